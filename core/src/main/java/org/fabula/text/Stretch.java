package org.fabula.text;

/**
 * A run of words between quotation marks, within one paragraph.
 *
 * @param span its words with their marks
 * @param firstToken index of its first token, the opening mark
 * @param endToken one past the index of its last token
 * @param paragraph index of its paragraph
 * @param closed whether it has a closing mark
 * @param running whether the stretch before it, in the paragraph before, runs on in this one
 */
public record Stretch(
    Span span, int firstToken, int endToken, int paragraph, boolean closed, boolean running) {}
