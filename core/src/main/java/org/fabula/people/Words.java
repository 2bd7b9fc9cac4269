package org.fabula.people;

import java.util.List;

/** Compares names word by word. */
final class Words {
  private Words() {}

  /** The words with single spaces between them. */
  static String squash(String words) {
    StringBuilder out = new StringBuilder(words.length());
    boolean space = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c)) {
        space = out.length() > 0;
      } else {
        if (space) {
          out.append(' ');
        }
        space = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * Whether two full names can be one person's: the same words in another order, one within the
   * other, or the same family name with the same given name or its initial.
   */
  static boolean sameName(List<String> a, List<String> b) {
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> longer = shorter == a ? b : a;
    if (shorter.size() < 2) {
      return false;
    }
    if (longer.containsAll(shorter)) {
      return shorter.size() == longer.size() || shorter.getFirst().equals(longer.getFirst());
    }
    return a.getLast().equals(b.getLast()) && sameGiven(a.getFirst(), b.getFirst());
  }

  private static boolean sameGiven(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    boolean initial = isInitial(a) || isInitial(b);
    return initial && a.charAt(0) == b.charAt(0);
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 || word.length() == 2 && word.charAt(1) == '.';
  }
}
