package org.fabula.time;

import java.util.HashMap;
import java.util.Map;
import org.fabula.text.WordList;

/**
 * Reads how old somebody is in a word, given in lower case: "18", "forty-one", "12-year-old",
 * "50th", "twenties". Immutable; shared between threads.
 */
public final class AgeWords {
  /** The greatest age that is known to have been reached. */
  private static final int OLDEST = 122;

  private static final int DECADE = 10;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();

  private AgeWords() {
    WordList.table(Times.class, "numbers").forEach((word, n) -> put(numbers, word, n));
    WordList.table(Times.class, "ordinals").forEach((word, n) -> put(ordinals, word, n));
    // "fiftieth", "ninetieth"
    numbers.forEach(
        (word, tens) -> {
          if (word.endsWith("y")) {
            ordinals.put(word.substring(0, word.length() - 1) + "ieth", tens);
          }
        });
  }

  /** The words of English. */
  public static AgeWords english() {
    return new AgeWords();
  }

  private static void put(Map<String, Integer> table, String word, String number) {
    if (number.length() < 3) {
      table.put(word, Integer.parseInt(number));
    }
  }

  /** The years of a whole number that can be an age, in figures or words; -1 for others. */
  public int years(String word) {
    return years(word, numbers);
  }

  /** The years that an ordinal birthday completes: "50th", "forty-first"; -1 for others. */
  public int birthday(String word) {
    boolean figures = !word.isEmpty() && Character.isDigit(word.charAt(0));
    int end = word.length() - 2;
    boolean ordinal =
        word.endsWith("th") || word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd");
    return figures ? ordinal ? figures(word.substring(0, end)) : -1 : years(word, ordinals);
  }

  /** The first year of age of "twenties", "20s"; -1 for others. */
  public int decade(String word) {
    if (word.endsWith("0s") && word.length() == 3) {
      return figures(word.substring(0, 2));
    }
    String tens = word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : "";
    int years = numbers.getOrDefault(tens, -1);
    return years >= 2 * DECADE ? years : -1;
  }

  /** The years of "12-year-old", "twelve-year-old"; -1 for others. */
  public int yearsOld(String word) {
    int at = word.indexOf("-year-old");
    return at > 0 && word.endsWith("old") ? years(word.substring(0, at)) : -1;
  }

  /** A number whose last part is of a table: "forty" and "first". */
  private int years(String word, Map<String, Integer> table) {
    int figures = figures(word);
    int hyphen = word.indexOf('-');
    int tens = hyphen < 0 ? 0 : numbers.getOrDefault(word.substring(0, hyphen), -1);
    int ones = table.getOrDefault(word.substring(hyphen + 1), -1);
    boolean joins = hyphen < 0 || tens >= 2 * DECADE && ones > 0 && ones < DECADE;
    int whole = table.getOrDefault(word, joins && ones > 0 ? tens + ones : -1);
    return figures > 0 ? figures : whole;
  }

  private static int figures(String word) {
    boolean figures = !word.isEmpty() && word.length() <= 3;
    for (int i = 0; figures && i < word.length(); i++) {
      figures = word.charAt(i) >= '0' && word.charAt(i) <= '9';
    }
    int years = figures ? Integer.parseInt(word) : -1;
    return years >= 1 && years <= OLDEST ? years : -1;
  }
}
