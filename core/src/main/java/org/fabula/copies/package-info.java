/**
 * Which stories of a run say the same as one before them. Stories come in one by one; out comes a
 * {@link org.fabula.copies.Match} for each that is a copy or a version of an earlier one. Knows
 * words, figures and names, and nothing of what they mean. May import {@code story} and {@code
 * text}.
 */
@NullMarked
package org.fabula.copies;

import org.jspecify.annotations.NullMarked;
