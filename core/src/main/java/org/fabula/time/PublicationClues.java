package org.fabula.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fabula.model.Analysis;
import org.fabula.rule.Found;
import org.fabula.story.Publication;
import org.jspecify.annotations.Nullable;

/**
 * What a story without a date says of when it was published: the years it tells of as past or to
 * come, days with their weekday, feasts with their date, "eight years ago, in 2011", ages. A year
 * that all of them allow survives.
 */
final class PublicationClues {
  /** The years after which days fall on the same weekdays again, in the Julian and our calendar. */
  private static final int CYCLE = 28;

  private static final int LEAP_YEAR = 2024;
  private static final int DAYS = 366;

  /** A day told without its year, and what else the story says of it. */
  private record Day(
      Cycle.MonthDay monthDay,
      Direction direction,
      @Nullable DayOfWeek weekday,
      @Nullable Cycle feast) {

    int dayOfYear() {
      return LocalDate.of(LEAP_YEAR, monthDay.month(), monthDay.day()).getDayOfYear();
    }

    /** Whether it fits a story whose last day told is {@code last}. */
    boolean fits(LocalDate last) {
      boolean after =
          dayOfYear()
              > LocalDate.of(LEAP_YEAR, last.getMonthValue(), last.getDayOfMonth()).getDayOfYear();
      int year = last.getYear();
      return direction == Direction.FUTURE
          ? fits(after ? year : year + 1)
          : fits(after ? year - 1 : year);
    }

    private boolean fits(int year) {
      Granule granule = monthDay.in(year);
      return granule != null
          && (weekday == null || granule.first().getDayOfWeek() == weekday)
          && (feast == null || granule.equals(feast.in(year)));
    }

    boolean isClue() {
      return weekday != null || feast != null;
    }
  }

  private final Analysis text;
  private final Clause clause;
  private final List<Day> days = new ArrayList<>();
  private final Set<Integer> years = new TreeSet<>();
  private @Nullable LocalDate earliest;
  private @Nullable LocalDate latest;

  PublicationClues(Analysis text, Clause clause, List<Found<Piece>> found) {
    this.text = text;
    this.clause = clause;
    for (int i = 0; i < found.size(); i++) {
      add(found.get(i), i > 0 ? found.get(i - 1) : null);
    }
  }

  private void add(Found<Piece> found, @Nullable Found<Piece> before) {
    if (!(found.value() instanceof Meaning meaning)) {
      return;
    }
    boolean lasted = clause.isUntil(found.first(), found.end());
    Direction direction = lasted ? Direction.PAST : clause.of(found.first(), found.end());
    switch (meaning.date()) {
      case Meaning.Fixed fixed -> {
        bound(fixed.granule(), direction);
        ago(found, fixed.granule(), before);
      }
      case Meaning.Named named
          when named.which() == Which.PLAIN && named.cycle() instanceof Cycle.MonthDay day ->
          days.add(new Day(day, direction, weekday(meaning), feast(before, found)));
      case Meaning.Away away -> ago(found, away, before);
      case null, default -> {}
    }
  }

  private void bound(Granule granule, Direction direction) {
    LocalDate first = granule.first();
    LocalDate last = granule.last();
    if (granule.unit().compareTo(Unit.YEAR) > 0) {
      return;
    }
    if (direction == Direction.PAST && (earliest == null || first.isAfter(earliest))) {
      earliest = first;
    }
    if (direction == Direction.FUTURE && (latest == null || last.isBefore(latest))) {
      latest = last;
    }
  }

  private static @Nullable DayOfWeek weekday(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Stated stated -> stated.weekday();
      case Meaning.InDay inDay when inDay.day() != null -> weekday(inDay.day());
      case Meaning.Clock clock when clock.day() != null -> weekday(clock.day());
      default -> null;
    };
  }

  /** "Easter Sunday, April 12": a feast that moves, with its date beside it. */
  private @Nullable Cycle feast(@Nullable Found<Piece> before, Found<Piece> day) {
    int between = before == null ? 2 : day.first() - before.end();
    boolean beside = between == 0 || between == 1 && text.is(day.first() - 1, ",");
    return before != null
            && beside
            && before.value() instanceof Meaning.Named named
            && named.which() == Which.PLAIN
            && isMoveable(named.cycle())
        ? named.cycle()
        : null;
  }

  private static boolean isMoveable(Cycle cycle) {
    return switch (cycle) {
      case Cycle.Easter ignored -> true;
      case Cycle.NthWeekday ignored -> true;
      case Cycle.Islamic ignored -> true;
      case Cycle.Jewish ignored -> true;
      case Cycle.OrthodoxEaster ignored -> true;
      case Cycle.Lunar ignored -> true;
      default -> false;
    };
  }

  /** "eight years ago, in 2011". */
  private void ago(Found<Piece> year, Granule granule, @Nullable Found<Piece> before) {
    if (before != null && isBeside(before, year) && before.value() instanceof Meaning.Away away) {
      ago(granule, away);
    }
  }

  /** "in 2011, eight years ago". */
  private void ago(Found<Piece> away, Meaning.Away amount, @Nullable Found<Piece> before) {
    if (before != null
        && isBeside(before, away)
        && before.value() instanceof Meaning meaning
        && meaning.date() instanceof Meaning.Fixed fixed) {
      ago(fixed.granule(), amount);
    }
  }

  private boolean isBeside(Found<Piece> before, Found<Piece> after) {
    int between = after.first() - before.end();
    for (int i = before.end(); i < after.first(); i++) {
      if (!text.is(i, ",") && !text.is(i, "in") && !text.is(i, "on") && !text.is(i, "(")) {
        return false;
      }
    }
    return between <= 2
        && text.token(before.first()).sentence() == text.token(after.first()).sentence();
  }

  private void ago(Granule granule, Meaning.Away away) {
    Meaning.Amount amount = away.amount();
    Long count = amount.unit() == Unit.YEAR && !amount.half() ? amount.count() : null;
    boolean fromNow = away.sign() < 0 && away.from() == null && !away.narrative();
    if (count != null && count <= amount.unit().most() && fromNow) {
      years.add(granule.first().getYear() + count.intValue());
    }
  }

  /**
   * The days on which the story may have been published at the earliest, one for each year that
   * survives, in order. Empty where the story proves nothing or the clues contradict one another.
   *
   * @param lives persons whose age and birth it states
   */
  List<Publication> survivors(List<Life> lives) {
    Day last = last();
    boolean clued = days.stream().anyMatch(Day::isClue) || !years.isEmpty() || !lives.isEmpty();
    if (last == null || !clued) {
      return List.of();
    }
    List<Publication> survivors = new ArrayList<>();
    for (int year = firstYear(lives); year <= lastYear(lives); year++) {
      Granule granule = last.monthDay().in(year);
      if (granule != null && fits(granule.first(), lives)) {
        survivors.add(Publication.on(granule.first(), Publication.Basis.INFERRED));
      }
    }
    return survivors;
  }

  private boolean fits(LocalDate day, List<Life> lives) {
    return (earliest == null || !day.isBefore(earliest))
        && (latest == null || !day.isAfter(latest))
        && days.stream().allMatch(told -> told.fits(day))
        && years.stream().allMatch(year -> year == day.getYear())
        && lives.stream().allMatch(life -> life.fits(day));
  }

  /** The first year that need be tried; past the last where nothing says in which century. */
  private int firstYear(List<Life> lives) {
    if (!years.isEmpty()) {
      return years.iterator().next();
    }
    int first = earliest == null ? Integer.MIN_VALUE : earliest.getYear();
    for (Life life : lives) {
      first = Math.max(first, life.born().getYear() + life.age());
    }
    return first == Integer.MIN_VALUE ? Integer.MAX_VALUE : first;
  }

  private int lastYear(List<Life> lives) {
    int first = firstYear(lives);
    int last = first == Integer.MAX_VALUE ? 0 : first + CYCLE - 1;
    return latest == null ? last : Math.min(last, latest.getYear());
  }

  /**
   * The last day told as past. The days of a story lie close together, so that the widest gap in
   * the round of the year is the one between the last and the first.
   */
  private @Nullable Day last() {
    List<Day> past =
        days.stream()
            .filter(told -> told.direction() == Direction.PAST)
            .sorted(Comparator.comparingInt(Day::dayOfYear))
            .toList();
    Day last = null;
    int widest = -1;
    for (int i = 0; i < past.size(); i++) {
      Day next = past.get((i + 1) % past.size());
      int gap = next.dayOfYear() - past.get(i).dayOfYear() + (i + 1 == past.size() ? DAYS : 0);
      if (gap >= widest) {
        widest = gap;
        last = past.get(i);
      }
    }
    return last;
  }
}
