/**
 * Time expressions: found by rules, valued as TIMEX3, anchored to the publication date, to the last
 * narrative date or to nothing. May import {@code story text model grammar rule}.
 */
@NullMarked
package org.fabula.time;

import org.jspecify.annotations.NullMarked;
