package org.fabula.correction;

import java.util.List;
import org.fabula.people.ActorKind;

/** What a correction speaks of, in words that are found again. {@link Anchors} makes them. */
public sealed interface Ref {

  /**
   * A row of the chronology.
   *
   * @param words the words it shows
   * @param events the words of the events it tells, in this story and in others
   */
  record OfRow(Anchor words, List<Anchor> events) implements Ref {
    /** Copies the list. */
    public OfRow {
      events = List.copyOf(events);
    }
  }

  /**
   * An actor.
   *
   * @param name its name
   * @param kind person, organization, ...
   * @param mentions some words that speak of it; most of them decide
   */
  record OfActor(String name, ActorKind kind, List<Anchor> mentions) implements Ref {
    /** Copies the list. */
    public OfActor {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * A quotation.
   *
   * @param words the first stretch of its words
   */
  record OfQuote(Anchor words) implements Ref {}

  /**
   * Claims that contradict each other.
   *
   * @param claims the words of each
   */
  record OfConflict(List<Anchor> claims) implements Ref {
    /** Copies the list; a conflict has at least two sides. */
    public OfConflict {
      claims = List.copyOf(claims);
      if (claims.size() < 2) {
        throw new IllegalArgumentException("a conflict has at least two claims");
      }
    }
  }
}
