/**
 * The door: {@link org.fabula.Fabula} reads a story into a {@link org.fabula.Reading}. May import
 * every package below it; none of them imports this one.
 */
@NullMarked
package org.fabula;

import org.jspecify.annotations.NullMarked;
