package org.fabula.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The dates told so far in a story, for what is counted from them. Used while reading one story.
 */
final class Told {
  /** How many dates back one looks: a date told long ago is no longer being told. */
  private static final int REACH = 6;

  /** How many dates back the day is looked for that an hour is of. */
  private static final int DAY_REACH = 12;

  /** How many dates back a date is remembered that was told in full. */
  private static final int MEMORY = 50;

  /**
   * Which part of an evening or a night a time is of: the small hours belong to the night of the
   * day before.
   */
  enum Night {
    NONE,
    EVENING,
    LATE,
    SMALL_HOURS
  }

  /**
   * A date and the id of its expression.
   *
   * @param stated whether its year was said or follows from one that was
   * @param ahead whether its clause tells of what is to come
   * @param sentence index of the sentence it stands in
   * @param night the part of a night it names
   * @param aside whether it says when somebody spoke, or is itself in the words of somebody: the
   *     story does not go on from it
   */
  record Date(
      Granule granule,
      String id,
      boolean stated,
      boolean ahead,
      int sentence,
      Night night,
      boolean aside) {

    /** The same, still told in a later sentence. */
    Date in(int later) {
      return new Date(granule, id, stated, ahead, later, night, aside);
    }

    /** The same where it is not clear that its year is being told. */
    Date unstated() {
      return new Date(granule, id, false, ahead, sentence, night, aside);
    }
  }

  private final List<Date> dates = new ArrayList<>();
  private int left;
  private int now;
  private int paragraph;
  private final Set<String> passing = new HashSet<>();
  private final Set<String> backward = new HashSet<>();

  /** The story is back in the present. */
  void returnToNow() {
    now = dates.size();
  }

  /** A sentence counts on from the date told last and so goes on with it. */
  void goOn(int sentence) {
    Date last = last();
    if (last != null && sentence - last.sentence() == 1) {
      dates.set(dates.size() - 1, last.in(sentence));
    }
  }

  /** The story goes on at another time, which no date tells. */
  void leave() {
    left = dates.size();
  }

  void add(Date date) {
    dates.add(date);
  }

  /**
   * "The crisis began in October, when they sold it for half of what it was worth <i>in 2014</i>":
   * the story does not go on from a date that lies long before another of its sentence.
   */
  void turnBack() {
    if (isBackward()) {
      pass();
      backward.add(dates.getLast().id());
    }
  }

  private boolean isBackward() {
    Date date = dates.getLast();
    Date before = dates.size() < 2 ? null : dates.get(dates.size() - 2);
    return before != null
        && before.sentence() == date.sentence()
        && !before.aside()
        && date.granule().last().plusYears(1).isBefore(before.granule().first());
  }

  /** The date added last is told by the way, or of what lay before: hours below are not of it. */
  void pass() {
    passing.add(dates.getLast().id());
  }

  /** Whether the date of an expression is told by the way. */
  boolean isPassing(String id) {
    return passing.contains(id);
  }

  /** A new paragraph begins. */
  void endParagraph() {
    paragraph = dates.size();
  }

  /**
   * The latest told that is {@code unit} or finer, one that is told by the way only where there is
   * no other, or where the words that ask are said by the way themselves; or null.
   */
  @Nullable Date latest(Unit unit, boolean said) {
    Unit coarsest = unit.isClock() ? Unit.DAY : unit;
    Predicate<Date> fits = date -> date.granule().unit().compareTo(coarsest) <= 0;
    Date found = latest(date -> fits.test(date) && !isOver(date), said, REACH);
    return found == null ? latest(fits, said, REACH) : found;
  }

  /**
   * The one that "that day" points at: as for {@link #latest}, but that of somebody's words counts
   * where they are told without a day of their own: "She told jurors that on 14 July he left."
   */
  @Nullable Date shown(Unit unit, boolean said) {
    Date date = latest(unit, said);
    Date any = latest(unit, true);
    boolean later = date != null && any != null && any.sentence() > date.sentence();
    return later ? any : date;
  }

  /**
   * The latest day told, by the way or not as for {@link #latest}; one yet to come only where the
   * words that ask tell of what is to come. Or null.
   */
  @Nullable Date day(boolean said, boolean ahead) {
    Predicate<Date> day = date -> date.granule().unit() == Unit.DAY && (ahead || !date.ahead());
    Date found = latest(date -> day.test(date) && !isOver(date), said, DAY_REACH);
    return found == null ? latest(day, said, REACH) : found;
  }

  private boolean isOver(Date date) {
    return passing.contains(date.id()) && dates.lastIndexOf(date) < paragraph;
  }

  private @Nullable Date latest(Predicate<Date> wanted, boolean said, int reach) {
    Date found = null;
    for (int i = dates.size() - 1; i >= left && i >= dates.size() - reach; i--) {
      Date date = dates.get(i);
      boolean fits = wanted.test(date);
      if (fits && (said || !date.aside())) {
        return date;
      }
      found = found == null && fits ? date : found;
    }
    return found;
  }

  /** "in 2011, eight years ago": the latest told is far off, and the story does not go on there. */
  void compare(Place ago) {
    Date last = last();
    if (last != null && last.granule().equals(ago.granule())) {
      dates.set(dates.size() - 1, last.unstated());
    }
  }

  /** The latest told with its year, or null. */
  @Nullable Date lastStated() {
    Date over = null;
    for (int i = dates.size() - 1; i >= 0 && i >= dates.size() - MEMORY; i--) {
      Date date = dates.get(i);
      if (date.stated() && date.granule().unit().compareTo(Unit.YEAR) <= 0) {
        if (!isOver(date)) {
          return date;
        }
        over = over == null ? date : over;
      }
    }
    return over;
  }

  /** The same where the story has not been back in the present since; or null. */
  @Nullable Date lastStatedSinceNow() {
    Date date = lastStated();
    return date != null && dates.lastIndexOf(date) >= now ? date : null;
  }

  /** The latest told, or the one before it in its sentence where it is told by the way; or null. */
  @Nullable Date goingOn() {
    Date last = last();
    Date before = dates.size() < 2 ? null : dates.get(dates.size() - 2);
    boolean other =
        last != null
            && before != null
            && backward.contains(last.id())
            && !isPassing(before.id())
            && before.sentence() == last.sentence();
    return other ? before : last;
  }

  /** The latest told, or null. */
  @Nullable Date last() {
    return dates.isEmpty() ? null : dates.getLast();
  }

  /** A day told with the month and day of {@code day} that falls on {@code weekday}, or null. */
  @Nullable Date sameDayOfYear(LocalDate day, DayOfWeek weekday) {
    MonthDay wanted = MonthDay.from(day);
    for (int i = dates.size() - 1; i >= 0 && i >= dates.size() - MEMORY; i--) {
      Granule granule = dates.get(i).granule();
      boolean same = granule.unit() == Unit.DAY && MonthDay.from(granule.first()).equals(wanted);
      if (same && granule.first().getDayOfWeek() == weekday) {
        return dates.get(i);
      }
    }
    return null;
  }

  /** The latest told that is one of those that come round as {@code cycle}, or null. */
  @Nullable Date again(Cycle cycle) {
    for (int i = dates.size() - 1; i >= 0 && i >= dates.size() - MEMORY; i--) {
      Granule granule = dates.get(i).granule();
      if (granule.equals(cycle.onOrBefore(granule.first()))) {
        return dates.get(i);
      }
    }
    return null;
  }

  /**
   * The latest told that is a {@code unit} begun by {@code day}, if that is known, and not told as
   * to come; or null.
   */
  @Nullable Date latestBegun(Unit unit, @Nullable LocalDate day) {
    for (int i = dates.size() - 1; i >= 0 && i >= dates.size() - REACH; i--) {
      Granule granule = dates.get(i).granule();
      boolean begun = day == null || !dates.get(i).ahead() && !granule.first().isAfter(day);
      if (granule.unit() == unit && begun) {
        return dates.get(i);
      }
    }
    return null;
  }
}
