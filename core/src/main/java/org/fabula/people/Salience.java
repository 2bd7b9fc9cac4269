package org.fabula.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The persons a story has in mind at a place in it, and how much: recency by sentences, being a
 * subject, number of mentions (the factors of Lappin and Leass 1994, with weights of our own).
 */
final class Salience {
  private static final int REMEMBERED = 16;

  /** One sentence nearer and a subject, or as much: who leads by more is the only one in mind. */
  private static final double CLEAR = 2.0;

  /** Sentences within which somebody is called by a country. */
  private static final int NEAR = 3;

  private final List<Draft> recent = new ArrayList<>();
  private final List<Draft> spoken = new ArrayList<>();

  /** What a description asks of the one it stands for. */
  record Wanted(int token, int sentence, Gender gender, int age) {}

  /** The persons in mind, the latest last. */
  List<Draft> recent() {
    return recent;
  }

  void touch(Draft draft, Use use) {
    draft.touch(use);
    recent.remove(draft);
    recent.add(draft);
    if (recent.size() > REMEMBERED) {
      forgetLeast();
    }
  }

  /** Somebody spoken of within a quotation is in mind only there. */
  void speakOf(Draft draft, Use use) {
    draft.speakOf(use);
    spoken.remove(draft);
    spoken.add(draft);
    if (spoken.size() > REMEMBERED) {
      spoken.removeFirst();
    }
  }

  /** The persons in mind within a quotation, or outside of any. */
  List<Draft> inMind(boolean quoted) {
    if (!quoted) {
      return recent;
    }
    Set<Draft> all = new LinkedHashSet<>(recent);
    all.removeAll(spoken);
    all.addAll(spoken);
    return List.copyOf(all);
  }

  /** The one spoken of least and longest ago goes; a main figure stays. */
  private void forgetLeast() {
    Draft least = recent.getFirst();
    for (Draft draft : recent.subList(0, REMEMBERED / 2)) {
      if (draft.touches() < least.touches()) {
        least = draft;
      }
    }
    recent.remove(least);
  }

  /** The most salient person that fits and may be meant. */
  Optional<Draft> best(Wanted wanted, Predicate<Draft> may) {
    Draft best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Draft draft : recent) {
      if (fits(draft, wanted) && may.test(draft)) {
        double score = score(draft, wanted);
        if (score >= bestScore) {
          best = draft;
          bestScore = score;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The most recent person known by one of these roles. */
  Optional<Draft> byRole(Set<String> nouns, Wanted wanted) {
    for (Draft draft : recent.reversed()) {
      if (nouns.stream().anyMatch(draft::hasRole) && fits(draft, wanted)) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** The most recent person known to be of an age between two, both included. */
  Optional<Draft> aged(int from, int to, Wanted wanted) {
    for (Draft draft : recent.reversed()) {
      if (draft.age() >= from && draft.age() <= to && fits(draft, wanted)) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** The most recent person known to be of an age, else the most salient of unknown age. */
  Optional<Draft> byAge(Wanted wanted, Predicate<Draft> may) {
    for (Draft draft : recent.reversed()) {
      if (draft.age() >= 0 && fits(draft, wanted) && may.test(draft)) {
        return Optional.of(draft);
      }
    }
    return best(wanted, may);
  }

  /** The most salient of those told of within some sentences, if no other is nearly as salient. */
  Optional<Draft> only(Wanted wanted, int sentences) {
    Draft best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Draft draft : recent) {
      if (fits(draft, wanted) && wanted.sentence() - draft.lastSentence() <= sentences) {
        double score = score(draft, wanted);
        second = Math.max(second, Math.min(score, bestScore));
        best = score > bestScore ? draft : best;
        bestScore = Math.max(score, bestScore);
      }
    }
    return bestScore - second > CLEAR ? Optional.ofNullable(best) : Optional.empty();
  }

  /**
   * The subject of the sentence before where nobody else does anything in it: a description at the
   * head of a sentence goes on with that one.
   */
  Optional<Draft> topic(Wanted wanted) {
    Draft topic = null;
    for (Draft draft : recent) {
      if (draft.lastSentence() == wanted.sentence() - 1 && !draft.isOwnerOnly()) {
        if (topic != null) {
          return Optional.empty();
        }
        topic = draft;
      }
    }
    return Optional.ofNullable(topic).filter(draft -> draft.wasSubject() && fits(draft, wanted));
  }

  /** The most salient named one but a subject of the sentence, whom no description in it means. */
  Optional<Draft> other(Wanted wanted) {
    return best(
        wanted,
        draft -> {
          int away = wanted.sentence() - draft.lastSentence();
          return away <= NEAR && (away > 0 || !draft.wasSubject()) && draft.isNamed();
        });
  }

  private static boolean fits(Draft draft, Wanted wanted) {
    boolean aged = wanted.age() < 0 || draft.age() < 0 || Math.abs(draft.age() - wanted.age()) <= 1;
    return aged && draft.gender().fits(wanted.gender());
  }

  private static double score(Draft draft, Wanted wanted) {
    int sentences = wanted.sentence() - draft.lastSentence();
    double score = -1.2 * Math.min(sentences, 12);
    score -= 0.01 * Math.min(wanted.token() - draft.lastToken(), 100);
    score += draft.wasSubject() ? 1.0 : 0;
    score += 0.12 * Math.min(draft.touches(), 8);
    boolean known = draft.gender() == wanted.gender() && draft.gender() != Gender.UNKNOWN;
    return score + (known ? 0.8 : 0);
  }
}
