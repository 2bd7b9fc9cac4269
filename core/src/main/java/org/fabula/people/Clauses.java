package org.fabula.people;

import org.fabula.model.Upos;

/** Reads, who acts, who speaks and where an apposition ends. */
final class Clauses {
  private final Sheet sheet;
  private final Grammar grammar;

  Clauses(Sheet sheet, Grammar grammar) {
    this.sheet = sheet;
    this.grammar = grammar;
  }

  boolean isBe(int i) {
    return switch (sheet.lower(i)) {
      case "is", "was", "'s", "became", "becomes", "remains", "remained", "be", "been" ->
          !sheet.isPossessive(i) || sheet.pos(i) == Upos.AUX;
      default -> false;
    };
  }

  /** Whether a verb of speech follows the noun at once. */
  boolean speaksNext(int head) {
    return isSpeech(head + 1);
  }

  /** Whether the phrase is the subject of a verb of speech, before or after it, or its source. */
  boolean speaks(NounPhrase phrase) {
    int before = phrase.first() - 1;
    if (sheet.lower(before).equals("to") && sheet.lower(before - 1).equals("according")) {
      return true;
    }
    // "Ana Ruiz, 34, denies fraud" has no speaker named fraud.
    if (isQuoteCue(before) && !grammar.isDirectObject(phrase.head())) {
      return true;
    }
    int predicate = grammar.predicate(phrase.head());
    // ", the seamen's union said": plain without a tree, which a long statement may mislead.
    return isSpeech(predicate) || predicate < 0 && closes(before) && speaksNext(phrase.head());
  }

  /** Whether the phrase is the subject of any verb, of a relative clause, or does what is done. */
  boolean acts(NounPhrase phrase) {
    int head = phrase.head();
    int next = sheet.lower(head + 1).equals(",") ? head + 2 : head + 1;
    boolean relative = sheet.lower(next).equals("who") && grammar.antecedent(next) == head;
    return relative || grammar.predicate(head) >= 0 || grammar.isAgent(head);
  }

  /** Whether an apposed name may end before this token. */
  boolean endsApposition(int i) {
    return switch (sheet.lower(i)) {
      case ",", ".", ";", ":", "(", ")", "" -> true;
      default -> sheet.pos(i) == Upos.VERB || sheet.pos(i) == Upos.AUX;
    };
  }

  private boolean isSpeech(int i) {
    return sheet.is(i, Trait.SPEECH) && !sheet.isCapital(i);
  }

  /** ", said" or "” said" before a speaker. */
  private boolean isQuoteCue(int i) {
    return isSpeech(i) && closes(i - 1);
  }

  /** What closes a statement before its cue. */
  private boolean closes(int i) {
    return switch (sheet.lower(i)) {
      case ",", "”", "\"", "’", "'", "?", "!" -> true;
      default -> false;
    };
  }
}
