/**
 * The chronology of one story: rows of events and quotes in the order they happened, each with its
 * verbatim words. May import {@code order} and what is before it.
 */
@NullMarked
package org.fabula.chronology;

import org.jspecify.annotations.NullMarked;
