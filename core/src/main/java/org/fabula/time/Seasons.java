package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.form;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fabula.rule.Form;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Word.CycleWord;
import org.fabula.time.Word.Ordinal;
import org.fabula.time.Word.SeasonWord;
import org.fabula.time.Word.UnitWord;
import org.fabula.time.Word.YearNum;
import org.jspecify.annotations.Nullable;

/** Seasons, quarters and halves of years. */
final class Seasons {
  private static final Map<String, Integer> QUARTERS = Map.of("q1", 1, "q2", 2, "q3", 3, "q4", 4);
  private static final Map<String, Integer> HALVES = Map.of("h1", 1, "h2", 2);

  private Seasons() {}

  static List<Rule<Piece>> rules(Lexicon lexicon) {
    List<Rule<Piece>> rules = new ArrayList<>(words(lexicon));
    rules.addAll(dated());
    return rules;
  }

  private static List<Rule<Piece>> words(Lexicon lexicon) {
    return List.of(
        Rule.of("the-season", Seasons::season, word("the"), a(SeasonWord.class)),
        Rule.of("season", Seasons::season, a(SeasonWord.class)),
        Rule.of(
            "the-mod-season",
            p -> p.get(Meaning.Modified.class),
            word("the"),
            a(Meaning.Modified.class, Seasons::isModifiedSeason)),
        Rule.of(
            "season-year",
            Seasons::seasonOf,
            a(Meaning.Named.class, Seasons::isSeason),
            maybe(word(",", "of")),
            a(Meaning.class, Seasons::isYear)),
        Rule.of(
            "ordinal-quarter",
            Seasons::ordinalQuarter,
            a(Ordinal.class),
            a(UnitWord.class, u -> u.unit() == Unit.QUARTER && !u.plural())),
        Rule.of(
            "ordinal-fiscal-quarter",
            Seasons::ordinalQuarter,
            a(Ordinal.class),
            word("fiscal"),
            a(UnitWord.class, u -> u.unit() == Unit.QUARTER && !u.plural())),
        Rule.of("fiscal-quarter", p -> p.get(CycleWord.class), word("fiscal"), a(CycleWord.class)),
        Rule.of(
            "quarter-number",
            p ->
                new CycleWord(new Cycle.YearPart(Unit.QUARTER, QUARTERS.getOrDefault(p.word(), 1))),
            word(QUARTERS.keySet())),
        Rule.of("half-number", p -> half(HALVES.getOrDefault(p.word(), 1)), word(HALVES.keySet())),
        Rule.of("digit-part", p -> digitPart(p.word()), form(Form.NUMERIC)),
        Rule.of("mid-season", p -> midSeason(p.word()), word("midsummer", "midwinter")),
        Rule.of("hyphen-quarter", p -> hyphen(lexicon, p.word()), form(Form.HYPHENATED)),
        Rule.of(
            "ordinal-half",
            p -> half(p.get(Ordinal.class).value()),
            a(Ordinal.class, o -> o.value() <= 2),
            word("half")),
        Rule.of("last-half", p -> half(2), word("last", "latter"), word("half")));
  }

  private static List<Rule<Piece>> dated() {
    return List.of(
        Rule.of("cycle", p -> named(p), a(CycleWord.class, Seasons::isQuarter)),
        Rule.of("the-cycle", p -> named(p), word("the"), a(CycleWord.class, Seasons::isQuarter)),
        Rule.of(
            "cycle-year",
            Seasons::cycleOf,
            a(CycleWord.class),
            maybe(word("of", ",", "in")),
            maybe(word("fiscal")),
            a(Meaning.class, Seasons::isYear)),
        Rule.of(
            "the-cycle-year",
            Seasons::cycleOf,
            word("the"),
            a(CycleWord.class),
            maybe(word("of", ",", "in")),
            maybe(word("fiscal")),
            a(Meaning.class, Seasons::isYear)),
        Rule.of(
            "year-cycle",
            Seasons::yearCycle,
            a(Meaning.class, Seasons::isYear),
            maybe(word("'s")),
            a(CycleWord.class)),
        Rule.of(
            "the-year-cycle",
            Seasons::yearCycle,
            word("the"),
            a(Meaning.class, Seasons::isYear),
            a(CycleWord.class)),
        Rule.of(
            "year-ago-quarter",
            p -> yearEarlier(),
            word("the"),
            maybe(word("comparable", "corresponding", "same")),
            word("year-ago", "year-earlier"),
            word("period", "quarter")),
        Rule.of(
            "same-quarter-last-year",
            p -> yearEarlier(),
            word("the"),
            word("comparable", "corresponding", "same"),
            word("period", "quarter"),
            maybe(word("of", "in")),
            a(Meaning.Step.class, s -> s.unit() == Unit.YEAR && s.n() == -1)),
        Rule.of(
            "same-quarter-year-ago",
            p -> yearEarlier(),
            word("the"),
            maybe(word("comparable", "corresponding", "same")),
            word("period", "quarter"),
            a(Meaning.Away.class, Seasons::isYearBefore)),
        Rule.of(
            "last-years-quarter",
            p -> yearEarlier(),
            a(Meaning.Step.class, s -> s.unit() == Unit.YEAR && s.n() == -1),
            word("'s"),
            word("period", "quarter")),
        Rule.of(
            "the-year-quarter",
            p -> new Meaning.SameQuarter(p.get(YearNum.class).year()),
            word("the"),
            a(YearNum.class),
            word("period", "quarter")),
        Rule.of(
            "year-ago-cycle",
            p -> in(p.get(CycleWord.class).cycle(), new Meaning.Step(Unit.YEAR, -1, false)),
            word("the"),
            word("year-ago", "year-earlier"),
            a(CycleWord.class)),
        Rule.of("year-earlier", p -> yearEarlier(), word("year-ago", "year-earlier")),
        Rule.of(
            "the-latest-period",
            p -> new Meaning.Latest(Unit.QUARTER, false),
            word("the"),
            word("latest"),
            word("period")),
        Rule.of(
            "the-quarter",
            p -> new Meaning.Latest(Unit.QUARTER, !p.says("latest")),
            word("the"),
            maybe(word("latest")),
            a(UnitWord.class, u -> u.unit() == Unit.QUARTER && !u.plural())));
  }

  /** "a year ago", "a year earlier". */
  private static boolean isYearBefore(Meaning.Away away) {
    Meaning.Amount amount = away.amount();
    boolean one = amount.count() != null && amount.count() == 1 && !amount.half();
    return one && amount.unit() == Unit.YEAR && away.sign() < 0 && away.from() == null;
  }

  private static Piece yearEarlier() {
    return new Meaning.Away(new Meaning.Amount(1L, Unit.YEAR, false), -1, null, true);
  }

  private static Piece season(Parts<Piece> parts) {
    return new Meaning.Named(
        new Cycle.YearPart(Unit.SEASON, parts.get(SeasonWord.class).season()), Which.PLAIN);
  }

  private static Piece seasonOf(Parts<Piece> parts) {
    Meaning.Named season = parts.get(Meaning.Named.class);
    return in(season.cycle(), parts.find(Meaning.class, 1));
  }

  private static Piece in(Cycle cycle, @Nullable Meaning year) {
    if (year == null) {
      return new Meaning.Named(cycle, Which.PLAIN);
    }
    if (year instanceof Meaning.Range range) {
      return in(cycle, range.from());
    }
    if (year instanceof Meaning.Fixed fixed) {
      Granule found = cycle.in(fixed.granule().first().getYear());
      return found == null ? year : new Meaning.Fixed(found);
    }
    return new Meaning.InYear(cycle, year);
  }

  static boolean isYear(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Fixed fixed -> fixed.granule().unit() == Unit.YEAR;
      case Meaning.Step step -> step.unit() == Unit.YEAR;
      case Meaning.Range range -> isYear(range.from());
      default -> false;
    };
  }

  private static boolean isSeason(Meaning.Named named) {
    return named.which() == Which.PLAIN
        && named.cycle() instanceof Cycle.YearPart part
        && part.unit() == Unit.SEASON;
  }

  private static boolean isModifiedSeason(Meaning.Modified modified) {
    return modified.inner() instanceof Meaning.Named named && isSeason(named);
  }

  private static boolean isQuarter(CycleWord word) {
    return word.cycle() instanceof Cycle.YearPart;
  }

  private static @Nullable Piece ordinalQuarter(Parts<Piece> parts) {
    return quarter(parts.get(Ordinal.class).value());
  }

  private static @Nullable Piece quarter(int number) {
    return number < 1 || number > 4
        ? null
        : new CycleWord(new Cycle.YearPart(Unit.QUARTER, number));
  }

  private static @Nullable Piece half(int number) {
    return new CycleWord(new Cycle.YearPart(Unit.HALF, number));
  }

  /** "3Q", "1H19", "4Q2020". */
  private static @Nullable Piece digitPart(String word) {
    if (word.length() < 2) {
      return null;
    }
    int number = Lexicon.digits(word, 0, 1);
    Piece part =
        switch (word.charAt(1)) {
          case 'q' -> quarter(number);
          case 'h' -> number == 1 || number == 2 ? half(number) : null;
          default -> null;
        };
    int year = word.length() > 2 ? Lexicon.digits(word, 2, word.length()) : -1;
    boolean written = word.length() == 4 || word.length() == 6;
    if (word.length() == 2 || !(part instanceof CycleWord cycle)) {
      return word.length() == 2 ? part : null;
    }
    Granule found = year < 0 || !written ? null : cycle.cycle().in(year < 100 ? 2000 + year : year);
    return found == null ? null : new Meaning.Fixed(found);
  }

  private static Piece midSeason(String word) {
    int season = word.equals("midsummer") ? 2 : 4;
    return new Meaning.Modified(
        new Meaning.Named(new Cycle.YearPart(Unit.SEASON, season), Which.PLAIN), Mod.MID);
  }

  private static Piece named(Parts<Piece> parts) {
    return new Meaning.Named(parts.get(CycleWord.class).cycle(), Which.PLAIN);
  }

  private static Piece cycleOf(Parts<Piece> parts) {
    return in(parts.get(CycleWord.class).cycle(), parts.get(Meaning.class));
  }

  private static Piece yearCycle(Parts<Piece> parts) {
    return in(parts.get(CycleWord.class).cycle(), parts.get(Meaning.class));
  }

  /** "third-quarter". */
  private static @Nullable Piece hyphen(Lexicon lexicon, String word) {
    int at = word.indexOf('-');
    Ordinal ordinal = at < 0 ? null : lexicon.ordinalOf(word.substring(0, at));
    if (ordinal == null) {
      return null;
    }
    Piece part =
        switch (word.substring(at)) {
          case "-quarter" -> quarter(ordinal.value());
          case "-half" -> ordinal.value() <= 2 ? half(ordinal.value()) : null;
          default -> null;
        };
    return part instanceof CycleWord named ? new Meaning.Named(named.cycle(), Which.PLAIN) : null;
  }
}
