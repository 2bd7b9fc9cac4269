package org.fabula.model;

import java.util.Map;

/**
 * A word that may tell of an event, with what TimeML asks of it (Pustejovsky et al. 2003,
 * "TimeML").
 *
 * @param token index of the word
 * @param kinds the probability of each class, were it an event, 0 to 1, together 1
 * @param score probability that it tells of an event, whatever the class, 0 to 1; above a half it
 *     more likely does than not
 * @param tense grammatical tense
 * @param aspect grammatical aspect
 * @param polarity whether it is denied
 * @param modality how it is put
 * @param toPublication how it lies to the date of publication: the probability of each relation, 0
 *     to 1, together 1
 */
public record EventProposal(
    int token,
    Map<Kind, Double> kinds,
    double score,
    Tense tense,
    Aspect aspect,
    Polarity polarity,
    Modality modality,
    Map<ToPublication, Double> toPublication) {

  public EventProposal {
    kinds = Map.copyOf(kinds);
    toPublication = Map.copyOf(toPublication);
  }

  /** Its likeliest class; of equals the first. */
  public Kind kind() {
    Kind best = Kind.OCCURRENCE;
    for (Kind each : Kind.values()) {
      if (probability(each) > probability(best)) {
        best = each;
      }
    }
    return best;
  }

  /** How likely it is of a class, were it an event. */
  public double probability(Kind kind) {
    return kinds.getOrDefault(kind, 0.0);
  }

  /** How it most likely lies to the date of publication; of equals the first. */
  public ToPublication published() {
    ToPublication best = ToPublication.BEFORE;
    for (ToPublication each : ToPublication.values()) {
      if (probability(each) > probability(best)) {
        best = each;
      }
    }
    return best;
  }

  /** How likely it lies so to the date of publication. */
  public double probability(ToPublication lies) {
    return toPublication.getOrDefault(lies, 0.0);
  }

  /** Classes of events. */
  public enum Kind {
    OCCURRENCE,
    REPORTING,
    PERCEPTION,
    ASPECTUAL,
    I_ACTION,
    I_STATE,
    STATE
  }

  /** Grammatical tense; {@code NONE} of nouns and adjectives. */
  public enum Tense {
    NONE,
    PAST,
    PRESENT,
    FUTURE,
    INFINITIVE,
    PRESPART,
    PASTPART
  }

  /** Grammatical aspect. */
  public enum Aspect {
    NONE,
    PROGRESSIVE,
    PERFECTIVE,
    PERFECTIVE_PROGRESSIVE
  }

  /** Whether it is denied. */
  public enum Polarity {
    POS,
    NEG
  }

  /** How it is put. */
  public enum Modality {
    ASSERTED,
    /** Under "may", "could", "should". */
    MODAL,
    /** Hangs on something else. */
    CONDITIONAL,
    /** Said not to have been so: "would have". */
    COUNTERFACTIVE
  }

  /** How an event lies to the date of publication. */
  public enum ToPublication {
    BEFORE,
    AFTER,
    /** On that day, or still going on. */
    INCLUDED,
    VAGUE
  }
}
