package org.fabula.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fabula.rule.Form;
import org.fabula.rule.Rule;
import org.fabula.text.WordList;
import org.jspecify.annotations.Nullable;

/** The words of English that time expressions are made of, from word lists and from digits. */
final class Lexicon {
  private final Map<String, Word.MonthWord> months =
      read("months", (w, v) -> new Word.MonthWord(Integer.parseInt(v)));
  private final Map<String, Word.DayWord> days =
      read(
          "weekdays",
          (w, v) -> new Word.DayWord(DayOfWeek.of(Integer.parseInt(v)), w.endsWith("days")));
  private final Map<String, Word.UnitWord> units =
      read("units", (w, v) -> new Word.UnitWord(Unit.valueOf(v), isPlural(w)));
  private final Map<String, Word.Num> numbers =
      read("numbers", (w, v) -> new Word.Num(Long.parseLong(v), false));
  private final Map<String, Word.Ordinal> ordinals =
      read("ordinals", (w, v) -> new Word.Ordinal(Integer.parseInt(v)));
  private final Map<String, Word.PartWord> parts =
      read("parts-of-day", (w, v) -> new Word.PartWord(PartOfDay.valueOf(v), w.endsWith("s")));
  private final Map<String, Word.SeasonWord> seasons =
      read("seasons", (w, v) -> new Word.SeasonWord(Integer.parseInt(v)));

  private interface Reading<T> {
    T of(String word, String value);
  }

  private static <T> Map<String, T> read(String list, Reading<T> reading) {
    Map<String, T> found = new HashMap<>();
    WordList.table(Lexicon.class, list)
        .forEach((word, value) -> found.put(word, reading.of(word, value)));
    return Map.copyOf(found);
  }

  private static boolean isPlural(String unit) {
    return unit.endsWith("s") || unit.equals("millennia");
  }

  /** The rules that make words. */
  List<Rule<Piece>> rules() {
    return List.of(
        names("month-name", months),
        names("weekday-name", days),
        words("unit-name", units),
        words("part-of-day-name", parts),
        words("season-name", seasons),
        words("number-name", numbers),
        words("ordinal-name", ordinals),
        digits("digits", Lexicon::number),
        digits("ordinal-digits", Lexicon::ordinal),
        digits("year-digits", Lexicon::year),
        digits("clock-digits", Lexicon::clock),
        digits("dotted-digits", Lexicon::dotted));
  }

  private static Rule<Piece> words(String name, Map<String, ? extends Piece> table) {
    return Rule.of(name, parts -> table.get(parts.word()), Patterns.word(table.keySet()));
  }

  private static Rule<Piece> names(String name, Map<String, ? extends Piece> table) {
    return Rule.of(
        name,
        parts -> Character.isUpperCase(parts.written().charAt(0)) ? table.get(parts.word()) : null,
        Patterns.word(table.keySet()));
  }

  private static Rule<Piece> digits(String name, Function<String, @Nullable Piece> reading) {
    return Rule.of(name, parts -> reading.apply(parts.word()), Patterns.form(Form.NUMERIC));
  }

  Word.@Nullable MonthWord month(String word) {
    return months.get(word);
  }

  Word.@Nullable UnitWord unit(String word) {
    return units.get(word);
  }

  Word.@Nullable SeasonWord season(String word) {
    return seasons.get(word);
  }

  Word.@Nullable Ordinal ordinalOf(String word) {
    Word.Ordinal named = ordinals.get(word);
    return named != null ? named : ordinal(word) instanceof Word.Ordinal digits ? digits : null;
  }

  /** A number in words without hyphens or in digits; null where the word is neither. */
  Word.@Nullable Num numberOf(String word) {
    Word.Num named = numbers.get(word);
    return named != null ? named : number(word) instanceof Word.Num digits ? digits : null;
  }

  /** Digits, perhaps with commas between groups of three or ".5". */
  private static @Nullable Piece number(String word) {
    boolean half = word.endsWith(".5");
    String whole = half ? word.substring(0, word.length() - 2) : word;
    if (whole.isEmpty() || whole.length() > 15) {
      return null;
    }
    long value = 0;
    int sinceComma = -1;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c == ',' && i > 0 && (sinceComma == 3 || sinceComma < 0)) {
        sinceComma = 0;
      } else if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        sinceComma += sinceComma >= 0 ? 1 : 0;
      } else {
        return null;
      }
    }
    return sinceComma < 0 || sinceComma == 3 ? new Word.Num(value, half) : null;
  }

  private static @Nullable Piece ordinal(String word) {
    int letters = word.length() - 2;
    if (letters < 1 || letters > 4) {
      return null;
    }
    int value = digits(word, 0, letters);
    return switch (word.substring(letters)) {
      case "st", "nd", "rd", "th" -> value > 0 ? new Word.Ordinal(value) : null;
      default -> null;
    };
  }

  private static @Nullable Piece year(String word) {
    int value = word.length() == 4 ? digits(word, 0, 4) : -1;
    return value >= 1000 && value <= 2999 ? new Word.YearNum(value) : null;
  }

  /** "10:35", "3pm", "10:35a.m.", "15.30" is left to {@link #dotted}. */
  private static @Nullable Piece clock(String word) {
    int end = 0;
    while (end < word.length() && (Character.isDigit(word.charAt(end)) || isPoint(word, end))) {
      end++;
    }
    int colon = Math.max(word.indexOf(':'), pointed(word));
    if (colon > 2 || end > 8) {
      return null;
    }
    int hour = digits(word, 0, colon < 0 ? end : colon);
    int minute = colon < 0 ? 0 : digits(word, colon + 1, Math.min(end, colon + 3));
    boolean afternoon = word.startsWith("p", end);
    boolean bare = end == word.length();
    boolean suffixed = ClockTimes.isHalf(word.substring(end));
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || (!bare && !suffixed)) {
      return null;
    }
    if (suffixed) {
      return hour > 12 ? null : new Word.ClockNum(hour % 12 + (afternoon ? 12 : 0), minute, true);
    }
    return colon < 0 || word.length() - colon < 3 || hour == 24
        ? null
        : new Word.ClockNum(hour, minute, false);
  }

  /** "7.15pm": a full stop between digits parts hour and minute where "am" or "pm" follows. */
  private static int pointed(String word) {
    boolean half = word.endsWith("am") || word.endsWith("pm");
    int dot = half ? word.indexOf('.') : -1;
    return dot > 0 && dot == word.length() - 5 ? dot : -1;
  }

  private static boolean isPoint(String word, int at) {
    return word.charAt(at) == ':' || at == pointed(word);
  }

  /** "7.40", as the British press writes a time of day. */
  static @Nullable Piece dotted(String word) {
    int dot = word.indexOf('.');
    int hour = dot < 1 || dot > 2 ? -1 : digits(word, 0, dot);
    int minute = word.length() - dot == 3 ? digits(word, dot + 1, word.length()) : -1;
    boolean clock = hour >= 0 && hour < 24 && minute >= 0 && minute <= 59;
    return clock ? new Word.DottedNum(hour, minute) : null;
  }

  /** The number that some digits write; -1 where they are not all ASCII digits or too many. */
  static int digits(String word, int from, int to) {
    if (from >= to || to - from > 9 || to > word.length()) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }
}
