package org.fabula.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Words written with a full stop that need not end a sentence.
 *
 * @param inner those after which a sentence goes on
 * @param last those that may also stand last in a sentence
 */
record Abbreviations(Set<String> inner, Set<String> last) {
  /** The English list. */
  static final Abbreviations ENGLISH = load();

  private static Abbreviations load() {
    Set<String> inner = new HashSet<>();
    Set<String> last = new HashSet<>();
    for (String line : WordList.lines(Abbreviations.class, "abbreviations")) {
      if (line.endsWith(" .")) {
        last.add(line.substring(0, line.length() - 2));
      } else {
        inner.add(line);
      }
    }
    return new Abbreviations(Set.copyOf(inner), Set.copyOf(last));
  }

  /** Whether {@code word}, without its full stop, is abbreviated by one. */
  boolean contains(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    return inner.contains(key) || last.contains(key) || isInitials(word);
  }

  /** Whether a sentence may end with {@code word} and its full stop. */
  boolean mayEndSentence(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    return last.contains(key) || (isInitials(word) && word.length() > 1);
  }

  /** "J", "U.S", "a.m": single letters with full stops between. */
  private static boolean isInitials(String word) {
    if (word.length() % 2 == 0 || word.length() > 11) {
      return false;
    }
    if (word.length() == 1) {
      return Character.isUpperCase(word.charAt(0));
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
        return false;
      }
    }
    return true;
  }
}
