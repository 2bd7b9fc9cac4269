/**
 * Actors: names, descriptions and pronouns folded into the persons and organizations they stand
 * for, and the facts stated about them. May import {@code story text model rule time}.
 */
@NullMarked
package org.fabula.people;

import org.jspecify.annotations.NullMarked;
