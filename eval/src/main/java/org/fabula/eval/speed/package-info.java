/**
 * How fast stories are read and in how much memory. May import the core and the readers of files;
 * the benchmarks and the comparison with peers use the same stages and the same count of words.
 */
@NullMarked
package org.fabula.eval.speed;

import org.jspecify.annotations.NullMarked;
