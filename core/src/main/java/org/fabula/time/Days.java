package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.form;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.fabula.rule.Form;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Word.DayWord;
import org.fabula.time.Word.MonthWord;
import org.fabula.time.Word.Num;
import org.fabula.time.Word.Ordinal;
import org.fabula.time.Word.ShortYear;
import org.fabula.time.Word.YearNum;
import org.jspecify.annotations.Nullable;

/** Days of the calendar, with and without their year and weekday. */
final class Days {
  private Days() {}

  static List<Rule<Piece>> rules(Lexicon lexicon) {
    List<Rule<Piece>> rules = new ArrayList<>(daysOfMonths());
    rules.addAll(others());
    rules.addAll(ranges());
    rules.add(Rule.of("named-date", p -> WrittenDays.named(lexicon, p.word()), form(Form.NUMERIC)));
    return rules;
  }

  private static List<Rule<Piece>> daysOfMonths() {
    return List.of(
        Rule.of(
            "month-day",
            Days::day,
            a(MonthWord.class),
            maybe(word("the")),
            a(Num.class, Days::isDay)),
        Rule.of(
            "month-ordinal",
            Days::ordinalDay,
            a(MonthWord.class),
            maybe(word("the")),
            a(Ordinal.class)),
        Rule.of("day-month", Days::day, a(Num.class, Days::isDay), a(MonthWord.class)),
        Rule.of(
            "ordinal-month",
            Days::ordinalDay,
            a(Ordinal.class),
            maybe(word("of")),
            a(MonthWord.class)),
        Rule.of(
            "the-ordinal-month",
            Days::ordinalDay,
            word("the"),
            a(Ordinal.class),
            word("of"),
            a(MonthWord.class)),
        Rule.of(
            "day-year",
            Days::withYear,
            a(Meaning.Named.class, Days::isMonthDay),
            maybe(word(",")),
            a(YearNum.class)),
        Rule.of(
            "day-early-year",
            p -> Months.fixed(p.get(Meaning.Named.class).cycle().in(Months.early(p))),
            a(Meaning.Named.class, Days::isMonthDay),
            maybe(word(",")),
            a(Num.class, Months::isEarly)),
        Rule.of(
            "day-short-year",
            p -> Months.fixed(p.get(Meaning.Named.class).cycle().in(p.get(ShortYear.class).year())),
            a(Meaning.Named.class, Days::isMonthDay),
            maybe(word(",")),
            a(ShortYear.class)),
        Rule.of(
            "day-this-year",
            Days::inYear,
            a(Meaning.Named.class, Days::isMonthDay),
            maybe(word(",", "of")),
            a(Meaning.Step.class, s -> s.unit() == Unit.YEAR)),
        Rule.of(
            "last-year-day",
            Days::inYear,
            a(Meaning.Step.class, s -> s.unit() == Unit.YEAR && !s.narrative()),
            maybe(word(",", "on")),
            a(Meaning.Named.class, Days::isMonthDay)));
  }

  private static List<Rule<Piece>> others() {
    return List.of(
        Rule.of("weekday", Days::weekday, a(DayWord.class, d -> !d.plural())),
        Rule.of("the-weekday", Days::theWeekday, word("the"), a(DayWord.class, d -> !d.plural())),
        Rule.of(
            "weekday-date",
            Days::stated,
            a(DayWord.class, d -> !d.plural()),
            maybe(word(",")),
            maybe(word("the")),
            a(Meaning.class, Days::isFullDay)),
        Rule.of(
            "this-weekday-date",
            Days::stated,
            word("this", "next", "last"),
            maybe(word("coming", "past")),
            a(DayWord.class, d -> !d.plural()),
            maybe(word(",")),
            a(Meaning.class, Days::isFullDay)),
        Rule.of("iso-date", p -> WrittenDays.iso(p.word()), form(Form.NUMERIC)),
        Rule.of("slash-date", p -> WrittenDays.slashed(p.word()), form(Form.NUMERIC)),
        Rule.of("dotted-date", p -> WrittenDays.dotted(p.word()), form(Form.NUMERIC)),
        Rule.of("nine-eleven", p -> WrittenDays.nineEleven(p.word()), form(Form.NUMERIC)),
        Rule.of(
            "day-of-month",
            Days::dayOfMonth,
            word("the"),
            a(Ordinal.class, o -> o.value() <= 31),
            word("of"),
            a(Meaning.class, Days::isMonth)),
        Rule.of(
            "day-ultimo",
            Days::ofLetters,
            word("the"),
            a(Ordinal.class, o -> o.value() <= 31),
            word("inst", "inst.", "instant", "ult", "ult.", "ultimo", "prox", "prox.", "proximo")));
  }

  private static List<Rule<Piece>> ranges() {
    return List.of(
        Rule.of("month-days", Days::days, a(MonthWord.class), form(Form.NUMERIC)),
        Rule.of("days-month", Days::days, form(Form.NUMERIC), a(MonthWord.class)),
        Rule.of(
            "days-year",
            Days::daysInYear,
            a(Meaning.Range.class, Days::isOpen),
            maybe(word(",")),
            a(YearNum.class)),
        Rule.of(
            "the-day",
            p -> new Meaning.Named(new Cycle.DayOfMonth(p.get(Ordinal.class).value()), Which.PLAIN),
            word("the"),
            a(Ordinal.class, o -> o.value() <= 31)));
  }

  /** "Oct. 20-27", "3-5 August". */
  private static @Nullable Piece days(Parts<Piece> parts) {
    String word = parts.word().replace('–', '-');
    int at = word.indexOf('-');
    int month = parts.get(MonthWord.class).month();
    Piece from = at < 1 ? null : monthDay(month, Lexicon.digits(word, 0, at));
    Piece to = monthDay(month, Lexicon.digits(word, at + 1, word.length()));
    return from instanceof Meaning first && to instanceof Meaning last
        ? new Meaning.Range(first, last)
        : null;
  }

  private static boolean isOpen(Meaning.Range range) {
    return range.from() instanceof Meaning.Named;
  }

  private static @Nullable Piece daysInYear(Parts<Piece> parts) {
    Meaning.Range range = parts.get(Meaning.Range.class);
    int year = parts.get(YearNum.class).year();
    Meaning from = inYear(range.from(), year);
    Meaning to = inYear(range.to(), year);
    return from == null || to == null ? null : new Meaning.Range(from, to);
  }

  private static @Nullable Meaning inYear(Meaning day, int year) {
    Granule found = day instanceof Meaning.Named named ? named.cycle().in(year) : null;
    return found == null ? null : new Meaning.Fixed(found);
  }

  static boolean isDay(Num num) {
    return num.value() >= 1 && num.value() <= 31 && !num.half();
  }

  static boolean isMonthDay(Meaning.Named named) {
    return named.cycle() instanceof Cycle.MonthDay;
  }

  private static boolean isMonth(Meaning meaning) {
    return meaning instanceof Meaning.Step step && step.unit() == Unit.MONTH;
  }

  /** Whether it is one day of a month, with its year or without. */
  static boolean isFullDay(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Named named -> isMonthDay(named);
      case Meaning.Fixed fixed -> fixed.granule().unit() == Unit.DAY;
      case Meaning.Ambiguous ignored -> true;
      case Meaning.InYear inYear -> inYear.cycle() instanceof Cycle.MonthDay;
      default -> false;
    };
  }

  private static @Nullable Piece day(Parts<Piece> parts) {
    return monthDay(parts.get(MonthWord.class).month(), parts.get(Num.class).value());
  }

  private static @Nullable Piece ordinalDay(Parts<Piece> parts) {
    return monthDay(parts.get(MonthWord.class).month(), parts.get(Ordinal.class).value());
  }

  private static @Nullable Piece monthDay(int month, long day) {
    Cycle.MonthDay found = Cycle.MonthDay.of(month, day);
    return found == null ? null : new Meaning.Named(found, Which.PLAIN);
  }

  private static @Nullable Piece withYear(Parts<Piece> parts) {
    Granule day = parts.get(Meaning.Named.class).cycle().in(parts.get(YearNum.class).year());
    return day == null ? null : new Meaning.Fixed(day);
  }

  private static Piece inYear(Parts<Piece> parts) {
    return new Meaning.InYear(
        parts.get(Meaning.Named.class).cycle(), parts.get(Meaning.Step.class));
  }

  private static Piece weekday(Parts<Piece> parts) {
    return new Meaning.Named(new Cycle.Weekday(parts.get(DayWord.class).day()), Which.PLAIN);
  }

  /** "on the Saturday"; not "the Saturday market". */
  private static @Nullable Piece theWeekday(Parts<Piece> parts) {
    int next = parts.first() + 2;
    boolean alone =
        next >= parts.text().size()
            || switch (parts.text().pos(next)) {
              case PUNCT, ADP, PRON, AUX, CCONJ, SCONJ -> true;
              default -> false;
            };
    Cycle cycle = new Cycle.Weekday(parts.get(DayWord.class).day());
    // "in the Sun." is a newspaper.
    boolean whole = parts.text().token(next - 1).lower().endsWith("day");
    return alone && whole ? new Meaning.Named(cycle, Which.TOLD) : null;
  }

  private static Piece stated(Parts<Piece> parts) {
    DayOfWeek day = parts.get(DayWord.class).day();
    return new Meaning.Stated(parts.get(Meaning.class), day);
  }

  /** "the 14th ult.": of last month, as old letters and newspapers say. */
  private static Piece ofLetters(Parts<Piece> parts) {
    String word = parts.words().getLast();
    int months = word.startsWith("ult") ? -1 : word.startsWith("prox") ? 1 : 0;
    Meaning month = new Meaning.Step(Unit.MONTH, months, false);
    return new Meaning.Nth(parts.get(Ordinal.class).value(), Unit.DAY, month);
  }

  private static @Nullable Piece dayOfMonth(Parts<Piece> parts) {
    return new Meaning.Nth(parts.get(Ordinal.class).value(), Unit.DAY, parts.get(Meaning.class));
  }
}
