package org.fabula.correction;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person mended. Corrections are added, never changed or deleted: what was wrong
 * is undone by another.
 *
 * @param id made of all the rest, so that the same correction has the same id everywhere
 * @param by who says so
 * @param at when
 * @param comment why, or null
 * @param change what
 */
public record Correction(String id, String by, Instant at, @Nullable String comment, Change change)
    implements Comparable<Correction> {

  private static final Comparator<Correction> ORDER =
      Comparator.comparing(Correction::at).thenComparing(Correction::id);

  /** Somebody said so. */
  public Correction {
    if (by.isBlank()) {
      throw new IllegalArgumentException("a correction without a name");
    }
  }

  /** A correction with the id that is its own. */
  public static Correction of(String by, Instant at, @Nullable String comment, Change change) {
    return new Correction(Print.of(by, at, comment, change), by, at, comment, change);
  }

  /** By time, then by id. */
  @Override
  public int compareTo(Correction other) {
    return ORDER.compare(this, other);
  }
}
