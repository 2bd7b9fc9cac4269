/** Accuracy report, peers side by side, benchmarks. */
@NullMarked
package org.fabula.eval;

import org.jspecify.annotations.NullMarked;
