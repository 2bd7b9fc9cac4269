package org.fabula.model;

import java.util.Locale;

/**
 * From a form to its lemma: keep the form as it is, or drop letters from the end of its lower-case
 * and add others, or take another word.
 *
 * @param lowers whether the form is put in lower case first
 * @param drop how many characters to drop; -1 for all
 * @param ending what to add
 */
record LemmaRule(boolean lowers, int drop, String ending) {

  /**
   * Reads the notation of the model: {@code =} in lower case, {@code ^} unchanged, {@code -3+y}
   * drop three and add y, {@code !be} the word be.
   *
   * @throws IllegalArgumentException where it is another
   */
  static LemmaRule parse(String notation) {
    if (notation.equals("=") || notation.equals("^")) {
      return new LemmaRule(notation.equals("="), 0, "");
    }
    if (notation.startsWith("!") && notation.length() > 1) {
      return new LemmaRule(true, -1, notation.substring(1));
    }
    int plus = notation.indexOf('+');
    if (!notation.startsWith("-") || plus < 0) {
      throw new IllegalArgumentException("\"" + notation + "\" is no rule of lemmas");
    }
    return new LemmaRule(
        true, Integer.parseInt(notation.substring(1, plus)), notation.substring(plus + 1));
  }

  /** The lemma of a form; its lower case where the rule does not fit it. */
  String apply(String form) {
    String whole = lowers ? form.toLowerCase(Locale.ROOT) : form;
    if (drop < 0) {
      return ending;
    }
    int characters = whole.codePointCount(0, whole.length());
    if (drop > characters || (drop == characters && ending.isEmpty())) {
      return whole;
    }
    return drop == 0 && ending.isEmpty()
        ? whole
        : whole.substring(0, whole.offsetByCodePoints(whole.length(), -drop)) + ending;
  }
}
