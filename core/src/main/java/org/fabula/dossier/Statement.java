package org.fabula.dossier;

import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What one story says, on its way into a conflict.
 *
 * @param story index of the story as given
 * @param rank of the story in an order that does not depend on how stories were given
 * @param span the words
 * @param value what they say
 * @param saidBy id in the dossier of the actor on whose word it rests, or null
 * @param holder what of the reading says it
 * @param next id of the claim of the same story that took its place, or null
 * @param moment when it was claimed
 */
record Statement(
    int story,
    int rank,
    Span span,
    String value,
    @Nullable String saidBy,
    Holder holder,
    @Nullable String next,
    Moment moment) {

  /** The same with the claim of its story that took its place. */
  Statement before(@Nullable String later) {
    return new Statement(story, rank, span, value, saidBy, holder, later, moment);
  }

  /** The same as claimed at another moment. */
  Statement at(Moment time) {
    return new Statement(story, rank, span, value, saidBy, holder, next, time);
  }

  /** Parts of a reading that claim something. */
  enum Part {
    EVENT,
    STATE,
    QUOTE,
    ACTOR
  }

  /**
   * Part of a reading.
   *
   * @param story index of the story as given
   * @param id of the part in that story's reading
   */
  record Holder(int story, Part part, String id) {}
}
