package org.fabula.app.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Times in words, as exact as their bounds and no more: a value is named only where the bounds say
 * the same.
 */
public enum DateWords {
  /** Months in full: "Wed 30 September 2020". */
  FULL(Integer.MAX_VALUE),
  /** Months by three letters, where there is little room: "Wed 30 Sep 2020". */
  SHORT(3);

  /** What stands for a time of which nothing is known. */
  public static final String UNDATED = "undated";

  private static final Map<String, String> MODIFIERS =
      Map.of("START", "early ", "MID", "mid-", "END", "late ", "APPROX", "about ");

  /** The same before "week of". */
  private static final Map<String, String> OF_WEEKS =
      Map.of(
          "early ",
          "early in the ",
          "mid-",
          "in the middle of the ",
          "late ",
          "late in the ",
          "about ",
          "about the ");

  private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}");

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final DayWords names;

  DateWords(int letters) {
    names = new DayWords(letters);
  }

  /** When a row happened; {@code time} is the expression behind it, or null. */
  public String of(When when, @Nullable TimeExpression time) {
    String modifier = time == null ? null : time.mod();
    return words(when.value(), modifier(modifier, when.edtf()), when.begin(), when.end())
        .orElse(UNDATED);
  }

  /** What an expression means: its place in the calendar, or its length. */
  public Optional<String> of(TimeExpression time) {
    if (time.type() == TimeType.DURATION) {
      return Durations.words(time.value());
    }
    return words(time.value(), modifier(time.mod(), time.edtf()), time.begin(), time.end());
  }

  /** A single day: "Wed 30 September 2020". */
  public String day(LocalDate day) {
    return names.day(day);
  }

  private Optional<CalendarName> called(String value) {
    return CalendarName.of(value, names);
  }

  /** The word for a modifier of TIMEX3, or for the tilde of EDTF; empty where there is none. */
  private static String modifier(@Nullable String modifier, @Nullable String edtf) {
    if (modifier != null && MODIFIERS.containsKey(modifier)) {
      return MODIFIERS.get(modifier);
    }
    return edtf != null && edtf.endsWith("~") ? "about " : "";
  }

  private Optional<String> words(@Nullable String value, String prefix, Bound begin, Bound end) {
    LocalDateTime from = begin.earliest();
    LocalDateTime to = end.latest();
    Optional<CalendarName> name = Optional.ofNullable(value).flatMap(this::called);
    if (from == null || to == null) {
      return Optional.ofNullable(halfOpen(name, begin, end));
    }
    LocalDate first = from.toLocalDate();
    LocalDate last = to.toLocalDate();
    boolean hours = value != null && value.indexOf('T') < 0 && isWithinDay(from, to);
    boolean week = value != null && WEEK.matcher(value).matches();
    boolean whole = prefix.isEmpty() || week;
    String lead = week ? OF_WEEKS.getOrDefault(prefix, prefix) : prefix;
    return name.filter(called -> !hours && (!whole || called.fits(first, last)))
        .map(called -> lead + called.words())
        .or(() -> Optional.of(closed(begin, end, first, last)));
  }

  /** Whether hours are known where the value names the day alone. */
  private static boolean isWithinDay(LocalDateTime from, LocalDateTime to) {
    boolean whole =
        from.toLocalTime().equals(LocalTime.MIN) && to.toLocalTime().equals(LAST_MINUTE);
    return from.toLocalDate().equals(to.toLocalDate()) && from.isBefore(to) && !whole;
  }

  private @Nullable String halfOpen(Optional<CalendarName> name, Bound begin, Bound end) {
    LocalDateTime to = end.latest();
    if (to != null) {
      return "by " + moment(name, to);
    }
    LocalDateTime from = begin.earliest();
    LocalDateTime begun = begin.latest();
    if (from == null) {
      return begun == null ? null : lasting(begun.toLocalDate(), end.earliest());
    }
    LocalDate first = from.toLocalDate();
    if (begun == null && begin.equals(end)) {
      return "after " + names.plainDay(first.minusDays(1));
    }
    LocalDate last = begun == null ? first : begun.toLocalDate();
    if (first.equals(last)) {
      return "from " + names.plainDay(first);
    }
    return name.filter(called -> called.fits(first, last))
        .or(() -> whole(first, last))
        .map(called -> "from " + called.words())
        .orElseGet(() -> "begun " + names.between(first, last));
  }

  /** The day, with the hour or the part of the day where it is told: "29 Nov 2024, 17:55". */
  private String moment(Optional<CalendarName> name, LocalDateTime last) {
    LocalTime hour = last.toLocalTime();
    String day = names.plainDay(last.toLocalDate());
    return hour.equals(LAST_MINUTE)
        ? day
        : name.filter(CalendarName::hasTime).map(CalendarName::words).orElse(day + ", " + hour);
  }

  /**
   * What was going on when it was told is known of that day; of the rest only that it had begun.
   */
  private String lasting(LocalDate begun, @Nullable LocalDateTime notOverBefore) {
    LocalDate until = notOverBefore == null ? LocalDate.MIN : notOverBefore.toLocalDate();
    if (until.equals(begun)) {
      return "as of " + names.plainDay(begun);
    }
    boolean around = until.equals(begun.plusDays(2));
    return around
        ? "as of " + names.plainDay(begun.plusDays(1))
        : "begun by " + names.plainDay(begun);
  }

  private String closed(Bound begin, Bound end, LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return names.day(first) + (begin.equals(end) ? hours(begin) : "");
    }
    Optional<CalendarName> whole = whole(first, last);
    if (whole.isPresent()) {
      return whole.get().words();
    }
    boolean known = isOneDay(begin) && isOneDay(end);
    return known ? names.range(first, last) : names.between(first, last);
  }

  /** Which part of its day a time is bound to: ", after 16:30"; empty where it is the whole day. */
  private static String hours(Bound bound) {
    LocalTime from = Objects.requireNonNull(bound.earliest()).toLocalTime();
    LocalTime to = Objects.requireNonNull(bound.latest()).toLocalTime();
    if (from.equals(to)) {
      return ", " + from;
    }
    boolean opens = from.equals(LocalTime.MIN);
    boolean closes = to.equals(LAST_MINUTE);
    if (opens && closes) {
      return "";
    }
    return opens ? ", before " + to : closes ? ", after " + from : ", " + from + "–" + to;
  }

  /** The month or year these are the bounds of. */
  private Optional<CalendarName> whole(LocalDate first, LocalDate last) {
    String month = YearMonth.from(first).toString();
    return called(month)
        .filter(name -> name.fits(first, last))
        .or(() -> called(month.substring(0, 4)).filter(name -> name.fits(first, last)));
  }

  private static boolean isOneDay(Bound bound) {
    LocalDateTime earliest = bound.earliest();
    LocalDateTime latest = bound.latest();
    return earliest != null
        && latest != null
        && earliest.toLocalDate().equals(latest.toLocalDate());
  }
}
