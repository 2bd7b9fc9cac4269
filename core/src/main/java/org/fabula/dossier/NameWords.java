package org.fabula.dossier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.fabula.people.Spellings;

/**
 * The words of a name with the spellings of each, so that "MULLER" and "Mueller" are "Müller".
 *
 * @param words spellings of each word, the plain one first
 */
record NameWords(List<List<String>> words) {
  private static final Pattern SILENT = Pattern.compile("[.'’]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  static NameWords of(String name, Spellings spellings) {
    String whole = SILENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
    List<List<String>> words = new ArrayList<>();
    for (String word : BETWEEN.split(whole, -1)) {
      if (!word.isEmpty()) {
        words.add(spellings.forms(word));
      }
    }
    return new NameWords(List.copyOf(words));
  }

  int size() {
    return words.size();
  }

  /** Letters and figures. */
  int length() {
    return plain().length();
  }

  private String plain() {
    StringBuilder plain = new StringBuilder();
    words.forEach(word -> plain.append(word.getFirst()));
    return plain.toString();
  }

  boolean isSame(NameWords other) {
    return size() > 0 && size() == other.size() && isAt(other, 0);
  }

  /** Whether all its words stand in the other in one row. */
  boolean isPartOf(NameWords other) {
    for (int from = 0; size() > 0 && from + size() <= other.size(); from++) {
      if (isAt(other, from)) {
        return true;
      }
    }
    return false;
  }

  boolean isShortFor(NameWords other) {
    return size() < other.size() && isPartOf(other);
  }

  private boolean isAt(NameWords other, int from) {
    for (int i = 0; i < size(); i++) {
      if (Collections.disjoint(words.get(i), other.words.get(from + i))) {
        return false;
      }
    }
    return true;
  }

  /** Fewest letters to put, take or change until this is the other or one word of it. */
  int slips(NameWords other) {
    int fewest = slips(plain(), other.plain());
    for (List<String> word : other.words) {
      fewest = Math.min(fewest, slips(plain(), word.getFirst()));
    }
    return fewest;
  }

  /** The distance of Levenshtein. */
  static int slips(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
