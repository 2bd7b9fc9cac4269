package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.util.ArrayList;
import java.util.List;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Meaning.Amount;
import org.fabula.time.Word.DayWord;
import org.fabula.time.Word.UnitWord;

/** What is so far from the publication, from what is told, or from another time. */
final class Counted {
  private Counted() {}

  static List<Rule<Piece>> rules() {
    List<Rule<Piece>> rules = new ArrayList<>(fromHere());
    rules.addAll(fromTimes());
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
        Rule.of("hence", p -> away(p, 1, false), a(Amount.class), word("hence")),
        Rule.of(
            "from-now",
            p -> away(p, 1, false),
            a(Amount.class),
            word("from"),
            word("now", "today")));
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
            a(Meaning.class, Relative::isDate)),
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
            a(Meaning.class, Days::isFullDay)));
  }

  private static Piece away(Parts<Piece> parts, int sign, boolean narrative) {
    return new Meaning.Away(parts.get(Amount.class), sign, null, narrative);
  }

  private static Piece awayFrom(Parts<Piece> parts, int sign) {
    return new Meaning.Away(parts.get(Amount.class), sign, parts.find(Meaning.class, 1), false);
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
