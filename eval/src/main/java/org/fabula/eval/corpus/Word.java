package org.fabula.eval.corpus;

/**
 * What Universal Dependencies v2 says of a word, gold or found.
 *
 * @param pos universal part of speech; empty where it is not told
 * @param lemma dictionary form; empty where it is not told
 * @param features the features that carry tense, number and person, joined as {@link Treebank} has
 *     them; empty where they are not told
 * @param head index of the word it depends on among the words of the story, its own at a root; -1
 *     where it is not told
 * @param relation how it depends on it, with its subtype; empty where it is not told
 */
public record Word(String pos, String lemma, String features, int head, String relation) {

  /** The universal part of the relation: "nsubj" of "nsubj:pass". */
  public String universalRelation() {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }
}
