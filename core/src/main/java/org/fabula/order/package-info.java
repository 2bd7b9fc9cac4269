/**
 * Order: which of two events comes first; never a cycle. May import {@code time event} and what is
 * before them.
 */
@NullMarked
package org.fabula.order;

import org.jspecify.annotations.NullMarked;
