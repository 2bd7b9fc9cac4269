package org.fabula.people;

import java.util.Optional;
import org.fabula.people.Salience.Wanted;

/**
 * Gives a description that nothing told before explains to the one person it can be: "the engineer"
 * in a story that has brought in no engineer is the person whom it tells of.
 */
final class Elimination {
  /** Sentences after which a person has to be named again. */
  private static final int REACH = 4;

  private final Sheet sheet;
  private final Nouns nouns;
  private final Salience salience;
  private final Introduced introduced;

  Elimination(Sheet sheet, Nouns nouns, Salience salience, Introduced introduced) {
    this.sheet = sheet;
    this.nouns = nouns;
    this.salience = salience;
    this.introduced = introduced;
  }

  /** The person in mind whom the description must mean. */
  Optional<Draft> of(NounPhrase phrase, Wanted wanted) {
    int head = phrase.head();
    boolean may =
        (nouns.isTrade(head) || isFormer(phrase))
            && phrase.startsWith(sheet, "the")
            && !sheet.isQuoted(head)
            && !isRestricted(head + 1)
            && introduced.last(nouns.singular(head)) < 0;
    if (!may) {
      return Optional.empty();
    }
    Optional<Draft> only = salience.only(wanted, REACH);
    boolean opens = only.isEmpty() && sheet.opensSentence(phrase.first());
    return (opens ? salience.topic(wanted) : only).filter(draft -> isOpen(draft, phrase));
  }

  /** "the former teacher": what one was is told of somebody known, but for an office. */
  private boolean isFormer(NounPhrase phrase) {
    boolean former = sheet.lower(phrase.first() + 1).equals("former");
    return former && nouns.isPerson(phrase.head()) && !sheet.is(phrase.head(), Trait.TITLES);
  }

  /** "the author of the report", "the singer who left": said for the first time, of anybody. */
  private boolean isRestricted(int next) {
    return switch (sheet.lower(next)) {
      case "of", "who", "whose", "that", "from", "with", "in", "at", "behind", "known", "named" ->
          true;
      default -> false;
    };
  }

  /** Who is named in the sentence already is not described there; nor is anybody without a name. */
  private boolean isOpen(Draft draft, NounPhrase phrase) {
    return draft.isNamed() && draft.lastSentence() < sheet.sentence(phrase.head());
  }
}
