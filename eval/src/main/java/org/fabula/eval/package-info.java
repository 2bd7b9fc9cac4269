/**
 * The accuracy report, its floors and the benchmarks: {@code Accuracy} is the command. Not
 * published with the product. May import everything below it, the core and {@code ingest}.
 */
@NullMarked
package org.fabula.eval;

import org.jspecify.annotations.NullMarked;
