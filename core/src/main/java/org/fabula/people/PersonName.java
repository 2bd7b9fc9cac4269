package org.fabula.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A person's name taken apart.
 *
 * @param words its words, folded by spelling, without nicknames in marks and without the suffix
 * @param forms other spellings and parts by which it may be called: of "Müller", "Ruiz-Lind"
 * @param nicks nicknames in marks: "Bob" of "Robert “Bob” Hansen"
 * @param suffix {@code jr}, {@code sr}, {@code ii}, ...; empty where there is none
 */
record PersonName(List<String> words, Set<String> forms, Set<String> nicks, String suffix) {
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le",
          "al", "el", "bin", "ibn", "bint", "ten", "ter", "af", "av");

  /** The name at {@code run}; its suffix may stand after a comma: "Tom Hansen, Jr." */
  static PersonName of(Sheet sheet, Spellings spellings, NameRun run) {
    int last = lastWord(sheet, run);
    int open = opening(sheet, run.first(), last);
    int close = open < 0 ? -1 : closing(sheet, open, last);
    List<String> words = new ArrayList<>();
    Set<String> forms = new HashSet<>();
    Set<String> nicks = new HashSet<>();
    StringBuilder joined = new StringBuilder();
    for (int i = run.first(); i <= last; i++) {
      String word = sheet.text().word(i);
      if (i > open && i < close) {
        nicks.add(spellings.fold(word));
      } else if (close < 0 || i != open && i != close) {
        joined.append(word);
        boolean glued = word.equals("-") || i < last && sheet.text().word(i + 1).equals("-");
        if (!glued || i == last) {
          add(joined.toString(), spellings, words, forms);
          joined.setLength(0);
        }
      }
    }
    List<String> parts = parts(sheet.text().word(last));
    // "Ruiz-Lind" alone is no Ruiz; "al-Haddad" alone is Haddad.
    if (words.size() > 1 || parts.size() == 1) {
      parts.forEach(part -> forms.add(spellings.fold(part)));
    }
    return new PersonName(words, forms, nicks, suffix(sheet, run.last(), last));
  }

  /** The mark before a nickname, with a name before it; -1 if there is none. */
  private static int opening(Sheet sheet, int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if ("“\"‘'(".contains(sheet.lower(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int closing(Sheet sheet, int open, int last) {
    for (int i = open + 2; i <= last; i++) {
      if ("”\"’')".contains(sheet.lower(i))) {
        return i;
      }
    }
    return -1;
  }

  private static void add(String word, Spellings spellings, List<String> words, Set<String> forms) {
    words.add(spellings.fold(word));
    forms.addAll(spellings.forms(word));
  }

  /** "ruiz" and "lind" of "Ruiz-Lind", "assad" of "al-Assad"; "Min-ho" is one name. */
  static List<String> parts(String family) {
    int hyphen = family.indexOf('-');
    boolean inside = hyphen > 0 && hyphen + 1 < family.length();
    if (!inside || !Character.isUpperCase(family.charAt(hyphen + 1))) {
      return List.of();
    }
    String first = family.substring(0, hyphen).toLowerCase(Locale.ROOT);
    String second = family.substring(hyphen + 1).toLowerCase(Locale.ROOT);
    return PARTICLES.contains(first) ? List.of(second) : List.of(first, second);
  }

  /** The last token of a name before its suffix. */
  static int lastWord(Sheet sheet, NameRun run) {
    boolean suffixed = run.length() > 1 && isSuffix(sheet.lower(run.last()));
    int last = suffixed ? run.last() - 1 : run.last();
    return last > run.first() && sheet.lower(last).equals(",") ? last - 1 : last;
  }

  private static String suffix(Sheet sheet, int runEnd, int last) {
    int at = last < runEnd ? runEnd : sheet.lower(last + 1).equals(",") ? last + 2 : last + 1;
    String word = sheet.lower(at);
    boolean told = isSuffix(word) && sheet.isCapital(at);
    return told ? word.replace(".", "") : "";
  }

  /** Whether a word tells namesakes of a family apart. */
  static boolean isSuffix(String lower) {
    return switch (lower) {
      case "jr", "jr.", "sr", "sr.", "ii", "iii", "iv" -> true;
      default -> false;
    };
  }

  boolean isFull() {
    return words.size() > 1;
  }

  String given() {
    return words.getFirst();
  }

  String family() {
    return words.getLast();
  }

  /** What keeps this name and no other. */
  String key() {
    return String.join(" ", words) + (suffix.isEmpty() ? "" : ", " + suffix);
  }

  /** All words by which the person may be called. */
  Set<String> calls() {
    Set<String> calls = new HashSet<>(words);
    calls.addAll(forms);
    calls.addAll(nicks);
    return calls;
  }

  /** What is known of a name from two uses of it: the fuller words, all else of both. */
  PersonName with(PersonName other) {
    Set<String> allForms = new HashSet<>(forms);
    allForms.addAll(other.forms);
    Set<String> allNicks = new HashSet<>(nicks);
    allNicks.addAll(other.nicks);
    List<String> fuller = other.words.size() > words.size() ? other.words : words;
    return new PersonName(fuller, allForms, allNicks, suffix.isEmpty() ? other.suffix : suffix);
  }

  /**
   * Whether two full names can be one person's: the same words in another order, one within the
   * other, or the same family name with given names that agree as far as both tell them.
   */
  boolean isSame(PersonName other, Spellings spellings) {
    PersonName shorter = words.size() <= other.words.size() ? this : other;
    PersonName longer = shorter == this ? other : this;
    if (!shorter.isFull() || !suffix.isEmpty() && !other.suffix.isEmpty() && !sameSuffix(other)) {
      return false;
    }
    if (longer.words.containsAll(shorter.words)) {
      boolean all = shorter.words.size() == longer.words.size();
      return all || shorter.given().equals(longer.given()) || shorter.isTailOf(longer);
    }
    return isSameFamily(other) && sameGiven(other, spellings, false);
  }

  /** As {@link #isSame}, with a given name in short: "Bob Hansen" of "Robert Hansen". */
  boolean isShort(PersonName other, Spellings spellings) {
    boolean suffixes = suffix.isEmpty() || other.suffix.isEmpty() || sameSuffix(other);
    boolean full = isFull() && other.isFull();
    return full && suffixes && isSameFamily(other) && sameGiven(other, spellings, true);
  }

  private boolean sameSuffix(PersonName other) {
    return suffix.equals(other.suffix);
  }

  /** "Van der Berg" of "Anna van der Berg", "Rivera Lind" of "Tomás Rivera Lind". */
  private boolean isTailOf(PersonName longer) {
    int from = longer.words.size() - words.size();
    return longer.words.subList(from, longer.words.size()).equals(words);
  }

  private boolean isSameFamily(PersonName other) {
    return family().equals(other.family())
        || forms.contains(other.family()) && !words.contains(other.family())
        || other.forms.contains(family()) && !other.words.contains(family());
  }

  private boolean sameGiven(PersonName other, Spellings spellings, boolean shorts) {
    List<String> ours = givens();
    List<String> theirs = other.givens();
    boolean nicked = other.nicks.contains(given()) || nicks.contains(other.given());
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      String our = ours.get(i);
      String their = theirs.get(i);
      boolean brief = shorts && i == 0 && spellings.isShort(our, their);
      boolean nick = nicked && i == 0;
      if (!our.equals(their) && !isInitialOf(our, their) && !brief && !nick) {
        return false;
      }
    }
    return true;
  }

  /** The given names, initials each by itself: j, r of "J.R. Lind". */
  private List<String> givens() {
    List<String> givens = new ArrayList<>();
    for (String word : words.subList(0, words.size() - 1)) {
      if (isInitials(word)) {
        word.replace(".", "").chars().forEach(c -> givens.add(String.valueOf((char) c)));
      } else if (givens.isEmpty() || !PARTICLES.contains(word)) {
        givens.add(word);
      }
    }
    return givens;
  }

  private static boolean isInitials(String word) {
    boolean dotted = word.length() > 2 && word.charAt(1) == '.' && word.endsWith(".");
    return word.length() == 2 && word.charAt(1) == '.' || dotted && word.length() % 2 == 0;
  }

  private static boolean isInitialOf(String a, String b) {
    return (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
  }

  /** Whether {@code word}, folded, may be this person's family name, or a part of it. */
  boolean isFamily(String word) {
    boolean others = words.subList(0, words.size() - 1).contains(word);
    return family().equals(word) || forms.contains(word) && !others;
  }
}
