package org.fabula.model;

/**
 * A name in the text, by token.
 *
 * @param firstToken index of its first token
 * @param endToken one past the index of its last token
 * @param kind what it names
 * @param score probability of its least certain token, 0 to 1
 */
public record NameSpan(int firstToken, int endToken, NameKind kind, double score) {}
