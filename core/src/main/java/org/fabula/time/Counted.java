package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.util.ArrayList;
import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Meaning.Amount;
import org.fabula.time.Word.DayWord;
import org.fabula.time.Word.Ordinal;
import org.fabula.time.Word.UnitWord;
import org.jspecify.annotations.Nullable;

/** What is so far from the publication, from what is told, or from another time. */
final class Counted {
  private Counted() {}

  static List<Rule<Piece>> rules() {
    List<Rule<Piece>> rules = new ArrayList<>(fromHere());
    rules.addAll(fromTimes());
    rules.addAll(within());
    return rules;
  }

  private static List<Rule<Piece>> fromHere() {
    return List.of(
        Rule.of("ago", p -> away(p, -1, false), a(Amount.class), word("ago")),
        Rule.of(
            "earlier",
            p -> away(p, -1, true),
            a(Amount.class),
            word("earlier", "before", "previously", "prior")),
        Rule.of(
            "later",
            p -> away(p, 1, true),
            a(Amount.class),
            word("later", "afterward", "afterwards")),
        Rule.of(
            "after-that",
            p -> away(p, p.says("before") ? -1 : 1, true),
            a(Amount.class),
            word("after", "before"),
            word("that")),
        Rule.of("units-on", Counted::on, a(Amount.class), word("on")),
        Rule.of("hence", p -> away(p, 1, false), a(Amount.class), word("hence")),
        Rule.of("from-now", p -> away(p, 1, false), a(Amount.class), word("from"), word("now")),
        Rule.of("long-ago", p -> new Meaning.Ref(-1), word("long"), word("ago")));
  }

  private static List<Rule<Piece>> fromTimes() {
    return List.of(
        Rule.of(
            "before-date",
            p -> awayFrom(p, -1),
            a(Amount.class),
            word("before"),
            maybe(word("the")),
            a(Meaning.class, Relative::isDate)),
        Rule.of(
            "after-date",
            p -> awayFrom(p, 1),
            a(Amount.class),
            word("after", "from"),
            maybe(word("the")),
            a(Meaning.class, m -> Relative.isDate(m) && !isToday(m))),
        Rule.of(
            "the-day-before-date",
            Counted::dayFrom,
            word("the"),
            word("day"),
            word("before", "after"),
            a(Meaning.class, Relative::isDate)),
        Rule.of(
            "day-before-date",
            Counted::dayFrom,
            word("day"),
            word("before", "after"),
            a(Meaning.class, Relative::isDate)),
        Rule.of(
            "the-day-before",
            p -> new Meaning.Step(Unit.DAY, p.says("before") ? -1 : 1, true),
            word("the"),
            word("day"),
            word("before", "after")),
        Rule.of(
            "weekday-beside-date",
            Counted::beside,
            word("the"),
            a(DayWord.class, d -> !d.plural()),
            word("before", "after", "following", "preceding"),
            a(Meaning.class, Relative::isDate)),
        Rule.of(
            "week-of",
            p -> new Meaning.Holding(p.get(UnitWord.class).unit(), p.get(Meaning.class)),
            word("the"),
            a(
                UnitWord.class,
                u -> !u.plural() && (u.unit() == Unit.WEEK || u.unit() == Unit.WEEKEND)),
            word("of"),
            a(Meaning.class, Counted::isDays)));
  }

  /** "March 6", "March 6-10". */
  private static boolean isDays(Meaning meaning) {
    return Days.isFullDay(meaning)
        || meaning instanceof Meaning.Range range && Days.isFullDay(range.from());
  }

  /** Days and weeks of longer times, and days of weeks. */
  private static List<Rule<Piece>> within() {
    return List.of(
        Rule.of(
            "the-unit-before",
            p -> new Meaning.Step(p.get(UnitWord.class).unit(), p.says("before") ? -1 : 1, true),
            word("the"),
            a(UnitWord.class, u -> Relative.isStep(u) && u.unit() != Unit.DAY),
            word("before", "after")),
        Rule.of(
            "the-unit-before-last",
            p -> new Meaning.Step(p.get(UnitWord.class).unit(), p.says("before") ? -2 : 2, false),
            word("the"),
            a(UnitWord.class, Relative::isStep),
            word("before", "after"),
            word("last", "next")),
        Rule.of(
            "nth-of",
            p -> nth(p, p.get(Ordinal.class).value()),
            word("the", "this"),
            a(Ordinal.class, o -> o.value() <= 31),
            a(UnitWord.class, Relative::isStep),
            word("of", "in"),
            a(Meaning.class, Counted::isWhole)),
        Rule.of(
            "last-of",
            p -> nth(p, -1),
            word("the"),
            word("last", "final"),
            a(UnitWord.class, Relative::isStep),
            word("of", "in"),
            a(Meaning.class, Counted::isWhole)),
        Rule.of(
            "nth-weekday-of",
            p -> nthDay(p, p.get(Ordinal.class).value()),
            word("the"),
            a(Ordinal.class, o -> o.value() <= 5),
            a(DayWord.class, d -> !d.plural()),
            word("of", "in"),
            a(Meaning.class, Counted::isWhole)),
        Rule.of(
            "last-weekday-of",
            p -> nthDay(p, -1),
            word("the"),
            word("last", "final"),
            a(DayWord.class, d -> !d.plural()),
            word("of", "in"),
            a(Meaning.class, Counted::isWhole)),
        Rule.of(
            "weekday-of-week",
            Counted::inWeek,
            a(DayWord.class, d -> !d.plural()),
            maybe(word("of")),
            a(Meaning.Step.class, s -> s.unit() == Unit.WEEK)),
        Rule.of(
            "week-weekday",
            Counted::inWeek,
            a(Meaning.Step.class, s -> s.unit() == Unit.WEEK),
            maybe(word("on")),
            a(DayWord.class, d -> !d.plural())),
        Rule.of(
            "weeks-ago-weekday",
            Counted::inWeek,
            a(Meaning.Away.class, x -> x.amount().unit() == Unit.WEEK && x.from() == null),
            maybe(word("on")),
            a(DayWord.class, d -> !d.plural())),
        Rule.of(
            "ago-today",
            p -> sameDay(p.get(Meaning.Away.class).amount(), -1, p.get(Meaning.Step.class)),
            a(Meaning.Away.class, x -> !x.narrative() && x.from() == null && x.sign() < 0),
            a(Meaning.Step.class, Counted::isToday)),
        Rule.of(
            "range-ago",
            Counted::rangeAgo,
            a(Meaning.Modified.class, Counted::isRange),
            word("ago")),
        Rule.of(
            "a-long-time-ago",
            p -> new Meaning.Ref(-1),
            word("a", "some"),
            maybe(word("long")),
            word("time"),
            word("ago")),
        Rule.of(
            "ago-this-unit",
            Counted::agoThis,
            a(Meaning.Away.class, x -> !x.narrative() && x.from() == null && x.sign() < 0),
            word("this"),
            a(
                UnitWord.class,
                u -> !u.plural() && (u.unit() == Unit.WEEK || u.unit() == Unit.MONTH))),
        Rule.of(
            "from-today",
            p -> sameDay(p.get(Amount.class), 1, p.get(Meaning.Step.class)),
            a(Amount.class, x -> !x.unit().isClock()),
            word("from"),
            a(Meaning.Step.class, Counted::isToday)),
        Rule.of(
            "week-from-weekday",
            p -> sameDay(p.get(Amount.class), 1, p.get(Meaning.Named.class)),
            a(Amount.class, x -> x.unit() == Unit.WEEK),
            word("from", "on"),
            a(Meaning.Named.class, n -> n.cycle() instanceof Cycle.Weekday)));
  }

  private static boolean isToday(Meaning meaning) {
    return meaning instanceof Meaning.Step step && step.unit() == Unit.DAY && step.n() == 0;
  }

  /** Whether it is a month or more of the calendar. */
  private static boolean isWhole(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Fixed fixed -> fixed.granule().unit().compareTo(Unit.MONTH) >= 0;
      case Meaning.Named named ->
          named.cycle() instanceof Cycle.Month || named.cycle() instanceof Cycle.YearPart;
      case Meaning.InYear inYear -> inYear.cycle() instanceof Cycle.Month;
      case Meaning.Step step -> step.unit().compareTo(Unit.MONTH) >= 0;
      default -> false;
    };
  }

  private static Piece nth(Parts<Piece> parts, int n) {
    return new Meaning.Nth(n, parts.get(UnitWord.class).unit(), parts.get(Meaning.class));
  }

  private static Piece nthDay(Parts<Piece> parts, int n) {
    return new Meaning.NthDay(n, parts.get(DayWord.class).day(), parts.get(Meaning.class));
  }

  private static Piece inWeek(Parts<Piece> parts) {
    return new Meaning.InWeek(parts.get(DayWord.class).day(), parts.get(Meaning.class));
  }

  /** "two or three months ago". */
  private static @Nullable Piece rangeAgo(Parts<Piece> parts) {
    return parts.get(Meaning.Modified.class).inner() instanceof Amount amount
        ? new Meaning.Modified(new Meaning.Away(amount, -1, null, false), Mod.EQUAL_OR_MORE)
        : null;
  }

  private static boolean isRange(Meaning.Modified modified) {
    return modified.inner() instanceof Amount && modified.mod() == Mod.EQUAL_OR_MORE;
  }

  /** "a year ago this week": the week of that day a year ago. */
  private static Piece agoThis(Parts<Piece> parts) {
    Meaning today = new Meaning.Step(Unit.DAY, 0, false);
    Meaning day = sameDay(parts.get(Meaning.Away.class).amount(), -1, today);
    return new Meaning.Holding(parts.get(UnitWord.class).unit(), day);
  }

  private static Meaning sameDay(Amount amount, int sign, Meaning from) {
    return new Meaning.SameDay(amount, sign, from);
  }

  /** "Ten years on, the mill reopened." */
  private static @Nullable Piece on(Parts<Piece> parts) {
    Analysis text = parts.text();
    boolean opens =
        parts.first() == 0
            || text.token(parts.first() - 1).sentence() != text.token(parts.first()).sentence();
    return opens && text.is(parts.end(), ",") ? away(parts, 1, true) : null;
  }

  private static Piece away(Parts<Piece> parts, int sign, boolean narrative) {
    return new Meaning.Away(parts.get(Amount.class), sign, null, narrative);
  }

  /** "a week from Friday" is that day a week later, and another rule's. */
  private static @Nullable Piece awayFrom(Parts<Piece> parts, int sign) {
    Amount amount = parts.get(Amount.class);
    Meaning from = parts.second(Meaning.class);
    boolean weekday = from instanceof Meaning.Named named && named.cycle() instanceof Cycle.Weekday;
    return weekday && amount.unit() == Unit.WEEK && parts.says("from")
        ? null
        : new Meaning.Away(amount, sign, from, false);
  }

  private static Piece dayFrom(Parts<Piece> parts) {
    Amount day = new Amount(1L, Unit.DAY, false);
    return new Meaning.Away(day, parts.says("before") ? -1 : 1, parts.get(Meaning.class), false);
  }

  private static Piece beside(Parts<Piece> parts) {
    boolean before = parts.says("before") || parts.says("preceding");
    Cycle weekday = new Cycle.Weekday(parts.get(DayWord.class).day());
    return new Meaning.Beside(weekday, before ? -1 : 1, parts.get(Meaning.class));
  }
}
