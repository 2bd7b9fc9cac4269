package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fabula.dossier.Occurrence.Side;
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

  /** "said" and "made" are too many things. */
  private static final double LIGHT = -2;

  /** From here on two stories are said to tell much the same. */
  private static final double LIKE = 0.2;

  private Sameness() {}

  /**
   * @param likeness of the two stories
   */
  static double of(Occurrence one, Occurrence other, double likeness) {
    double sum = WORD_ALONE;
    sum += one.story() == other.story() ? SAME_STORY : STORIES * likeness;
    sum += ARGUMENTS * shared(one.telling().arguments(), other.telling().arguments());
    sum += NAMES * shared(one.telling().names(), other.telling().names());
    sum += sides(one.agents(), other.agents(), AGENT, OTHER_AGENT);
    sum += sides(one.patients(), other.patients(), PATIENT, 0);
    sum += isSameDay(one, other) ? DAY : 0;
    return sum + (one.telling().light() ? LIGHT : 0);
  }

  private static double sides(Side one, Side other, double same, double different) {
    if (!Collections.disjoint(one.ids(), other.ids())) {
      return same;
    }
    if (one.isOther(other)) {
      return OTHER_NAMED;
    }
    double shared = shared(one.words(), other.words());
    boolean both = !one.ids().isEmpty() && !other.ids().isEmpty();
    return both && shared == 0 ? different : same * shared;
  }

  private static boolean isSameDay(Occurrence one, Occurrence other) {
    return one.days().isOneDay() && one.days().equals(other.days());
  }

  /** The share of the smaller set that the other has too. */
  private static double shared(Set<String> one, Set<String> other) {
    int fewest = Math.min(one.size(), other.size());
    return fewest == 0 ? 0 : (double) common(one, other).size() / fewest;
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> common = new TreeSet<>(one);
    common.retainAll(other);
    return common;
  }

  /** What speaks for the two being one event. */
  static List<Reason> reasons(Occurrence one, Occurrence other, double likeness) {
    List<Reason> reasons = new ArrayList<>();
    boolean word = one.telling().lemma().equals(other.telling().lemma());
    reasons.add(new Reason(word ? Kind.WORD : Kind.FAMILY, other.telling().lemma()));
    add(reasons, Kind.AGENT, common(one.agents().words(), other.agents().words()));
    add(reasons, Kind.PATIENT, common(one.patients().words(), other.patients().words()));
    add(reasons, Kind.ARGUMENT, common(one.telling().arguments(), other.telling().arguments()));
    add(reasons, Kind.NAME, common(one.telling().names(), other.telling().names()));
    if (isSameDay(one, other)) {
      reasons.add(new Reason(Kind.DAY, String.valueOf(one.days().from())));
    }
    if (one.story() != other.story() && likeness >= LIKE) {
      reasons.add(new Reason(Kind.STORY, ""));
    }
    return reasons;
  }

  private static void add(List<Reason> reasons, Kind kind, Set<String> words) {
    if (!words.isEmpty()) {
      reasons.add(new Reason(kind, String.join(" ", words)));
    }
  }
}
