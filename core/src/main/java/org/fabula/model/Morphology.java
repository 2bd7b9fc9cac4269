package org.fabula.model;

/**
 * What the model says of one token.
 *
 * @param pos part of speech
 * @param lemma dictionary form, in lower case unless a proper noun
 * @param features number, tense and the like
 */
public record Morphology(Upos pos, String lemma, Features features) {

  /** A token of which no features are known. */
  public Morphology(Upos pos, String lemma) {
    this(pos, lemma, Features.NONE);
  }
}
