package org.fabula.text;

/**
 * A paragraph: a run of lines without a blank line between them, or a line of its own where the
 * story has no blank lines.
 *
 * @param index position among the paragraphs of the story, from 0
 * @param span without leading and trailing white space
 * @param firstSentence index of its first sentence
 * @param endSentence one past the index of its last sentence
 */
public record Paragraph(int index, Span span, int firstSentence, int endSentence) {}
