package org.fabula.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fabula.dossier.EventTrace.Side;
import org.fabula.dossier.Reason.Kind;

/**
 * How likely two events told by words of one family are the same event, as log odds: above 0 it is
 * likelier than not. The weights were learnt by logistic regression on pairs of events of half of
 * the topics of ECB+, but for those of the day and of others who are named, which come seldom
 * there.
 */
final class Sameness {
  /** What two events have of their words alone, the stories having nothing in common. */
  static final double WORD_ALONE = -2.3;

  /** What likeness of two stories adds, of two with all words in common. */
  private static final double STORIES = 7.5;

  /** A story seldom uses one word for two events; as if of a story rather like it. */
  private static final double SAME_STORY = 4.4;

  private static final double ARGUMENTS = 1.1;
  private static final double NAMES = 0.2;
  private static final double AGENT = 1.2;
  private static final double OTHER_AGENT = -0.6;

  /** Two who are both named, and not the same, seldom do or undergo one thing. */
  private static final double OTHER_NAMED = -2;

  private static final double PATIENT = 0.4;
  private static final double DAY = 0.5;

  /** For so many days something is news, and told without its date. */
  private static final int NEWS = 30;

  /** What is told later without a date is seldom what was news then. */
  private static final double APART = -2;

  /** "said" and "made" are too many things. */
  private static final double LIGHT = -2;

  /** From here on two stories are said to tell much the same. */
  static final double LIKE = 0.2;

  private Sameness() {}

  /**
   * What speaks for two events being one.
   *
   * @param pair their stories
   * @param one of the first story
   * @param other of the second
   */
  static double of(Pairing pair, EventTrace one, EventTrace other) {
    return of(pair, one, other, words(pair, one, other));
  }

  private static double of(Pairing pair, EventTrace one, EventTrace other, double words) {
    return words
        + sides(pair, one.agents(), other.agents(), AGENT, OTHER_AGENT)
        + sides(pair, one.patients(), other.patients(), PATIENT, 0);
  }

  /** What speaks for two events being one; 0 where as much speaks against it. */
  static double likely(Pairing pair, EventTrace one, EventTrace other) {
    if (one.days().contradicts(other.days())) {
      return 0;
    }
    // Who takes part is looked at only where it could tip the scales, and so are the words.
    double agents = one.agents().isEmpty() || other.agents().isEmpty() ? 0 : AGENT;
    double patients = one.patients().isEmpty() || other.patients().isEmpty() ? 0 : PATIENT;
    double most = stories(pair) + (one.light() ? LIGHT : 0) + ARGUMENTS + NAMES + DAY;
    if (most + agents + patients <= 0) {
      return 0;
    }
    double words = words(pair, one, other);
    return words + agents + patients > 0 ? Math.max(0, of(pair, one, other, words)) : 0;
  }

  /** What the word alone and the stories speak for it. */
  private static double stories(Pairing pair) {
    return WORD_ALONE + (pair.isOneStory() ? SAME_STORY : STORIES * pair.likeness());
  }

  /** What all but those who take part speaks for it. */
  private static double words(Pairing pair, EventTrace one, EventTrace other) {
    double sum = stories(pair);
    sum += ARGUMENTS * EventTrace.shared(one.arguments(), other.arguments());
    sum += NAMES * EventTrace.shared(one.names(), other.names());
    sum += one.days().isSameDay(other.days()) ? DAY : 0;
    sum += isApart(pair, one.days(), other.days()) ? APART : 0;
    return sum + (one.light() ? LIGHT : 0);
  }

  private static boolean isApart(Pairing pair, Days one, Days other) {
    boolean dated = one.isClosed() && other.isClosed();
    return !dated && pair.one().rank().gap(pair.other().rank()) > NEWS;
  }

  private static double sides(Pairing pair, Side one, Side other, double same, double different) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    if (pair.isShared(one, other)) {
      return same;
    }
    if (pair.isNamed(one, other)) {
      return OTHER_NAMED;
    }
    double shared = EventTrace.shared(one.words(), other.words());
    return shared == 0 ? different : same * shared;
  }

  /**
   * What speaks for two events being one, in words.
   *
   * @param like whether their stories tell much the same
   */
  static List<Reason> reasons(Occurrence one, Occurrence other, boolean like) {
    List<Reason> reasons = new ArrayList<>();
    boolean word = one.telling().lemma().equals(other.telling().lemma());
    reasons.add(new Reason(word ? Kind.WORD : Kind.FAMILY, other.telling().lemma()));
    add(reasons, Kind.AGENT, common(one.agents().words(), other.agents().words()));
    add(reasons, Kind.PATIENT, common(one.patients().words(), other.patients().words()));
    add(reasons, Kind.ARGUMENT, common(one.telling().arguments(), other.telling().arguments()));
    add(reasons, Kind.NAME, common(one.telling().names(), other.telling().names()));
    if (one.days().isSameDay(other.days())) {
      reasons.add(new Reason(Kind.DAY, String.valueOf(one.days().from())));
    }
    if (like) {
      reasons.add(new Reason(Kind.STORY, ""));
    }
    return reasons;
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> common = new TreeSet<>(one);
    common.retainAll(other);
    return common;
  }

  private static void add(List<Reason> reasons, Kind kind, Set<String> words) {
    if (!words.isEmpty()) {
      reasons.add(new Reason(kind, String.join(" ", words)));
    }
  }
}
