package org.fabula.state;

/**
 * People counted in a phrase: "at least 14 people".
 *
 * @param amount how many
 * @param group who, where they are a part of all, as a lemma with its adjectives; else empty
 * @param head the head of the phrase
 * @param first its first token, of the amount or of the noun
 * @param last its last
 */
record Counted(Amount amount, String group, int head, int first, int last) {}
