package org.fabula.time;

import static org.fabula.time.Patterns.a;
import static org.fabula.time.Patterns.form;
import static org.fabula.time.Patterns.maybe;
import static org.fabula.time.Patterns.word;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.rule.Form;
import org.fabula.rule.Parts;
import org.fabula.rule.Rule;
import org.fabula.text.WordList;
import org.fabula.time.Word.ClockNum;
import org.fabula.time.Word.DottedNum;
import org.fabula.time.Word.Num;
import org.fabula.time.Word.PartWord;
import org.jspecify.annotations.Nullable;

/** Times by the clock, with their zone and their day. */
final class ClockTimes {
  private static final Set<String> HALVES = Set.of("a.m.", "p.m.", "a.m", "p.m", "am", "pm");
  private static final Set<String> SAID = Set.of("noon", "midday", "midnight");

  /** "4 a.m. last night" lies on the day that had begun by then. */
  private static final int SMALL_HOURS = 6;

  /** In minutes. */
  private static final int HALF_A_DAY = 12 * 60;

  private static final Meaning LAST_NIGHT =
      new Meaning.InDay(new Meaning.Step(Unit.DAY, -1, false), PartOfDay.NIGHT);

  private ClockTimes() {}

  /** Whether {@code word}, in lower case, is "a.m." or "p.m.". */
  static boolean isHalf(String word) {
    return HALVES.contains(word);
  }

  static List<Rule<Piece>> rules() {
    Set<String> zones = WordList.words(ClockTimes.class, "zones");
    return List.of(
        Rule.of("hour-half", ClockTimes::hourHalf, a(Num.class, ClockTimes::isHour), word(HALVES)),
        Rule.of(
            "clock-half",
            ClockTimes::clockHalf,
            a(ClockNum.class, c -> !c.settled()),
            word(HALVES)),
        Rule.of("hours-half", ClockTimes::hoursHalf, form(Form.NUMERIC), word(HALVES)),
        Rule.of(
            "dotted-half",
            ClockTimes::dottedHalf,
            a(DottedNum.class, c -> c.hour() > 0 && c.hour() <= 12),
            word(HALVES)),
        Rule.of("dotted-zone", ClockTimes::dotted, a(DottedNum.class), word(longer(zones))),
        Rule.of("oclock", ClockTimes::oclock, a(Num.class, ClockTimes::isHour), word("o'clock")),
        Rule.of(
            "hour-in-part",
            ClockTimes::hourInPart,
            a(Num.class, ClockTimes::isHour),
            word("in"),
            word("the"),
            a(PartWord.class, p -> !p.plural())),
        Rule.of(
            "clock-in-part",
            ClockTimes::clockInPart,
            a(ClockNum.class),
            word("in"),
            word("the"),
            a(PartWord.class, p -> !p.plural())),
        Rule.of(
            "clock-then-part",
            ClockTimes::inPart,
            a(Meaning.Clock.class, c -> c.day() == null && c.hour() <= 12),
            word("in"),
            word("the"),
            a(PartWord.class, p -> !p.plural())),
        Rule.of(
            "hour-at-night",
            ClockTimes::hourAtNight,
            a(Num.class, ClockTimes::isHour),
            word("at"),
            word("night")),
        Rule.of(
            "clock-at-night",
            p -> atNight(p.get(Meaning.Clock.class).hour(), p.get(Meaning.Clock.class).minute()),
            a(Meaning.Clock.class, c -> c.day() == null && c.hour() <= 12),
            word("at"),
            word("night")),
        Rule.of(
            "half-past",
            p -> past(p, 30),
            word("half"),
            word("past"),
            a(Num.class, ClockTimes::isHour)),
        Rule.of(
            "half-past-joined",
            p -> past(p, 30),
            word("half-past"),
            a(Num.class, ClockTimes::isHour)),
        Rule.of(
            "quarter-past",
            p -> past(p, p.says("to") ? -15 : 15),
            word("quarter"),
            word("past", "to"),
            a(Num.class, ClockTimes::isHour)),
        Rule.of(
            "a-quarter-past",
            p -> past(p, p.says("to") ? -15 : 15),
            word("a"),
            word("quarter"),
            word("past", "to"),
            a(Num.class, ClockTimes::isHour)),
        Rule.of(
            "minutes-past",
            ClockTimes::minutesPast,
            a(Num.class, n -> n.value() > 0 && n.value() < 30 && !n.half()),
            maybe(word("minutes", "minute")),
            word("past", "to"),
            a(Num.class, ClockTimes::isHour)),
        Rule.of(
            "minutes-beside-clock",
            ClockTimes::minutesBeside,
            a(Meaning.Amount.class, ClockTimes::isShort),
            word("past", "to", "before", "after"),
            a(Meaning.Clock.class, c -> c.day() == null)),
        Rule.of("four-digits-zone", p -> fourDigits(p.word()), form(Form.NUMERIC), word(zones)),
        Rule.of(
            "hundred-hours", p -> fourDigits(p.word()), form(Form.NUMERIC), word("hours", "hrs")),
        Rule.of(
            "four-digits-day",
            ClockTimes::fourDigitsOn,
            form(Form.NUMERIC),
            word("on"),
            a(Meaning.class, Days::isFullDay)),
        Rule.of("iso-time", p -> WrittenDays.isoTime(p.word()), form(Form.NUMERIC)),
        Rule.of("clock", p -> clock(null, p.get(ClockNum.class)), a(ClockNum.class)),
        Rule.of("noon", ClockTimes::noon, word(SAID)),
        Rule.of(
            "clock-zone",
            p -> p.get(Meaning.Clock.class),
            a(Meaning.Clock.class, c -> c.day() == null),
            word(zones)),
        Rule.of(
            "clock-zone-name",
            p -> p.get(Meaning.Clock.class),
            a(Meaning.Clock.class, c -> c.day() == null),
            word("eastern", "central", "pacific")),
        Rule.of(
            "clock-local",
            p -> p.get(Meaning.Clock.class),
            a(Meaning.Clock.class, c -> c.day() == null),
            word("local", "eastern", "pacific", "central"),
            maybe(word("standard", "daylight")),
            word("time")),
        Rule.of(
            "clock-day",
            ClockTimes::onDay,
            a(Meaning.Clock.class, c -> c.day() == null),
            maybe(word("on", ",")),
            a(Meaning.class, ClockTimes::isDay)),
        Rule.of(
            "day-clock",
            ClockTimes::dayAt,
            a(Meaning.class, ClockTimes::isDay),
            maybe(word(",")),
            maybe(word("at")),
            a(Meaning.Clock.class, c -> c.day() == null)));
  }

  /** Whether it may be one day. */
  static boolean isDay(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Fixed fixed -> fixed.granule().unit() == Unit.DAY;
      case Meaning.Named named -> isDay(named.cycle());
      case Meaning.Step step -> step.unit() == Unit.DAY;
      case Meaning.InDay inDay -> inDay.day() != null;
      case Meaning.Stated s -> true;
      case Meaning.Ambiguous ambiguous -> true;
      case Meaning.InYear inYear -> isDay(inYear.cycle());
      case Meaning.Away away -> away.amount().unit() == Unit.DAY;
      case Meaning.Beside beside -> true;
      default -> false;
    };
  }

  private static boolean isDay(Cycle cycle) {
    return !(cycle instanceof Cycle.Month
        || cycle instanceof Cycle.YearPart
        || cycle instanceof Cycle.Weekend);
  }

  private static boolean isHour(Num num) {
    return num.value() >= 1 && num.value() <= 12 && !num.half();
  }

  private static Meaning.Clock clock(int minutes) {
    int wrapped = Math.floorMod(minutes, 24 * 60);
    return new Meaning.Clock(null, wrapped / 60, wrapped % 60);
  }

  private static Piece past(Parts<Piece> parts, int minutes) {
    return clock((int) parts.get(Num.class).value() * 60 + minutes);
  }

  private static Piece minutesPast(Parts<Piece> parts) {
    int minutes = (int) parts.get(Num.class).value();
    int hour = (int) parts.second(Num.class).value();
    return clock(hour * 60 + (parts.says("to") ? -minutes : minutes));
  }

  /** Not "the ten at night on the ward". */
  private static @Nullable Piece hourAtNight(Parts<Piece> parts) {
    boolean hour = parts.first() == 0 || !parts.text().token(parts.first() - 1).is("the");
    return hour ? atNight((int) parts.get(Num.class).value(), 0) : null;
  }

  /** "eleven at night" is late; "two at night" is of the small hours. */
  private static Piece atNight(int hour, int minute) {
    return new Meaning.Clock(null, hour < SMALL_HOURS ? hour : hour + 12, minute);
  }

  /** Less than half a day, in minutes or hours. */
  private static boolean isShort(Meaning.Amount amount) {
    Long count = amount.count();
    boolean fine = amount.unit() == Unit.MINUTE || amount.unit() == Unit.HOUR;
    return fine && count != null && count < HALF_A_DAY && minutes(amount) < HALF_A_DAY;
  }

  private static long minutes(Meaning.Amount amount) {
    long count = amount.count() == null ? 0 : amount.count();
    return amount.unit() == Unit.HOUR ? count * 60 + (amount.half() ? 30 : 0) : count;
  }

  /** "ten minutes to midnight", "an hour and a half before noon". */
  private static Piece minutesBeside(Parts<Piece> parts) {
    int minutes = (int) minutes(parts.get(Meaning.Amount.class));
    Meaning.Clock clock = parts.get(Meaning.Clock.class);
    boolean earlier = parts.says("to") || parts.says("before");
    return clock(clock.hour() * 60 + clock.minute() + (earlier ? -minutes : minutes));
  }

  /** "half past three in the afternoon". */
  private static Piece inPart(Parts<Piece> parts) {
    Meaning.Clock clock = parts.get(Meaning.Clock.class);
    boolean morning = parts.get(PartWord.class).part() == PartOfDay.MORNING;
    return new Meaning.Clock(null, hour(clock.hour(), !morning), clock.minute());
  }

  /** "1430 GMT". */
  private static @Nullable Piece fourDigits(String word) {
    int digits = word.length() == 4 ? Lexicon.digits(word, 0, 4) : -1;
    boolean clock = digits >= 0 && digits / 100 < 24 && digits % 100 < 60;
    return clock ? clock(digits / 100 * 60 + digits % 100) : null;
  }

  /** "at 0600 on 6 June 1944". */
  private static @Nullable Piece fourDigitsOn(Parts<Piece> parts) {
    return fourDigits(parts.word()) instanceof Meaning.Clock clock
        ? new Meaning.Clock(parts.get(Meaning.class), clock.hour(), clock.minute())
        : null;
  }

  /** Whether a rule finds hours of either half of the day: "nine o'clock", "half past ten". */
  static boolean isOfEitherHalf(String rule) {
    return switch (rule) {
      case "oclock",
          "half-past",
          "half-past-joined",
          "quarter-past",
          "a-quarter-past",
          "minutes-past" ->
          true;
      default -> false;
    };
  }

  private static int hour(long hour, boolean afternoon) {
    return (int) (hour % 12) + (afternoon ? 12 : 0);
  }

  private static Piece clock(@Nullable Meaning day, ClockNum clock) {
    return new Meaning.Clock(day, clock.hour(), clock.minute());
  }

  private static Piece hourHalf(Parts<Piece> parts) {
    boolean afternoon = parts.word().startsWith("p");
    return new Meaning.Clock(null, hour(parts.get(Num.class).value(), afternoon), 0);
  }

  /** "9-11 p.m.". */
  private static @Nullable Piece hoursHalf(Parts<Piece> parts) {
    String hours = parts.word().replace('–', '-');
    int at = hours.indexOf('-');
    int first = Lexicon.digits(hours, 0, at);
    int last = Lexicon.digits(hours, at + 1, hours.length());
    if (at < 1 || first < 1 || first > 12 || last < 1 || last > 12) {
      return null;
    }
    int end = hour(last, parts.words().getLast().startsWith("p"));
    int start = hour(first, end >= 12);
    return new Meaning.Range(
        new Meaning.Clock(null, start > end ? (start + 12) % 24 : start, 0),
        new Meaning.Clock(null, end, 0));
  }

  private static @Nullable Piece clockHalf(Parts<Piece> parts) {
    ClockNum clock = parts.get(ClockNum.class);
    boolean afternoon = parts.word().startsWith("p");
    return clock.hour() > 12
        ? null
        : new Meaning.Clock(null, hour(clock.hour(), afternoon), clock.minute());
  }

  private static Piece dottedHalf(Parts<Piece> parts) {
    DottedNum clock = parts.get(DottedNum.class);
    boolean afternoon = parts.word().startsWith("p");
    return new Meaning.Clock(null, hour(clock.hour(), afternoon), clock.minute());
  }

  private static Piece dotted(Parts<Piece> parts) {
    DottedNum clock = parts.get(DottedNum.class);
    return new Meaning.Clock(null, clock.hour(), clock.minute());
  }

  /** "rose 3.45 pt" is no hour of the Pacific. */
  private static Set<String> longer(Set<String> zones) {
    return zones.stream().filter(zone -> zone.length() > 2).collect(Collectors.toUnmodifiableSet());
  }

  private static Piece oclock(Parts<Piece> parts) {
    return new Meaning.Clock(null, (int) parts.get(Num.class).value(), 0);
  }

  private static Piece hourInPart(Parts<Piece> parts) {
    return inPart(parts.get(Num.class).value(), 0, parts.get(PartWord.class).part());
  }

  private static Piece clockInPart(Parts<Piece> parts) {
    ClockNum clock = parts.get(ClockNum.class);
    return inPart(clock.hour(), clock.minute(), parts.get(PartWord.class).part());
  }

  private static Piece inPart(long hour, int minute, PartOfDay part) {
    int read = hour > 12 ? (int) hour : hour(hour, part != PartOfDay.MORNING);
    return new Meaning.Clock(null, read, minute);
  }

  /**
   * Midnight is the end of its day, "midnight Friday", "from 6am to midnight"; "since midnight" and
   * "after midnight" it is the beginning.
   */
  private static Piece noon(Parts<Piece> parts) {
    if (!parts.word().equals("midnight")) {
      return new Meaning.Clock(null, 12, 0);
    }
    String before = parts.first() == 0 ? "" : parts.text().token(parts.first() - 1).lower();
    boolean begins = before.equals("after") || before.equals("past") || before.equals("since");
    return new Meaning.Clock(null, begins ? 0 : 24, 0);
  }

  private static Piece onDay(Parts<Piece> parts) {
    Meaning.Clock clock = parts.get(Meaning.Clock.class);
    Meaning day = parts.find(Meaning.class, 1);
    boolean small = clock.hour() < SMALL_HOURS && day != null && day.equals(LAST_NIGHT);
    return new Meaning.Clock(
        small ? new Meaning.Step(Unit.DAY, 0, false) : day, hourIn(day, clock), clock.minute());
  }

  private static Piece dayAt(Parts<Piece> parts) {
    Meaning.Clock clock = parts.get(Meaning.Clock.class);
    Meaning day = parts.get(Meaning.class);
    return new Meaning.Clock(day, hourIn(day, clock), clock.minute());
  }

  /** "7:40 on Friday evening" is of the afternoon. */
  private static int hourIn(@Nullable Meaning day, Meaning.Clock clock) {
    int late = clock.hour() + 12;
    return clock.hour() < 12 && day instanceof Meaning.InDay inDay && inDay.part().holds(late)
        ? late
        : clock.hour();
  }
}
