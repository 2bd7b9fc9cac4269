package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.form;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabula.rule.Form;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Word.MonthWord;
import org.fabula.time.Word.Num;
import org.fabula.time.Word.ShortYear;
import org.fabula.time.Word.YearNum;
import org.jspecify.annotations.Nullable;

/** Months and years. */
final class Months {
  /** "FY2020" and "FY20", as companies write it. */
  private static final Set<String> FISCAL =
      IntStream.range(1980, 2060)
          .boxed()
          .flatMap(y -> Stream.of("fy" + y, "fy" + Granule.pad(y % 100, 2)))
          .collect(Collectors.toUnmodifiableSet());

  /** The day by which one finds the year that is called new. */
  private static final Meaning NEW_YEAR = new Meaning.Named(new Cycle.MonthDay(1, 1), Which.PLAIN);

  private Months() {}

  static List<Rule<Piece>> rules() {
    return List.of(
        Rule.of("month", Months::month, a(MonthWord.class)),
        Rule.of(
            "month-year",
            Months::monthYear,
            a(MonthWord.class),
            maybe(word(",", "of", "in")),
            a(YearNum.class)),
        Rule.of(
            "month-of-year",
            Months::inYear,
            a(MonthWord.class),
            maybe(word("of", ",")),
            a(Meaning.Step.class, s -> s.unit() == Unit.YEAR)),
        Rule.of(
            "the-new-year",
            p -> new Meaning.Holding(Unit.YEAR, NEW_YEAR),
            word("the"),
            word("new"),
            a(Word.UnitWord.class, u -> u.unit() == Unit.YEAR && !u.plural())),
        Rule.of(
            "year-end",
            p -> yearEnd(),
            a(Word.UnitWord.class, u -> u.unit() == Unit.YEAR && !u.plural()),
            maybe(word("'s", "’s")),
            word("end")),
        Rule.of("hyphen-year-end", p -> yearEnd(), word("year-end", "yearend")),
        Rule.of("year", Months::year, a(YearNum.class)),
        Rule.of("the-year", Months::year, word("the"), word("year"), a(YearNum.class)),
        Rule.of(
            "year-ended",
            p -> new Meaning.Stretch(new Meaning.Amount(1L, Unit.YEAR, false)),
            word("the"),
            maybe(word("full", "fiscal")),
            a(Word.UnitWord.class, u -> u.unit() == Unit.YEAR && !u.plural())),
        Rule.of(
            "full-year",
            p -> new Meaning.Step(Unit.YEAR, 0, false),
            word("the"),
            maybe(word("full")),
            a(Word.UnitWord.class, u -> u.unit() == Unit.YEAR && !u.plural())),
        Rule.of(
            "fiscal-year",
            Months::year,
            word("fiscal", "financial"),
            maybe(word("year")),
            a(YearNum.class)),
        Rule.of(
            "the-fiscal-year",
            Months::year,
            word("the"),
            word("fiscal", "financial"),
            word("year"),
            a(YearNum.class)),
        Rule.of(
            "the-year-fiscal",
            Months::year,
            word("the"),
            a(YearNum.class),
            word("fiscal", "financial"),
            word("year")),
        Rule.of("fy", p -> fixed(fiscal(p.word())), word(FISCAL)),
        Rule.of("fy-year", Months::year, word("fy"), a(YearNum.class)),
        Rule.of("year-range", p -> range(p.word()), form(Form.NUMERIC)),
        Rule.of(
            "spaced-year-range",
            Months::spacedRange,
            a(YearNum.class),
            word("-", "–", "—"),
            form(Form.NUMERIC)),
        Rule.of(
            "before-christ",
            p -> new Meaning.Literal(beforeChrist(p.get(Num.class).value())),
            a(Num.class, n -> n.value() > 0 && n.value() < 10_000 && !n.half()),
            word("bc", "b.c.", "bce")),
        Rule.of(
            "anno-domini",
            p -> fixed(Granule.year((int) p.get(Num.class).value())),
            word("ad", "a.d."),
            a(Num.class, n -> n.value() > 0 && n.value() < 2100 && !n.half())),
        Rule.of(
            "year-domini",
            p -> fixed(Granule.year((int) p.get(Num.class).value())),
            a(Num.class, n -> n.value() > 0 && n.value() < 2100 && !n.half()),
            word("ad", "a.d.", "ce")),
        Rule.of(
            "month-early-year",
            p -> fixed(monthOf(p).in(early(p))),
            a(MonthWord.class),
            maybe(word("of")),
            a(Num.class, Months::isEarly)),
        Rule.of("iso-month", p -> isoMonth(p.word()), form(Form.NUMERIC)),
        Rule.of("marked-year", Months::shortYear, word("'", "‘"), form(Form.NUMERIC)),
        Rule.of(
            "short-year",
            p -> fixed(Granule.year(p.get(ShortYear.class).year())),
            a(ShortYear.class)),
        Rule.of(
            "month-short-year",
            p -> fixed(monthOf(p).in(p.get(ShortYear.class).year())),
            a(MonthWord.class),
            maybe(word("of")),
            a(ShortYear.class)));
  }

  /** "October of 512": three digits that only what follows shows to be a year. */
  static boolean isEarly(Num num) {
    return num.value() >= 100 && num.value() < 1000 && !num.half();
  }

  static int early(Parts<Piece> parts) {
    return (int) parts.get(Num.class).value();
  }

  static @Nullable Piece fixed(@Nullable Granule granule) {
    return granule == null ? null : new Meaning.Fixed(granule);
  }

  private static Piece month(Parts<Piece> parts) {
    return new Meaning.Named(monthOf(parts), Which.PLAIN);
  }

  private static @Nullable Piece monthYear(Parts<Piece> parts) {
    return fixed(monthOf(parts).in(parts.get(YearNum.class).year()));
  }

  private static Cycle monthOf(Parts<Piece> parts) {
    return new Cycle.Month(parts.get(MonthWord.class).month());
  }

  private static Piece inYear(Parts<Piece> parts) {
    return new Meaning.InYear(monthOf(parts), parts.get(Meaning.Step.class));
  }

  private static @Nullable Piece year(Parts<Piece> parts) {
    return fixed(Granule.year(parts.get(YearNum.class).year()));
  }

  private static @Nullable Granule fiscal(String word) {
    int year = Lexicon.digits(word, 2, word.length());
    return Granule.year(year < 60 ? 2000 + year : year < 100 ? 1900 + year : year);
  }

  private static String beforeChrist(long year) {
    return "BC" + Granule.pad((int) year, 4);
  }

  private static Piece yearEnd() {
    return new Meaning.Modified(new Meaning.Step(Unit.YEAR, 0, false), Mod.END);
  }

  /** "1894 – 96". */
  private static @Nullable Piece spacedRange(Parts<Piece> parts) {
    String last = parts.words().getLast();
    return last.length() == 2 ? range(parts.get(YearNum.class).year() + "-" + last) : null;
  }

  /** "1950-51", "2019/20", "1939-1945", "2008-9". */
  private static @Nullable Piece range(String word) {
    if ((word.length() < 6 || word.length() == 8 || word.length() > 9)
        || "-–/".indexOf(word.charAt(4)) < 0) {
      return null;
    }
    int from = Lexicon.digits(word, 0, 4);
    int tail = Lexicon.digits(word, 5, word.length());
    int to =
        switch (word.length()) {
          case 6 -> from / 10 * 10 + tail;
          case 7 -> from / 100 * 100 + tail;
          default -> tail;
        };
    Piece first = fixed(Granule.year(from));
    Piece last = fixed(Granule.year(to));
    boolean ordered = from >= 1000 && tail >= 0 && to > from && to - from <= 200;
    boolean month = word.length() == 7 && word.charAt(4) == '-' && tail <= 12;
    return ordered && !month && first instanceof Meaning a && last instanceof Meaning b
        ? new Meaning.Range(a, b)
        : null;
  }

  /** "2020-09". */
  private static @Nullable Piece isoMonth(String word) {
    if (word.length() != 7 || word.charAt(4) != '-') {
      return null;
    }
    int year = Lexicon.digits(word, 0, 4);
    int month = Lexicon.digits(word, 5, 7);
    return year < 1900 || month < 1 || month > 12 ? null : fixed(new Cycle.Month(month).in(year));
  }

  /** "'98". */
  private static @Nullable Piece shortYear(Parts<Piece> parts) {
    String word = parts.words().get(1);
    int mark = parts.text().token(parts.first()).end();
    boolean touches = parts.text().token(parts.first() + 1).start() == mark;
    int year = touches && word.length() == 2 ? Lexicon.digits(word, 0, 2) : -1;
    return year < 0 ? null : new ShortYear(year < 50 ? 2000 + year : 1900 + year);
  }
}
