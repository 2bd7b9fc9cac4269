package org.fabula.people;

import java.util.Optional;
import org.fabula.people.Salience.Wanted;
import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

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
    Stretch quotation = quotationBefore(phrase);
    boolean may =
        (nouns.isTrade(head) || isFormer(phrase) || quotation != null && isRetired(phrase))
            && phrase.startsWith(sheet, "the")
            && !sheet.isQuoted(head)
            && !isRestricted(head + 1)
            && introduced.last(nouns.singular(head)) < 0;
    if (!may) {
      return Optional.empty();
    }
    Optional<Draft> found = salience.only(wanted, REACH);
    if (found.isEmpty() && sheet.opensSentence(phrase.first())) {
      found = salience.topic(wanted);
    }
    if (found.isEmpty() && quotation != null) {
      // "“...,” <i>the sculptor</i> said": whom the sentence before the quotation is about.
      int sentence = sheet.sentence(quotation.firstToken());
      found = salience.topic(new Wanted(head, sentence, wanted.gender(), wanted.age()));
    }
    return found.filter(draft -> isOpen(draft, phrase));
  }

  /** The quotation that ends right before a description, as of who says it; or null. */
  private @Nullable Stretch quotationBefore(NounPhrase phrase) {
    int mark = phrase.first() - 1;
    return mark < 1 || sheet.isQuoted(phrase.first()) ? null : sheet.quotation(mark - 1);
  }

  /** "the retired school secretary": said of somebody, and of no one who speaks for an office. */
  private boolean isRetired(NounPhrase phrase) {
    return sheet.lower(phrase.first() + 1).equals("retired") && nouns.isPerson(phrase.head());
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
