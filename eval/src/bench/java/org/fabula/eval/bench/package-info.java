/** Benchmarks with JMH, compiled only in the Maven profile {@code bench}. */
@NullMarked
package org.fabula.eval.bench;

import org.jspecify.annotations.NullMarked;
