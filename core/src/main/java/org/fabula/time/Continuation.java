package org.fabula.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date told from which one that leaves out its year or month goes on: "He was jailed in
 * May 2019. In August he fled."
 *
 * @param published the day of publication, or null
 * @param told the dates told so far
 * @param direction of the clause
 * @param onwards the date of the sentence before, where this one begins with the expression and may
 *     so go on from there; null otherwise
 */
record Continuation(
    @Nullable LocalDate published, Told told, Direction direction, Told.@Nullable Date onwards) {

  /** Days within which a day or month without its year follows one told with it. */
  private static final int SOON = 62;

  /** So many times closer must it be to that one than to the publication. */
  private static final int CLOSER = 4;

  /** Days ahead within which a date is named without its year. */
  private static final int FARTHEST = 300;

  /**
   * The date being told from which {@code named} goes on: one told with its year, which is another
   * than that of the publication, or a season or month that it lies in. Null where the date is
   * counted from the publication.
   */
  Told.@Nullable Date of(Meaning.Named named) {
    boolean open =
        named.which() == Which.PLAIN
            && !(named.cycle() instanceof Cycle.Weekend)
            && direction != Direction.FUTURE;
    Told.Date last = open ? onwards : null;
    if (last == null || !last.stated() || last.granule().unit().compareTo(Unit.YEAR) > 0) {
      return null;
    }
    boolean weekday = named.cycle() instanceof Cycle.Weekday;
    if (published == null) {
      return weekday && last.granule().unit() != Unit.DAY ? null : last;
    }
    boolean past = isOver(last.granule()) || isWithin(named.cycle(), last.granule());
    return past && !weekday ? last : null;
  }

  private boolean isOver(Granule granule) {
    return published != null && granule.last().isBefore(published.minusYears(1));
  }

  /** "The spring of 2021 was dry. <i>In March</i> the river fell": of that spring. */
  static boolean isWithin(Cycle cycle, Granule granule) {
    if (granule.unit() == Unit.DAY || granule.unit() == Unit.YEAR) {
      return false;
    }
    Granule first = cycle.after(granule.first().minusDays(1));
    return first != null && !first.last().isAfter(granule.last());
  }

  /**
   * The date of a former year, told a little earlier, that a day or month without its year follows
   * so closely that it is hardly one about the publication: "She left on June 4, 2019. ... On June
   * 10 she came back." Null where there is none.
   *
   * @param news the date as counted from the publication
   */
  Told.@Nullable Date soonAfter(Cycle cycle, Granule news) {
    Told.Date last = told.lastStatedSinceNow();
    boolean calendar = cycle instanceof Cycle.MonthDay || cycle instanceof Cycle.Month;
    if (!calendar
        || direction == Direction.FUTURE
        || published == null
        || last == null
        || last.granule().unit().compareTo(news.unit()) > 0
        || !isOver(last.granule())) {
      return null;
    }
    Granule next = cycle.after(last.granule().first().minusDays(1));
    if (next == null) {
      return null;
    }
    long away = ChronoUnit.DAYS.between(last.granule().first(), next.first());
    long fromNow = Math.abs(ChronoUnit.DAYS.between(published, news.first()));
    return away <= SOON && away * CLOSER <= fromNow ? last : null;
  }

  /**
   * The first that begins with {@code base} or after it; where that is so far ahead that it would
   * be named with its year, the one before: "left on 20 May 2023. He had booked on 17 May."
   */
  static @Nullable Granule next(Cycle cycle, Granule base) {
    Granule after = cycle.after(base.first().minusDays(1));
    boolean calendar = after != null && after.unit().compareTo(Unit.MONTH) <= 0;
    if (!calendar || !isFar(after, base.last())) {
      return after;
    }
    Granule before = cycle.onOrBefore(base.first());
    return before == null ? after : before;
  }

  /** Whether a date lies so far ahead of a day that it would be named with its year. */
  static boolean isFar(@Nullable Granule date, LocalDate day) {
    return date != null && date.first().isAfter(day.plusDays(FARTHEST));
  }

  /**
   * "the trial opened on March 3; she spoke <i>on the 5th</i>": the day of the month being told, or
   * of the one after it where that is nearer; null where no month is told.
   */
  @Nullable Granule dayOf(Cycle.DayOfMonth cycle, Granule base) {
    LocalDate month = base.first().withDayOfMonth(1);
    Granule same = Granule.day(month.getYear(), month.getMonthValue(), cycle.day());
    if (same != null && (base.unit() != Unit.DAY || !same.first().isBefore(base.first()))) {
      return same;
    }
    Granule next = cycle.after(base.first());
    if (same == null || next == null || isToCome(next)) {
      return same;
    }
    long back = ChronoUnit.DAYS.between(same.first(), base.first());
    return ChronoUnit.DAYS.between(base.first(), next.first()) < back ? next : same;
  }

  private boolean isToCome(Granule date) {
    return direction == Direction.PAST && published != null && date.first().isAfter(published);
  }
}
