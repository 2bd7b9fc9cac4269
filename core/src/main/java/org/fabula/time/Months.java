package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.form;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.util.List;
import org.fabula.rule.Form;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Word.MonthWord;
import org.fabula.time.Word.YearNum;
import org.jspecify.annotations.Nullable;

/** Months and years. */
final class Months {
  private Months() {}

  static List<Rule<Piece>> rules() {
    return List.of(
        Rule.of("month", Months::month, a(MonthWord.class)),
        Rule.of(
            "month-year",
            Months::monthYear,
            a(MonthWord.class),
            maybe(word(",", "of")),
            a(YearNum.class)),
        Rule.of(
            "month-of-year",
            Months::monthOf,
            a(MonthWord.class),
            maybe(word("of", ",")),
            a(Meaning.Step.class, s -> s.unit() == Unit.YEAR)),
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
        Rule.of("fiscal-year", Months::year, word("fiscal"), maybe(word("year")), a(YearNum.class)),
        Rule.of("iso-month", p -> isoMonth(p.word()), form(Form.NUMERIC)),
        Rule.of("short-year", Months::shortYear, word("'", "‘"), form(Form.NUMERIC)));
  }

  static @Nullable Piece fixed(@Nullable Granule granule) {
    return granule == null ? null : new Meaning.Fixed(granule);
  }

  private static Piece month(Parts<Piece> parts) {
    return new Meaning.Named(new Cycle.Month(parts.get(MonthWord.class).month()), Which.PLAIN);
  }

  private static @Nullable Piece monthYear(Parts<Piece> parts) {
    Cycle month = new Cycle.Month(parts.get(MonthWord.class).month());
    return fixed(month.in(parts.get(YearNum.class).year()));
  }

  private static Piece monthOf(Parts<Piece> parts) {
    Cycle month = new Cycle.Month(parts.get(MonthWord.class).month());
    return new Meaning.InYear(month, parts.get(Meaning.Step.class));
  }

  private static @Nullable Piece year(Parts<Piece> parts) {
    return fixed(Granule.year(parts.get(YearNum.class).year()));
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
    return year < 0 ? null : fixed(Granule.year(year < 50 ? 2000 + year : 1900 + year));
  }
}
