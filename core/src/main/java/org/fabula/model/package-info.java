/**
 * What a learned network says of the words: part of speech, lemma and dependencies, and proposals
 * with scores for names, mentions, events, attributions and how events follow each other. A {@link
 * org.fabula.text.StoryText} goes in, a {@link org.fabula.model.Analysis} comes out. May import
 * {@code story} and {@code text}.
 *
 * <p>{@code Windows} cuts the story, {@code WordPiece} and {@code Shapes} turn words into numbers,
 * {@code Network} computes, {@code Draft} takes up the answers of one window after another.
 */
@NullMarked
package org.fabula.model;

import org.jspecify.annotations.NullMarked;
