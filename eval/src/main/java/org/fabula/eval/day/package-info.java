/** Learns what clues weigh for how an event lies to the day of publication. */
@NullMarked
package org.fabula.eval.day;

import org.jspecify.annotations.NullMarked;
