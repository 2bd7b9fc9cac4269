/**
 * States: tolls, conditions and ages that a story claims, and which later claim took the place of
 * which. May import {@code time people event} and what is before them.
 */
@NullMarked
package org.fabula.state;

import org.jspecify.annotations.NullMarked;
