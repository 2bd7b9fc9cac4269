package org.fabula.people;

/**
 * A story as those look at it who say whom its words mean.
 *
 * @param nouns which of its words are nouns for persons and bodies
 * @param names its names, by their tokens
 * @param clauses who acts and speaks in it
 */
record View(
    Sheet sheet, Grammar grammar, Lexicon lexicon, Nouns nouns, Names names, Clauses clauses) {

  static View of(Sheet sheet, Grammar grammar, Lexicon lexicon, Names names) {
    Nouns nouns = new Nouns(sheet, lexicon);
    return new View(sheet, grammar, lexicon, nouns, names, new Clauses(sheet, grammar));
  }
}
