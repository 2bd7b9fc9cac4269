/**
 * Learns what clues weigh: for the class of an event, for how it lies to the day of publication.
 */
@NullMarked
package org.fabula.eval.clue;

import org.jspecify.annotations.NullMarked;
