package org.fabula.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import org.fabula.story.Publication;
import org.fabula.story.Story;

/**
 * Where a story stands among others, whatever the order in which they were given: those published
 * first come first, those without a date last.
 *
 * @param day of publication, in days since 1970-01-01; {@link #UNDATED} where none is known
 * @param key tells stories of one day apart; no two of a dossier have the same
 */
public record Rank(int day, String key) implements Comparable<Rank> {
  /** The day of a story without a date. */
  public static final int UNDATED = Integer.MAX_VALUE;

  private static final Comparator<Rank> ORDER =
      Comparator.comparingInt(Rank::day).thenComparing(Rank::key);

  /** The rank of a story that has this key in its dossier. */
  public static Rank of(Story story, String key) {
    Publication published = story.published();
    return new Rank(published == null ? UNDATED : number(published.day()), key);
  }

  private static int number(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }

  /** How many days lie between two; 0 where one of them is not known. */
  int gap(Rank other) {
    return day == UNDATED || other.day == UNDATED ? 0 : Math.abs(day - other.day);
  }
}
