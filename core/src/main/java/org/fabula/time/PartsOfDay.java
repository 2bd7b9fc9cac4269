package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.form;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.util.List;
import java.util.Map;
import org.fabula.model.Upos;
import org.fabula.rule.Form;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.time.Word.ModWord;
import org.fabula.time.Word.PartWord;
import org.fabula.time.Word.WhichWord;
import org.jspecify.annotations.Nullable;

/** Parts of days: "Thursday night", "this morning", "later in the evening". */
final class PartsOfDay {
  /** Parts of the day that need no article. */
  private static final Map<String, PartOfDay> BARE =
      Map.of(
          "dawn", PartOfDay.MORNING,
          "daybreak", PartOfDay.MORNING,
          "sunrise", PartOfDay.MORNING,
          "lunchtime", PartOfDay.MIDDAY,
          "dusk", PartOfDay.EVENING,
          "sunset", PartOfDay.EVENING,
          "nightfall", PartOfDay.EVENING);

  private PartsOfDay() {}

  static List<Rule<Piece>> rules() {
    return List.of(
        Rule.of(
            "tonight",
            p -> new Meaning.InDay(day(0), PartOfDay.NIGHT),
            word("tonight", "to-night")),
        Rule.of("overnight", p -> new Meaning.InDay(day(-1), PartOfDay.NIGHT), word("overnight")),
        Rule.of(
            "overnight-day",
            p -> new Meaning.InDay(p.get(Meaning.class), PartOfDay.NIGHT),
            word("overnight"),
            maybe(word("on")),
            a(Meaning.class, ClockTimes::isDay)),
        Rule.of(
            "bare-part",
            p -> new Meaning.InDay(null, BARE.getOrDefault(p.word(), PartOfDay.NIGHT)),
            word(BARE.keySet())),
        Rule.of("first-light", PartsOfDay::firstLight, word("first"), word("light")),
        Rule.of(
            "day-in-part",
            PartsOfDay::dayPart,
            a(Meaning.class, ClockTimes::isDay),
            word("in"),
            word("the"),
            a(PartWord.class, PartsOfDay::isOne)),
        Rule.of(
            "day-part",
            PartsOfDay::dayPart,
            a(Meaning.class, ClockTimes::isDay),
            a(PartWord.class, PartsOfDay::isOne)),
        Rule.of(
            "which-part",
            PartsOfDay::which,
            a(WhichWord.class),
            a(PartWord.class, PartsOfDay::isOne)),
        Rule.of(
            "mod-day-part",
            PartsOfDay::modified,
            a(ModWord.class),
            a(PartWord.class, PartsOfDay::isOne)),
        Rule.of(
            "the-part",
            p -> new Meaning.InDay(null, p.get(PartWord.class).part()),
            word("the"),
            a(PartWord.class, PartsOfDay::isOne)),
        Rule.of(
            "the-night-before-last",
            p -> new Meaning.InDay(day(-2), PartOfDay.NIGHT),
            word("the"),
            word("night"),
            word("before"),
            word("last")),
        Rule.of(
            "the-part-before",
            PartsOfDay::before,
            word("the"),
            a(PartWord.class, PartsOfDay::isOne),
            word("before", "after")),
        Rule.of(
            "mod-part",
            p -> new Meaning.Modified(p.get(Meaning.class), p.get(ModWord.class).mod()),
            a(ModWord.class),
            a(Meaning.InDay.class)),
        Rule.of(
            "that-part-day",
            PartsOfDay::reversed,
            a(Meaning.InDay.class, i -> i.day() == null),
            maybe(word("of", "on")),
            a(Meaning.class, ClockTimes::isDay)),
        Rule.of(
            "small-hours",
            PartsOfDay::smallHours,
            word("the"),
            word("small", "wee", "early"),
            word("hours"),
            word("of", "on"),
            a(Meaning.class, ClockTimes::isDay)),
        Rule.of("mid-part", p -> midPart(p), form(Form.HYPHENATED)),
        Rule.of(
            "mod-part-day",
            p ->
                new Meaning.Modified(
                    new Meaning.InDay(p.find(Meaning.class, 1), part(p)),
                    p.get(Meaning.Modified.class).mod()),
            a(Meaning.Modified.class, PartsOfDay::isPart),
            maybe(word("of", "on")),
            a(Meaning.class, ClockTimes::isDay)));
  }

  private static Meaning day(int n) {
    return new Meaning.Step(Unit.DAY, n, false);
  }

  private static boolean isOne(PartWord word) {
    return !word.plural();
  }

  /** "at first light"; not "the first light bulb". */
  private static @Nullable Piece firstLight(Parts<Piece> parts) {
    boolean noun = parts.text().pos(parts.first() + 2) == Upos.NOUN;
    return noun ? null : new Meaning.InDay(null, PartOfDay.MORNING);
  }

  private static Piece dayPart(Parts<Piece> parts) {
    PartOfDay part = parts.get(PartWord.class).part();
    return new Meaning.InDay(parts.get(Meaning.class), part);
  }

  private static @Nullable Piece which(Parts<Piece> parts) {
    PartOfDay part = parts.get(PartWord.class).part();
    Which which = parts.get(WhichWord.class).which();
    return switch (which) {
      case LAST -> new Meaning.InDay(day(-1), part);
      case THIS -> new Meaning.InDay(day(0), part);
      case PREVIOUS, FOLLOWING, SAME ->
          new Meaning.InDay(new Meaning.Step(Unit.DAY, which.step(), true), part);
      default -> null;
    };
  }

  /** "the night before"; of "the night after" one cannot say whether it is the next. */
  private static @Nullable Piece before(Parts<Piece> parts) {
    PartOfDay part = parts.get(PartWord.class).part();
    boolean before = parts.says("before");
    boolean known = before || part == PartOfDay.MORNING;
    return known
        ? new Meaning.InDay(new Meaning.Step(Unit.DAY, before ? -1 : 1, true), part)
        : null;
  }

  private static Piece modified(Parts<Piece> parts) {
    Meaning inner = new Meaning.InDay(null, parts.get(PartWord.class).part());
    return new Meaning.Modified(inner, parts.get(ModWord.class).mod());
  }

  private static Piece reversed(Parts<Piece> parts) {
    return new Meaning.InDay(parts.find(Meaning.class, 1), parts.get(Meaning.InDay.class).part());
  }

  /** "the small hours of Saturday", "the early hours of Saturday morning". */
  private static Piece smallHours(Parts<Piece> parts) {
    Meaning day = parts.get(Meaning.class);
    return day instanceof Meaning.InDay ? day : new Meaning.InDay(day, PartOfDay.MORNING);
  }

  private static boolean isPart(Meaning.Modified modified) {
    return modified.inner() instanceof Meaning.InDay inDay && inDay.day() == null;
  }

  private static PartOfDay part(Parts<Piece> parts) {
    return parts.get(Meaning.Modified.class).inner() instanceof Meaning.InDay inDay
        ? inDay.part()
        : PartOfDay.AFTERNOON;
  }

  private static @Nullable Piece midPart(Parts<Piece> parts) {
    PartOfDay part =
        switch (parts.word()) {
          case "mid-morning" -> PartOfDay.MORNING;
          case "mid-afternoon" -> PartOfDay.AFTERNOON;
          default -> null;
        };
    return part == null ? null : new Meaning.Modified(new Meaning.InDay(null, part), Mod.MID);
  }
}
