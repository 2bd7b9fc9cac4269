/**
 * Counts how far a reading agrees with the gold of a story, one measure a file, and makes figures
 * of the counts. May import the core and {@code corpus}.
 */
@NullMarked
package org.fabula.eval.measure;

import org.jspecify.annotations.NullMarked;
