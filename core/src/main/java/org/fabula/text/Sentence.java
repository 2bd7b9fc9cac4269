package org.fabula.text;

/**
 * A sentence.
 *
 * @param index position among the sentences of the story, from 0
 * @param span from its first to its last token
 * @param firstToken index of its first token
 * @param endToken one past the index of its last token
 * @param paragraph index of its paragraph
 */
public record Sentence(int index, Span span, int firstToken, int endToken, int paragraph) {}
