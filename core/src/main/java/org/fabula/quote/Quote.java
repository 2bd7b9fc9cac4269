package org.fabula.quote;

import java.util.List;
import org.fabula.text.Span;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Words attributed to someone.
 *
 * @param id {@code q1}, {@code q2}, ... in text order
 * @param kind direct, indirect or mixed
 * @param spans its words, with their quotation marks, in text order; more than one where it is
 *     interrupted or runs over paragraphs
 * @param cue the verb or phrase that attributes it, or null
 * @param speaker who said it, or null where that is not known
 * @param channel where or through what it was said, in the story's words, or null
 * @param medium what kind of channel that is, or null
 * @param when when it was said
 * @param rule the resolver that decided
 */
public record Quote(
    String id,
    Kind kind,
    List<Span> spans,
    @Nullable Span cue,
    @Nullable Speaker speaker,
    @Nullable String channel,
    @Nullable Medium medium,
    When when,
    String rule) {

  /** How the words are given; the names are those of the contract. */
  public enum Kind {
    DIRECT,
    INDIRECT,
    MIXED
  }

  /** Kinds of channel; the names are those of the contract. */
  public enum Medium {
    POST,
    STATEMENT,
    INTERVIEW,
    COURT,
    DOCUMENT,
    NEWS_CONFERENCE,
    SPEECH
  }

  /**
   * The one who said it.
   *
   * @param actor id of the actor
   * @param mention the words that name the speaker at this quote
   */
  public record Speaker(String actor, Span mention) {}

  /** Copies the list; a quote has at least one span. */
  public Quote {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("quote " + id + " has no words");
    }
  }

  /** Whether it is what one says in an interview or transcript before another goes on. */
  public boolean isTurn() {
    return rule.equals(Turns.RULE);
  }

  /** From the first word to the last, with whatever stands between. */
  public Span cover() {
    return spans.getFirst().cover(spans.getLast());
  }
}
