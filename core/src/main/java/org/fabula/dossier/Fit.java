package org.fabula.dossier;

import java.util.Collections;
import org.fabula.dossier.Naming.Form;
import org.fabula.dossier.Reason.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How what two stories call an actor fits.
 *
 * @param strength how strongly it speaks for the two being one
 * @param isSameOffice whether both are said to hold one office
 * @param reason in words
 */
record Fit(Strength strength, boolean isSameOffice, Reason reason) {
  /** From here on two stories are so alike that a name in short is the same one's in both. */
  static final double LIKE = 0.25;

  /** How strongly something speaks for two being one; the strongest is taken first. */
  enum Strength {
    SAME_NAME,
    FITTING_NAME,
    LETTERS,
    PART_OF_NAME,
    OFFICE,
    DESCRIPTION
  }

  /** How two fit; null where they do not. */
  static @Nullable Fit of(Naming first, Naming second) {
    boolean larger = first.words().size() > second.words().size();
    Naming brief = larger ? second : first;
    Naming whole = larger ? first : second;
    boolean office = !Collections.disjoint(first.offices(), second.offices());
    if (first.form() == Form.DESCRIBED || second.form() == Form.DESCRIBED) {
      return described(first, second);
    }
    if (brief.words().equals(whole.words())) {
      boolean surname = first.form() == Form.SHORT && second.form() == Form.SHORT;
      return surname
          ? new Fit(Strength.PART_OF_NAME, office, new Reason(Kind.SHORT_NAME, first.name()))
          : new Fit(Strength.FITTING_NAME, office, new Reason(Kind.FULL_NAME, first.name()));
    }
    if (first.form() == Form.FULL && second.form() == Form.FULL) {
      return first.fits(second)
          ? new Fit(Strength.FITTING_NAME, office, new Reason(Kind.FULL_NAME, brief.name()))
          : null;
    }
    if (brief.form() == Form.THING
        && whole.form() == Form.THING
        && brief.words().size() == 1
        && brief.name().equals(whole.letters())) {
      return new Fit(Strength.LETTERS, office, new Reason(Kind.ACRONYM, brief.name()));
    }
    return isPart(brief, whole)
        ? new Fit(Strength.PART_OF_NAME, office, new Reason(Kind.SHORT_NAME, brief.name()))
        : null;
  }

  /** "Ruiz" of "Ana Ruiz"; "the Harbour Board" of "Saltby Harbour Board". */
  private static boolean isPart(Naming brief, Naming whole) {
    if (whole.form() == Form.FULL) {
      return brief.words().size() == 1 && whole.words().contains(brief.name());
    }
    int from = whole.words().size() - brief.words().size();
    return brief.form() == Form.THING
        && whole.form() == Form.THING
        && (whole.words().subList(from, whole.words().size()).equals(brief.words())
            || whole.words().subList(0, brief.words().size()).equals(brief.words()));
  }

  private static @Nullable Fit described(Naming first, Naming second) {
    if (first.form() == second.form()) {
      return first.words().equals(second.words())
          ? new Fit(Strength.DESCRIPTION, false, new Reason(Kind.ROLE, first.name()))
          : null;
    }
    Naming described = first.form() == Form.DESCRIBED ? first : second;
    Naming named = described == first ? second : first;
    return named.offices().contains(described.name())
        ? new Fit(Strength.OFFICE, false, new Reason(Kind.ROLE, described.name()))
        : null;
  }
}
