package org.fabula.model;

/**
 * What the model says of one token.
 *
 * @param pos part of speech
 * @param lemma dictionary form, in lower case unless a proper noun
 */
public record Morphology(Upos pos, String lemma) {}
