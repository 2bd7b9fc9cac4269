package org.fabula.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fabula.text.WordList;

/**
 * Which words of names are spellings of one another: with and without accents, transliterated this
 * way or that, given names in full and short. Immutable.
 */
public final class Spellings {
  private final Map<String, String> common = new HashMap<>();
  private final Map<String, Set<String>> full = new HashMap<>();

  private Spellings() {}

  /** The spellings of English stories. */
  public static Spellings english() {
    Spellings spellings = new Spellings();
    for (String line : WordList.lines(Spellings.class, "name-spellings")) {
      List<String> names = Arrays.asList(line.split(", ", -1));
      names.forEach(name -> spellings.common.put(name, names.getFirst()));
    }
    WordList.table(Spellings.class, "short-names")
        .forEach(
            (name, shorter) -> {
              for (String one : shorter.split(", ", -1)) {
                spellings.full.computeIfAbsent(one, k -> new HashSet<>()).add(name);
              }
            });
    return spellings;
  }

  /** The word in lower case without accents, in the spelling that stands for all it has. */
  String fold(String word) {
    String plain = plain(word.toLowerCase(Locale.ROOT));
    return common.getOrDefault(plain, plain);
  }

  /**
   * The forms under which a word may be met: "Müller" as "muller" and "mueller", others as they
   * are.
   */
  public List<String> forms(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String spelled = lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    spelled = spelled.replace("ø", "oe").replace("å", "aa");
    String folded = fold(word);
    return spelled.equals(lower) ? List.of(folded) : List.of(folded, plain(spelled));
  }

  /** The full names that a given name is a short form of: Robert of Bob. */
  Set<String> full(String given) {
    return full.getOrDefault(given, Set.of());
  }

  /** Whether one of two given names is a short form of the other, or both are of a third. */
  public boolean isShort(String a, String b) {
    return full(a).contains(b)
        || full(b).contains(a)
        || full(a).stream().anyMatch(full(b)::contains);
  }

  private static String plain(String lower) {
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(letter(c));
      }
    }
    return plain.toString();
  }

  private static String letter(char c) {
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'đ' -> "d";
      case 'ł' -> "l";
      case 'ı' -> "i";
      default -> String.valueOf(c);
    };
  }
}
