package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.util.List;
import java.util.Map;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Meaning.Amount;
import org.fabula.time.Word.CycleWord;
import org.fabula.time.Word.DayWord;
import org.fabula.time.Word.ModWord;
import org.fabula.time.Word.MonthWord;
import org.fabula.time.Word.SeasonWord;
import org.fabula.time.Word.UnitWord;
import org.fabula.time.Word.WhichWord;
import org.jspecify.annotations.Nullable;

/** What is counted from the publication or from what is being told. */
final class Relative {
  private static final Map<String, Which> WHICH =
      Map.ofEntries(
          Map.entry("last", Which.LAST),
          Map.entry("past", Which.LAST),
          Map.entry("this", Which.THIS),
          Map.entry("current", Which.THIS),
          Map.entry("next", Which.NEXT),
          Map.entry("coming", Which.NEXT),
          Map.entry("upcoming", Which.NEXT),
          Map.entry("previous", Which.PREVIOUS),
          Map.entry("preceding", Which.PREVIOUS),
          Map.entry("prior", Which.PREVIOUS),
          Map.entry("following", Which.FOLLOWING),
          Map.entry("same", Which.SAME),
          Map.entry("that", Which.SAME));

  private Relative() {}

  static List<Rule<Piece>> rules() {
    return List.of(
        Rule.of(
            "today",
            p -> new Meaning.Step(Unit.DAY, day(p.word()), false),
            word("today", "yesterday", "tomorrow")),
        Rule.of("which", p -> new WhichWord(which(p.word())), word(WHICH.keySet())),
        Rule.of(
            "this-past",
            Relative::thisPast,
            word("this"),
            word("past", "last", "coming", "next", "same")),
        Rule.of(
            "that-same", p -> new WhichWord(Which.SAME), word("that", "the"), word("same", "very")),
        Rule.of(
            "the-which",
            p -> new WhichWord(theWhich(p.words().get(1))),
            word("the"),
            word(
                "previous",
                "preceding",
                "prior",
                "following",
                "next",
                "coming",
                "current",
                "last",
                "past")),
        Rule.of(
            "which-unit",
            Relative::whichUnit,
            a(WhichWord.class),
            a(UnitWord.class, Relative::isStep)),
        Rule.of(
            "which-weekend",
            p -> named(p, new Cycle.Weekend()),
            a(WhichWord.class),
            a(UnitWord.class, u -> u.unit() == Unit.WEEKEND && !u.plural())),
        Rule.of(
            "the-weekend",
            p -> new Meaning.Named(new Cycle.Weekend(), Which.PLAIN),
            word("the"),
            word("weekend")),
        Rule.of(
            "which-weekday",
            p -> named(p, new Cycle.Weekday(p.get(DayWord.class).day())),
            a(WhichWord.class),
            a(DayWord.class, d -> !d.plural())),
        Rule.of(
            "which-month",
            p -> named(p, new Cycle.Month(p.get(MonthWord.class).month())),
            a(WhichWord.class),
            a(MonthWord.class)),
        Rule.of(
            "which-season",
            p -> named(p, new Cycle.YearPart(Unit.SEASON, p.get(SeasonWord.class).season())),
            a(WhichWord.class),
            a(SeasonWord.class)),
        Rule.of(
            "which-cycle",
            p -> named(p, p.get(CycleWord.class).cycle()),
            a(WhichWord.class),
            a(CycleWord.class)),
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
            word("now", "today")),
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
            Relative::dayFrom,
            word("the"),
            word("day"),
            word("before", "after"),
            a(Meaning.class, Relative::isDate)),
        Rule.of(
            "day-before-date",
            Relative::dayFrom,
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
            Relative::beside,
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
            a(Meaning.class, Days::isFullDay)),
        Rule.of("mod-early", p -> new ModWord(mod(p.word())), word("early", "late", "mid")),
        Rule.of(
            "mod-in",
            p -> new ModWord(mod(p.word())),
            word("early", "late", "earlier", "later"),
            word("in", "on"),
            maybe(word("the"))),
        Rule.of(
            "mod-earlier",
            p -> new ModWord(mod(p.word())),
            word("earlier", "later"),
            maybe(word("the"))),
        Rule.of(
            "mod-end",
            p -> new ModWord(mod(p.words().get(1))),
            word("the"),
            word("beginning", "start", "middle", "end", "close"),
            word("of"),
            maybe(word("the"))),
        Rule.of(
            "mod-date", Relative::modified, a(ModWord.class), a(Meaning.class, Relative::isDate)),
        Rule.of(
            "mod-unit",
            Relative::modifiedUnit,
            a(ModWord.class),
            a(UnitWord.class, u -> isStep(u) && u.unit() != Unit.DAY)));
  }

  private static boolean isStep(UnitWord word) {
    return !word.plural() && word.unit() != Unit.WEEKEND && !word.unit().isClock();
  }

  /** Whether it has a place in the calendar. */
  static boolean isDate(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Fixed f -> true;
      case Meaning.Named n -> true;
      case Meaning.InYear i -> true;
      case Meaning.Stated s -> true;
      case Meaning.Step s -> true;
      case Meaning.Ambiguous a -> true;
      case Meaning.Nth n -> true;
      case Meaning.Latest l -> true;
      default -> false;
    };
  }

  private static int day(String word) {
    return word.equals("yesterday") ? -1 : word.equals("tomorrow") ? 1 : 0;
  }

  private static Which which(String word) {
    return WHICH.getOrDefault(word, Which.PLAIN);
  }

  /** With the article, "the next" is told from within the story. */
  private static Which theWhich(String word) {
    return word.equals("next") ? Which.FOLLOWING : which(word);
  }

  private static Piece thisPast(Parts<Piece> parts) {
    return new WhichWord(which(parts.words().get(1)));
  }

  private static Mod mod(String word) {
    return switch (word) {
      case "early", "earlier", "beginning", "start" -> Mod.START;
      case "mid", "middle" -> Mod.MID;
      default -> Mod.END;
    };
  }

  private static @Nullable Piece whichUnit(Parts<Piece> parts) {
    Which which = parts.get(WhichWord.class).which();
    Unit unit = parts.get(UnitWord.class).unit();
    return new Meaning.Step(unit, which.step(), which.isNarrative());
  }

  private static Piece named(Parts<Piece> parts, Cycle cycle) {
    return new Meaning.Named(cycle, parts.get(WhichWord.class).which());
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

  private static @Nullable Piece modified(Parts<Piece> parts) {
    return new Meaning.Modified(parts.get(Meaning.class), parts.get(ModWord.class).mod());
  }

  /** "earlier in the week", "the end of the month": of what is being told. */
  private static @Nullable Piece modifiedUnit(Parts<Piece> parts) {
    Meaning unit = new Meaning.Step(parts.get(UnitWord.class).unit(), 0, false);
    return new Meaning.Modified(unit, parts.get(ModWord.class).mod());
  }
}
