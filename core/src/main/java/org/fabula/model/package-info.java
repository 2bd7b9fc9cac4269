/**
 * What learned models say of each token: part of speech and lemma. A {@link
 * org.fabula.text.StoryText} goes in, a {@link org.fabula.model.Analysis} comes out. May import
 * {@code story} and {@code text}.
 */
@NullMarked
package org.fabula.model;

import org.jspecify.annotations.NullMarked;
