package org.fabula.people;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fabula.model.Analysis;
import org.fabula.text.Span;
import org.fabula.text.Token;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * Says between which days a person was born whose age a story of a known date states: one who is 34
 * on 1 October 2020 was born from 2 October 1985 to 1 October 1986.
 */
public final class BirthRanges {
  private final Analysis text;
  private final Times times;
  private final LocalDate published;

  private BirthRanges(Analysis text, Times times, LocalDate published) {
    this.text = text;
    this.times = times;
    this.published = published;
  }

  /** Days of which the first is not after the last. */
  private record Range(LocalDate first, LocalDate last) {}

  /**
   * Adds the range to each person whose age is stated and whose birth is not.
   *
   * @param text the story
   * @param times its time expressions
   * @param people its actors
   * @param published the day it was published
   * @return the same actors, some with one more fact: {@link Fact.Kind#BORN}, an interval of EDTF
   *     (ISO 8601-2), stated by the words of the age
   */
  public static People in(Analysis text, Times times, People people, LocalDate published) {
    BirthRanges ranges = new BirthRanges(text, times, published);
    List<Actor> actors = people.actors().stream().map(ranges::with).toList();
    return people.with(actors);
  }

  private Actor with(Actor actor) {
    List<Fact> ages = actor.facts().stream().filter(BirthRanges::isYears).toList();
    boolean born = actor.facts().stream().anyMatch(fact -> fact.kind() == Fact.Kind.BORN);
    Range range = born || ages.isEmpty() ? null : common(ages, isDead(actor));
    if (range == null) {
      return actor;
    }
    List<Fact> facts = new ArrayList<>(actor.facts());
    String value = range.first() + "/" + range.last();
    facts.add(new Fact(Fact.Kind.BORN, value, null, ages.getFirst().span()));
    facts.sort(Comparator.comparing(Fact::span).thenComparing(Fact::kind));
    return new Actor(
        actor.id(), actor.kind(), actor.name(), actor.aliases(), actor.mentions(), facts);
  }

  private static boolean isYears(Fact fact) {
    return fact.kind() == Fact.Kind.AGE && fact.value().endsWith("Y");
  }

  private static boolean isDead(Actor actor) {
    return actor.facts().stream().anyMatch(fact -> fact.kind() == Fact.Kind.DEATH);
  }

  /** What fits every age; null where they do not fit each other or one is of no known day. */
  private @Nullable Range common(List<Fact> ages, boolean dead) {
    Range common = null;
    for (Fact age : ages) {
      Range range = range(age, dead);
      if (range == null || common != null && isApart(common, range)) {
        return null;
      }
      common = common == null ? range : meet(common, range);
    }
    return common;
  }

  private static boolean isApart(Range one, Range other) {
    return one.last().isBefore(other.first()) || other.last().isBefore(one.first());
  }

  private static Range meet(Range one, Range other) {
    LocalDate first = one.first().isAfter(other.first()) ? one.first() : other.first();
    LocalDate last = one.last().isBefore(other.last()) ? one.last() : other.last();
    return new Range(first, last);
  }

  /**
   * The age may be that of the day told of, and not yet that of the day the story appeared. Of one
   * who died it is the age of a day that the sentence names, or of no known day.
   */
  private @Nullable Range range(Fact age, boolean dead) {
    List<LocalDate> told = told(age.span());
    LocalDate from = told.isEmpty() ? published : told.getFirst();
    LocalDate to = dead && !told.isEmpty() ? told.getLast() : published;
    if (from.isBefore(published.minusYears(1)) || dead && told.isEmpty()) {
      return null;
    }
    int years = Integer.parseInt(age.value(), 1, age.value().length() - 1, 10);
    return new Range(from.minusYears(years + 1L).plusDays(1), to.minusYears(years));
  }

  /** The days before the publication that the sentence of {@code span} tells of, in order. */
  private List<LocalDate> told(Span span) {
    Token word = text.token(text.story().tokenAt(span.start()));
    Span sentence = text.story().sentenceOf(word).span();
    return times.expressions().stream()
        .filter(time -> sentence.contains(time.span()))
        .flatMap(time -> Stream.of(time.begin().earliest(), time.end().latest()))
        .filter(Objects::nonNull)
        .map(LocalDateTime::toLocalDate)
        .filter(day -> !day.isAfter(published))
        .sorted()
        .toList();
  }
}
