package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Meaning.Amount;
import org.fabula.time.Meaning.Repeat;
import org.fabula.time.Word.CycleWord;
import org.fabula.time.Word.DayWord;
import org.fabula.time.Word.MonthWord;
import org.fabula.time.Word.Num;
import org.fabula.time.Word.PartWord;
import org.fabula.time.Word.SeasonWord;
import org.fabula.time.Word.UnitWord;
import org.jspecify.annotations.Nullable;

/** What comes again and again: "every Monday", "daily", "twice a week". */
final class Sets {
  private static final Map<String, String> ADVERBS =
      Map.ofEntries(
          Map.entry("hourly", "PT1H"),
          Map.entry("daily", "P1D"),
          Map.entry("nightly", "XXXX-XX-XXTNI"),
          Map.entry("weekly", "P1W"),
          Map.entry("biweekly", "P2W"),
          Map.entry("fortnightly", "P2W"),
          Map.entry("monthly", "P1M"),
          Map.entry("quarterly", "P3M"),
          Map.entry("yearly", "P1Y"),
          Map.entry("annually", "P1Y"),
          Map.entry("annual", "P1Y"));

  private Sets() {}

  static List<Rule<Piece>> rules() {
    List<Rule<Piece>> rules = new ArrayList<>(every());
    rules.addAll(others());
    return rules;
  }

  private static List<Rule<Piece>> every() {
    return List.of(
        Rule.of(
            "every-unit",
            p -> everyUnit(p.get(UnitWord.class).unit()),
            word("every", "each"),
            maybe(word("single")),
            a(UnitWord.class, Durations::isOne)),
        Rule.of(
            "every-other-unit",
            p -> new Repeat(p.get(UnitWord.class).unit().duration("2")),
            word("every"),
            word("other", "second"),
            a(UnitWord.class, Durations::isOne)),
        Rule.of(
            "every-other-weekday",
            p -> new Repeat(open(p.get(DayWord.class))),
            word("every"),
            word("other", "second"),
            a(DayWord.class, d -> !d.plural())),
        Rule.of(
            "every-number-units",
            p -> new Repeat(p.get(Amount.class).value()),
            word("every"),
            a(Amount.class)),
        Rule.of(
            "every-holiday",
            p -> new Repeat(p.get(CycleWord.class).cycle().open()),
            word("every", "each"),
            a(CycleWord.class, c -> !(c.cycle() instanceof Cycle.YearPart))),
        Rule.of(
            "every-weekday",
            p -> new Repeat(open(p.get(DayWord.class))),
            word("every", "each"),
            a(DayWord.class)),
        Rule.of(
            "every-weekday-part",
            p -> new Repeat(open(p.get(DayWord.class)) + "T" + p.get(PartWord.class).part().code()),
            word("every", "each"),
            a(DayWord.class),
            a(PartWord.class)),
        Rule.of(
            "every-part",
            p -> new Repeat("XXXX-XX-XXT" + p.get(PartWord.class).part().code()),
            word("every", "each"),
            a(PartWord.class)),
        Rule.of(
            "nth-weekday-of-each",
            p -> new Repeat("P1M"),
            word("the"),
            a(Word.Ordinal.class, o -> o.value() <= 5),
            a(DayWord.class, d -> !d.plural()),
            word("of", "in"),
            word("every", "each"),
            word("month")),
        Rule.of(
            "every-month",
            p -> new Repeat(new Cycle.Month(p.get(MonthWord.class).month()).open()),
            word("every", "each"),
            a(MonthWord.class)),
        Rule.of(
            "every-season",
            p ->
                new Repeat(
                    new Cycle.YearPart(Unit.SEASON, p.get(SeasonWord.class).season()).open()),
            word("every", "each"),
            a(SeasonWord.class)));
  }

  private static List<Rule<Piece>> others() {
    return List.of(
        Rule.of(
            "regularly",
            p -> new Repeat(ADVERBS.getOrDefault(p.word(), "P1Y")),
            word(ADVERBS.keySet())),
        Rule.of(
            "weekdays",
            p -> new Repeat(open(p.get(DayWord.class))),
            a(DayWord.class, DayWord::plural)),
        Rule.of(
            "weekday-parts",
            p -> new Repeat(open(p.get(DayWord.class)) + "T" + p.get(PartWord.class).part().code()),
            a(DayWord.class),
            a(PartWord.class, PartWord::plural)),
        Rule.of("weekends", p -> new Repeat("XXXX-WXX-WE"), word("weekends")),
        Rule.of(
            "the-parts",
            p -> new Repeat("XXXX-XX-XXT" + p.get(PartWord.class).part().code()),
            word("the"),
            a(PartWord.class, PartWord::plural)),
        Rule.of(
            "amount-a-unit",
            Sets::share,
            a(Amount.class),
            word("a", "per", "every", "each"),
            a(UnitWord.class, Durations::isOne)),
        Rule.of(
            "times-a-unit",
            Sets::times,
            a(Num.class),
            word("times"),
            word("a", "per", "every", "each"),
            a(UnitWord.class, Durations::isOne)),
        Rule.of(
            "twice-a-unit",
            Sets::times,
            word("once", "twice"),
            word("a", "per", "every", "each"),
            a(UnitWord.class, Durations::isOne)));
  }

  private static Piece everyUnit(Unit unit) {
    return new Repeat(unit == Unit.WEEKEND ? new Cycle.Weekend().open() : unit.duration("1"));
  }

  /** "five days a week": so much of each. */
  private static @Nullable Piece share(Parts<Piece> parts) {
    Unit unit = parts.get(UnitWord.class).unit();
    boolean longer = unit.compareTo(parts.get(Amount.class).unit()) > 0;
    return longer ? new Repeat(unit.duration("1")) : null;
  }

  private static String open(DayWord word) {
    return new Cycle.Weekday(word.day()).open();
  }

  private static Piece times(Parts<Piece> parts) {
    return new Repeat(parts.get(UnitWord.class).unit().duration("1"));
  }
}
