package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.word;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.rule.Item;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.text.WordList;
import org.fabula.time.Word.CycleWord;
import org.jspecify.annotations.Nullable;

/**
 * Holidays that news of the English-speaking world names without a date. The names are a word list;
 * each stands for a day of the calendar, the n-th weekday of a month, or a day counted from Easter.
 */
final class Holidays {
  /** One holiday: its words and its day. */
  private record Holiday(List<String> words, Cycle day) {}

  private final Map<String, List<Holiday>> byWord = new HashMap<>();
  private int longest;

  Holidays() {
    WordList.table(Holidays.class, "holidays")
        .forEach((name, day) -> add(List.of(name.split(" ")), cycle(day)));
  }

  private void add(List<String> words, Cycle day) {
    byWord.computeIfAbsent(words.getFirst(), w -> new ArrayList<>()).add(new Holiday(words, day));
    longest = Math.max(longest, words.size());
  }

  /**
   * "12-25"; "11 4 4" is the fourth Thursday of November, "11 4 4 1" the day after; "5 1 -1" the
   * last Monday of May; "easter -2"; "islamic 9 1"; "jewish PASSOVER"; "lunar DIWALI"; "orthodox
   * -2"; "election".
   */
  private static Cycle cycle(String day) {
    String[] parts = day.split(" ");
    if (parts[0].equals("election")) {
      return new Cycle.ElectionDay();
    }
    if (parts[0].equals("easter")) {
      return new Cycle.Easter(Integer.parseInt(parts[1]));
    }
    if (parts[0].equals("orthodox")) {
      return new Cycle.OrthodoxEaster(Integer.parseInt(parts[1]));
    }
    if (parts[0].equals("lunar")) {
      return new Cycle.Lunar(Cycle.Lunar.Feast.valueOf(parts[1]));
    }
    if (parts[0].equals("islamic")) {
      return new Cycle.Islamic(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
    if (parts[0].equals("jewish")) {
      return new Cycle.Jewish(Cycle.Jewish.Feast.valueOf(parts[1]));
    }
    if (parts.length == 1) {
      int dash = day.indexOf('-');
      return new Cycle.MonthDay(
          Integer.parseInt(day.substring(0, dash)), Integer.parseInt(day.substring(dash + 1)));
    }
    return new Cycle.NthWeekday(
        Integer.parseInt(parts[0]),
        DayOfWeek.of(Integer.parseInt(parts[1])),
        Integer.parseInt(parts[2]),
        parts.length > 3 ? Integer.parseInt(parts[3]) : 0);
  }

  List<Rule<Piece>> rules() {
    List<Rule<Piece>> rules = new ArrayList<>();
    for (int length = 1; length <= longest; length++) {
      rules.add(named(length));
    }
    rules.add(Rule.of("holiday", p -> plain(p), a(CycleWord.class, Holidays::isDay)));
    return rules;
  }

  private static boolean isDay(CycleWord word) {
    return !(word.cycle() instanceof Cycle.YearPart);
  }

  private static Piece plain(Parts<Piece> parts) {
    return new Meaning.Named(parts.get(CycleWord.class).cycle(), Which.PLAIN);
  }

  /** The names of so many words: each word must be one that stands there in some name. */
  private Rule<Piece> named(int length) {
    List<Holiday> all =
        byWord.values().stream()
            .flatMap(List::stream)
            .filter(holiday -> holiday.words().size() == length)
            .toList();
    List<Item<Piece>> pattern = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int at = i;
      pattern.add(word(Set.copyOf(all.stream().map(h -> h.words().get(at)).toList())));
    }
    return new Rule<>("holiday-name-" + length, pattern, this::find);
  }

  private @Nullable Piece find(Parts<Piece> parts) {
    if (!Character.isUpperCase(parts.written().charAt(0))) {
      return null;
    }
    List<String> words = parts.words();
    for (Holiday holiday : byWord.getOrDefault(words.getFirst(), List.of())) {
      if (holiday.words().equals(words)) {
        return new CycleWord(holiday.day());
      }
    }
    return null;
  }
}
