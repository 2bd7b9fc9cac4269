package org.fabula.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import org.fabula.time.Meaning.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Puts meanings in their place: counts from the publication date, from what is being told, or from
 * nothing. Never guesses: what cannot be counted keeps a TIMEX3 value with X for what is not known.
 */
final class Resolver {
  /** Days after its end within which a quarter is what companies speak of. */
  private static final int REPORTED = 75;

  /** Hours of the clock that belong to the night of the day before. */
  static final int SMALL_HOURS = 6;

  private final @Nullable LocalDate published;
  private final Told told;
  private final Direction direction;
  private final Told.@Nullable Date onwards;
  private final boolean said;

  /**
   * @param published the day of publication
   * @param told the dates told so far
   * @param direction of the clause
   * @param onwards the date of the sentence before, where this one begins with the expression and
   *     may so go on from there; null otherwise
   * @param said whether the expression stands in the words of somebody
   */
  Resolver(
      @Nullable LocalDate published,
      Told told,
      Direction direction,
      Told.@Nullable Date onwards,
      boolean said) {
    this.published = published;
    this.told = told;
    this.direction = direction;
    this.onwards = onwards;
    this.said = said;
  }

  Place place(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Fixed fixed -> Place.of(fixed.granule(), null);
      case Meaning.Ambiguous ambiguous -> Place.of(ambiguous.granule(), null);
      case Meaning.Named named -> named(named);
      case Meaning.InYear inYear -> inYear(inYear);
      case Meaning.Stated stated -> stated(stated);
      case Meaning.Step step -> step(step);
      case Meaning.Latest latest -> latest(latest);
      case Meaning.Away away -> away(away);
      case Meaning.Beside beside -> beside(beside);
      case Meaning.Holding holding -> holding(holding);
      case Meaning.Nth nth -> nth(nth);
      case Meaning.NthDay nthDay -> nthDay(nthDay);
      case Meaning.InWeek inWeek -> inWeek(inWeek);
      case Meaning.SameDay sameDay -> sameDay(sameDay);
      case Meaning.Range range -> range(range);
      case Meaning.SameQuarter quarter -> sameQuarter(quarter.year());
      case Meaning.RunningYear ignored -> runningYear();
      case Meaning.Known known -> known(known);
      case Meaning.Literal literal -> Place.open(TimeType.DATE, literal.value());
      case Meaning.Compound compound -> Place.open(TimeType.DURATION, compound.value());
      case Meaning.InDay inDay -> inDay(inDay);
      case Meaning.Clock clock -> clock(clock);
      case Amount amount -> Place.open(TimeType.DURATION, amount.value());
      case Meaning.Stretch stretch -> place(stretch.amount());
      case Meaning.Repeat repeat -> Place.open(TimeType.SET, repeat.value());
      case Meaning.Ref ref -> ref(ref.sign());
      case Meaning.Modified modified -> place(modified.inner()).with(modified.mod());
    };
  }

  /**
   * "In 2015 she sold the mill that had flooded earlier in the year": of the one the story is in.
   */
  private Place runningYear() {
    Told.Date last = direction == Direction.FUTURE ? null : told.last();
    boolean stated = last != null && last.stated() && !told.isPassing(last.id());
    Granule year = last != null && stated ? Granule.of(Unit.YEAR, last.granule().first()) : null;
    return last == null || year == null
        ? place(new Meaning.Step(Unit.YEAR, 0, false))
        : Place.of(year, last.id());
  }

  private Place ref(int sign) {
    String value = sign < 0 ? "PAST_REF" : sign > 0 ? "FUTURE_REF" : "PRESENT_REF";
    if (published == null) {
      return Place.open(TimeType.DATE, value);
    }
    Granule day = new Granule(Unit.DAY, published);
    Mod mod = sign < 0 ? Mod.ON_OR_BEFORE : sign > 0 ? Mod.ON_OR_AFTER : null;
    return new Place(TimeType.DATE, value, mod, day, null, null, Place.PUBLISHED);
  }

  private Place named(Meaning.Named named) {
    Cycle cycle = named.cycle();
    boolean open = named.which() == Which.PLAIN && direction != Direction.FUTURE;
    Place inMonth = open && cycle instanceof Cycle.DayOfMonth day ? inMonth(day) : null;
    if (inMonth != null) {
      return inMonth;
    }
    Told.Date again = isLoose(named) || named.which() == Which.TOLD ? told.again(cycle) : null;
    if (again != null) {
      return Place.of(again.granule(), again.id());
    }
    if (named.which() == Which.TOLD) {
      return named(new Meaning.Named(cycle, Which.PLAIN));
    }
    boolean yearly = !(cycle instanceof Cycle.Weekday || cycle instanceof Cycle.Weekend);
    Told.Date base =
        named.which().isNarrative()
            ? told.latest(yearly ? Unit.YEAR : Unit.DAY, said)
            : base(named);
    String anchor = base == null ? Place.PUBLISHED : base.id();
    LocalDate day = base == null ? published : base.granule().first();
    if (day == null) {
      return Place.open(TimeType.DATE, cycle.open());
    }
    Granule found =
        switch (named.which()) {
          case PLAIN, TOLD ->
              base == null ? plain(cycle, day) : Continuation.next(cycle, base.granule());
          case LAST -> cycle.before(day);
          case PREVIOUS -> cycle.before(day);
          case NEXT -> cycle.after(day);
          case FOLLOWING -> cycle.after(base == null ? day : base.granule().last());
          case THIS -> current(cycle, day);
          case SAME -> yearly ? cycle.in(day.getYear()) : cycle.onOrBefore(day);
        };
    if (named.which() == Which.SAME && found != null && isToCome(found)) {
      return sameBefore(cycle);
    }
    return found == null ? Place.open(TimeType.DATE, cycle.open()) : Place.of(found, anchor);
  }

  /**
   * "It burned in November 2022. ... On Tuesday she said they were in debt <i>that autumn</i>":
   * what is over is not yet to come.
   */
  private Place sameBefore(Cycle cycle) {
    Told.Date date = told.lastStated();
    Granule found = date == null ? null : cycle.in(date.granule().first().getYear());
    Granule over = found == null && published != null ? cycle.onOrBefore(published) : found;
    String anchor = found == null || date == null ? Place.PUBLISHED : date.id();
    return over == null ? Place.open(TimeType.DATE, cycle.open()) : Place.of(over, anchor);
  }

  /** Of a day or month that no verb places it is the one told before, if any: "the May vote". */
  private boolean isLoose(Meaning.Named named) {
    boolean calendar =
        named.cycle() instanceof Cycle.Month || named.cycle() instanceof Cycle.MonthDay;
    return calendar && named.which() == Which.PLAIN && direction == Direction.NONE;
  }

  /**
   * The date told from which one without its year goes on: that of the sentence before, or a former
   * one that it follows closely. Null where it is counted from the publication.
   */
  private Told.@Nullable Date base(Meaning.Named named) {
    Continuation continuation = new Continuation(published, told, direction, onwards);
    Told.Date going = continuation.of(named);
    if (going != null || named.which() != Which.PLAIN || published == null) {
      return going;
    }
    Granule news = plain(named.cycle(), published);
    return news == null ? null : continuation.soonAfter(named.cycle(), news);
  }

  /** "the 5th", of the month being told; null where none is. */
  private @Nullable Place inMonth(Cycle.DayOfMonth cycle) {
    Told.Date base = told.latest(Unit.MONTH, said);
    Granule day =
        base == null
            ? null
            : new Continuation(published, told, direction, onwards).dayOf(cycle, base.granule());
    return base == null || day == null ? null : Place.of(day, base.id());
  }

  /** The nearest in the direction of the clause; today counts either way. */
  private @Nullable Granule plain(Cycle cycle, LocalDate day) {
    Granule before = cycle.onOrBefore(day);
    if (before != null && before.contains(day)) {
      return before;
    }
    Granule after = cycle.after(day);
    boolean justOver =
        before != null
            && before.unit() == Unit.QUARTER
            && before.last().isAfter(day.minusDays(REPORTED));
    boolean yearly = !(cycle instanceof Cycle.Weekday || cycle instanceof Cycle.Weekend);
    return switch (direction) {
      case FUTURE -> {
        boolean far = after != null && after.unit() == Unit.DAY && Continuation.isFar(after, day);
        yield justOver || far ? before : after;
      }
      case PAST -> before;
      case EITHER -> before == null || after == null ? before : nearest(before, after, day);
      case NONE ->
          yearly && before != null && after != null && before.unit() == Unit.DAY
              ? nearer(before, after, day)
              : before;
    };
  }

  private static Granule nearest(Granule before, Granule after, LocalDate day) {
    long back = day.toEpochDay() - before.last().toEpochDay();
    long ahead = after.first().toEpochDay() - day.toEpochDay();
    return ahead < back ? after : before;
  }

  /** The nearer, looking back twice as readily as ahead, as news does. */
  private static Granule nearer(Granule before, Granule after, LocalDate day) {
    long back = day.toEpochDay() - before.first().toEpochDay();
    long ahead = after.first().toEpochDay() - day.toEpochDay();
    return ahead * 2 < back ? after : before;
  }

  /** "this": of weekdays and weekends the nearest, of the rest the one of the year. */
  private @Nullable Granule current(Cycle cycle, LocalDate day) {
    Granule inYear = cycle.in(day.getYear());
    Granule running = cycle.onOrBefore(day);
    if (running != null && running.contains(day)) {
      return running;
    }
    Granule after = cycle.after(day);
    if (inYear != null || running == null || after == null) {
      return inYear == null ? after : inYear;
    }
    // "asked them to come this Sunday": the past is rarely so near as what is to come.
    return direction == Direction.PAST ? nearest(running, after, day) : after;
  }

  private Place inYear(Meaning.InYear inYear) {
    Place year = place(inYear.year());
    if (year.granule() == null) {
      return Place.open(TimeType.DATE, inYear.cycle().open());
    }
    Granule found = inYear.cycle().in(year.granule().first().getYear());
    return found == null
        ? Place.open(TimeType.DATE, inYear.cycle().open())
        : Place.of(found, year.anchor());
  }

  /** A date whose year is not said is taken in the year in which its weekday is right. */
  private Place stated(Meaning.Stated stated) {
    Place place = place(stated.inner());
    Granule granule = place.granule();
    boolean free = stated.inner() instanceof Meaning.Named;
    if (granule == null || granule.first().getDayOfWeek() == stated.weekday() || !free) {
      return place;
    }
    if (onwards != null) {
      // The weekday shows that the story does not go on from the date before.
      return new Resolver(published, told, direction, null, said).stated(stated);
    }
    Cycle cycle = ((Meaning.Named) stated.inner()).cycle();
    LocalDate day = published == null ? granule.first() : published;
    Granule other = granule.first().isAfter(day) ? cycle.onOrBefore(day) : cycle.after(day);
    if (other != null && other.first().getDayOfWeek() == stated.weekday()) {
      return Place.of(other, place.anchor());
    }
    // "It fell on 12 February 2021. ... on Friday, 12 February": the day the story has told in
    // full.
    Told.Date same = told.sameDayOfYear(granule.first(), stated.weekday());
    return same == null ? place : Place.of(same.granule(), same.id());
  }

  private Place step(Meaning.Step step) {
    Told.Date last = step.narrative() ? told.last() : null;
    if (last != null && step.n() == 0 && last.granule().unit().compareTo(step.unit()) > 0) {
      // "in May 2023 ... the same day": no more exact than the date it repeats.
      return Place.of(last.granule(), last.id());
    }
    Told.Date base = step.narrative() ? base(step) : null;
    String anchor = base == null ? Place.PUBLISHED : base.id();
    LocalDate day = base == null ? published : base.granule().first();
    boolean later = base == null && step.narrative() && step.n() > 0;
    if (day == null || later && direction == Direction.PAST) {
      return Place.open(TimeType.DATE, unplaced(step.unit(), step.n()));
    }
    Granule whole = Granule.of(step.unit(), day);
    Granule found = whole == null ? null : whole.shift(step.n());
    if (found != null && base != null && isToCome(found)) {
      // "reported on Tuesday that in May ... the next day they left": of the date told last.
      return last != null && last.granule().unit().compareTo(step.unit()) > 0
          ? Place.of(last.granule(), last.id())
          : Place.open(TimeType.DATE, unplaced(step.unit(), step.n()));
    }
    return found == null ? ref(step.n()) : Place.of(found, anchor);
  }

  private Told.@Nullable Date base(Meaning.Step step) {
    boolean shown = step.n() == 0;
    return shown ? told.shown(step.unit(), said) : told.latest(step.unit(), said);
  }

  /** Whether it lies after the day of publication, though it is told as past. */
  private boolean isToCome(Granule granule) {
    return direction == Direction.PAST && published != null && granule.first().isAfter(published);
  }

  private static String unplaced(Unit unit, int n) {
    if (unit == Unit.DAY || n == 0) {
      return n < 0 ? "PAST_REF" : n > 0 ? "FUTURE_REF" : "PRESENT_REF";
    }
    return switch (unit) {
      case WEEK -> "XXXX-WXX";
      case WEEKEND -> "XXXX-WXX-WE";
      case MONTH -> "XXXX-XX";
      case QUARTER -> "XXXX-QX";
      case DECADE -> "XXX";
      case CENTURY, MILLENNIUM -> "XX";
      default -> "XXXX";
    };
  }

  private Place latest(Meaning.Latest latest) {
    Unit unit = latest.unit();
    Told.Date date = latest.told() ? told.latestBegun(unit, null) : null;
    if (date != null) {
      return Place.of(date.granule(), date.id());
    }
    Granule running = published == null ? null : Granule.of(unit, published);
    Granule over = running == null ? null : running.shift(-1);
    return over == null
        ? Place.open(TimeType.DATE, unplaced(unit, 1))
        : Place.of(over, Place.PUBLISHED);
  }

  private Place away(Meaning.Away away) {
    Amount amount = away.amount();
    Long count = amount.count();
    boolean year = amount.unit() == Unit.YEAR && count != null && count == 1;
    Told.Date quarter =
        year && away.from() == null ? told.latestBegun(Unit.QUARTER, published) : null;
    if (quarter != null) {
      return from(amount, away.sign(), Place.of(quarter.granule(), quarter.id()));
    }
    if (amount.unit().isClock() && away.from() == null) {
      return place(amount);
    }
    if (away.from() != null) {
      return from(amount, away.sign(), place(away.from()));
    }
    Told.Date base = away.narrative() ? told.latest(amount.unit(), said) : null;
    if (base != null) {
      return from(amount, away.sign(), Place.of(base.granule(), base.id()));
    }
    // "Fifty years on, a village remembers": what is later is later than something else.
    boolean later = away.narrative() && away.sign() > 0;
    if (published == null || amount.count() == null || later) {
      return away.narrative() ? place(amount) : ref(away.sign());
    }
    return from(amount, away.sign(), Place.of(new Granule(Unit.DAY, published), Place.PUBLISHED));
  }

  /** "Two days later it sank": later than something, but not than the day of publication. */
  private Place from(Amount stated, int sign, Place from) {
    Amount amount = inYears(stated);
    Long count = amount.count();
    Granule base = from.granule();
    if (count == null || base == null) {
      return place(amount);
    }
    Unit unit = amount.unit().isClock() ? Unit.DAY : amount.unit();
    long n = amount.unit().isClock() ? days(amount.unit(), count) : count;
    if (n > unit.most()) {
      return ref(sign);
    }
    boolean quarter = base.unit() == Unit.QUARTER && unit == Unit.YEAR;
    LocalDate day = Granule.plus(base.first(), unit, sign * n);
    if (amount.half() && unit == Unit.YEAR) {
      day = day.plusMonths(6L * sign);
      unit = Unit.MONTH;
    }
    if (amount.half() && amount.unit() == Unit.MONTH) {
      day = day.plusDays(15L * sign);
    }
    Granule found = Granule.of(quarter ? Unit.QUARTER : grain(unit), day);
    return found == null ? ref(sign) : Place.of(found, from.anchor());
  }

  /** "a decade and a half" in years; any other amount as it is. */
  private static Amount inYears(Amount amount) {
    Long count = amount.count();
    long years =
        switch (amount.unit()) {
          case DECADE -> 10;
          case CENTURY -> 100;
          default -> 0;
        };
    return years == 0 || count == null || !amount.half() || count > amount.unit().most()
        ? amount
        : new Amount(count * years + years / 2, Unit.YEAR, false);
  }

  /** How exactly a time is known that is so many units away. */
  private static Unit grain(Unit unit) {
    return switch (unit) {
      case DECADE, HALF, SEASON, CENTURY -> Unit.YEAR;
      case MILLENNIUM -> Unit.CENTURY;
      case WEEKEND -> Unit.WEEK;
      default -> unit;
    };
  }

  private static long days(Unit unit, long count) {
    return switch (unit) {
      case HOUR -> count / 24;
      case MINUTE -> count / (24 * 60);
      default -> count / (24 * 60 * 60);
    };
  }

  private Place beside(Meaning.Beside beside) {
    Place from = place(beside.from());
    Granule base = from.granule();
    if (base == null) {
      return Place.open(TimeType.DATE, beside.cycle().open());
    }
    Granule found =
        beside.sign() < 0 ? beside.cycle().before(base.first()) : beside.cycle().after(base.last());
    return found == null
        ? Place.open(TimeType.DATE, beside.cycle().open())
        : Place.of(found, from.anchor());
  }

  private Place holding(Meaning.Holding holding) {
    Place inner = place(holding.inner());
    Granule base = inner.granule();
    Granule found = base == null ? null : Granule.of(holding.unit(), base.first());
    return found == null
        ? Place.open(TimeType.DATE, unplaced(holding.unit(), 1))
        : Place.of(found, inner.anchor());
  }

  private Place nth(Meaning.Nth nth) {
    Place inner = place(nth.inner());
    Granule base = inner.granule();
    if (base == null) {
      return Place.open(TimeType.DATE, unplaced(nth.unit(), 1));
    }
    Granule edge = Granule.of(nth.unit(), nth.n() > 0 ? base.first() : base.last());
    Granule found = edge == null ? null : edge.shift(nth.n() > 0 ? nth.n() - 1 : nth.n() + 1);
    // A week that lies partly within counts: May has a first week whatever day it begins on.
    return found == null || !(base.contains(found.first()) || base.contains(found.last()))
        ? Place.open(TimeType.DATE, unplaced(nth.unit(), 1))
        : Place.of(found, inner.anchor());
  }

  private Place nthDay(Meaning.NthDay nthDay) {
    Place inner = place(nthDay.inner());
    Granule base = inner.granule();
    if (base == null) {
      return Place.open(TimeType.DATE, "XXXX-XX-XX");
    }
    int n = nthDay.n();
    LocalDate day =
        n > 0
            ? base.first().with(TemporalAdjusters.nextOrSame(nthDay.day())).plusWeeks(n - 1L)
            : base.last().with(TemporalAdjusters.previousOrSame(nthDay.day())).plusWeeks(n + 1L);
    return base.contains(day)
        ? Place.of(new Granule(Unit.DAY, day), inner.anchor())
        : Place.open(TimeType.DATE, "XXXX-XX-XX");
  }

  private Place inWeek(Meaning.InWeek inWeek) {
    Place week = place(inWeek.week());
    Granule base = week.granule();
    Granule monday = base == null ? null : Granule.of(Unit.WEEK, base.first());
    return monday == null
        ? Place.open(TimeType.DATE, new Cycle.Weekday(inWeek.day()).open())
        : Place.of(new Granule(Unit.DAY, monday.first().with(inWeek.day())), week.anchor());
  }

  private Place sameDay(Meaning.SameDay sameDay) {
    Place from = place(sameDay.from());
    Amount amount = sameDay.amount();
    Granule base = from.granule();
    if (base == null || amount.count() == null || amount.count() > amount.unit().most()) {
      return ref(sameDay.sign());
    }
    LocalDate day = Granule.plus(base.first(), amount.unit(), sameDay.sign() * amount.count());
    Granule found = Granule.of(Unit.DAY, day);
    return found == null ? ref(sameDay.sign()) : Place.of(found, from.anchor());
  }

  /** Its value is that of its first part, which TIMEX3 has no better way to write. */
  private Place range(Meaning.Range range) {
    Place from = place(range.from());
    Granule first = from.granule();
    Granule last = place(range.to()).granule();
    return first == null || last == null || last.last().isBefore(first.first())
        ? from
        : from.until(first.first().atStartOfDay(), last.last().atTime(23, 59));
  }

  private Place sameQuarter(int year) {
    Told.Date quarter = told.latestBegun(Unit.QUARTER, published);
    Granule whole = Granule.year(year);
    Granule same =
        quarter == null ? null : Granule.of(Unit.QUARTER, quarter.granule().first().withYear(year));
    if (whole == null) {
      return Place.open(TimeType.DATE, "XXXX");
    }
    return same == null || quarter == null ? Place.of(whole, null) : Place.of(same, quarter.id());
  }

  private Place known(Meaning.Known known) {
    boolean before = published != null && published.isBefore(known.day());
    return before ? place(known.otherwise()) : Place.of(new Granule(Unit.DAY, known.day()), null);
  }

  private Place inDay(Meaning.InDay inDay) {
    PartOfDay part = inDay.part();
    Place day = inDay.day() == null ? toldDay(part.from()) : dayOf(inDay.day());
    String value = dayValue(day) + "T" + part.code();
    Granule granule = day.granule();
    if (granule != null && granule.unit() == Unit.MONTH) {
      // "in May ... the same night": some night of it.
      LocalDateTime last = granule.last().plusDays(1).atStartOfDay().minusMinutes(1);
      return day.at(value, granule.first().atStartOfDay(), last);
    }
    if (granule == null || granule.unit() != Unit.DAY) {
      return Place.open(TimeType.TIME, value);
    }
    LocalDateTime start = granule.first().atStartOfDay();
    return day.at(value, start.plusHours(part.from()), start.plusHours(part.to()).minusMinutes(1));
  }

  /** "They left at 1 a.m. The next morning": of the same day of the calendar. */
  private Place dayOf(Meaning meaning) {
    Told.Date last = told.last();
    boolean next = meaning instanceof Meaning.Step step && step.narrative() && step.n() == 1;
    return next && last != null && last.night() == Told.Night.SMALL_HOURS
        ? Place.of(last.granule(), last.id())
        : place(meaning);
  }

  private Place clock(Meaning.Clock clock) {
    Place day = clock.day() == null ? toldDay(clock.hour()) : place(clock.day());
    String value =
        dayValue(day) + "T" + Granule.pad(clock.hour(), 2) + ":" + Granule.pad(clock.minute(), 2);
    Granule granule = day.granule();
    if (granule == null || granule.unit() != Unit.DAY) {
      return Place.open(TimeType.TIME, value);
    }
    LocalDateTime minute =
        granule.first().atStartOfDay().plusHours(clock.hour()).plusMinutes(clock.minute());
    return day.at(value, minute, minute);
  }

  private static String dayValue(Place day) {
    int time = day.value().indexOf('T');
    String value = day.value().endsWith("_REF") ? "XXXX-XX-XX" : day.value();
    return time > 0 && !day.value().endsWith("_REF") ? value.substring(0, time) : value;
  }

  /** The day being told; at two o'clock, after a night was told, that after it. */
  private Place toldDay(int hour) {
    Told.Date day = told.day(said, direction != Direction.PAST);
    if (day != null) {
      Granule next =
          day.night() == Told.Night.LATE && hour < SMALL_HOURS ? day.granule().shift(1) : null;
      return Place.of(next == null ? day.granule() : next, day.id());
    }
    return published == null
        ? Place.open(TimeType.DATE, "XXXX-XX-XX")
        : Place.of(new Granule(Unit.DAY, published), Place.PUBLISHED);
  }
}
