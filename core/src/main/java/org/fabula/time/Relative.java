package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Word.CycleWord;
import org.fabula.time.Word.DayWord;
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
    List<Rule<Piece>> rules = new ArrayList<>(words());
    rules.addAll(named());
    return rules;
  }

  private static List<Rule<Piece>> words() {
    return List.of(
        Rule.of(
            "today",
            p -> new Meaning.Step(Unit.DAY, day(p.word()), false),
            word("today", "yesterday", "tomorrow", "to-day", "to-morrow")),
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
                "past")));
  }

  private static List<Rule<Piece>> named() {
    return List.of(
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
            "which-day",
            p -> named(p, p.get(Meaning.Named.class).cycle()),
            a(WhichWord.class),
            a(Meaning.Named.class, Days::isMonthDay)),
        Rule.of(
            "which-season",
            p -> named(p, new Cycle.YearPart(Unit.SEASON, p.get(SeasonWord.class).season())),
            a(WhichWord.class),
            a(SeasonWord.class)),
        Rule.of(
            "which-cycle",
            p -> named(p, p.get(CycleWord.class).cycle()),
            a(WhichWord.class),
            a(CycleWord.class)));
  }

  static boolean isStep(UnitWord word) {
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
    return word.equals("yesterday")
        ? -1
        : word.equals("tomorrow") || word.equals("to-morrow") ? 1 : 0;
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

  private static @Nullable Piece whichUnit(Parts<Piece> parts) {
    Which which = parts.get(WhichWord.class).which();
    Unit unit = parts.get(UnitWord.class).unit();
    if (which == Which.LAST && unit == Unit.DAY) {
      // "our last day here" is the end of something; the day before today is "yesterday".
      return null;
    }
    return new Meaning.Step(unit, which.step(), which.isNarrative());
  }

  private static Piece named(Parts<Piece> parts, Cycle cycle) {
    return new Meaning.Named(cycle, parts.get(WhichWord.class).which());
  }
}
