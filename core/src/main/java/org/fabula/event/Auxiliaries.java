package org.fabula.event;

import java.util.List;
import java.util.Set;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.Tense;
import org.fabula.event.VerbGroup.Mood;
import org.fabula.event.VerbGroup.Shape;
import org.fabula.grammar.VerbForms;
import org.jspecify.annotations.Nullable;

/**
 * What the auxiliaries before a verb say: tense, perfect, progressive, passive.
 *
 * @param tense of the first auxiliary, or null where there is none
 * @param mood fact, future or modal
 * @param shape finite or infinitive, or null where there is none
 * @param perfect whether there is a form of "have"
 * @param being whether the last auxiliary is a form of "be" or "get"
 * @param progressive whether "being" stands under a form of "be"
 */
record Auxiliaries(
    @Nullable Tense tense,
    Mood mood,
    @Nullable Shape shape,
    boolean perfect,
    boolean being,
    boolean progressive) {
  private static final Set<String> FUTURE = Set.of("will", "'ll", "’ll", "shall", "wo", "sha");
  private static final Set<String> MODALS =
      Set.of(
          "would", "could", "can", "ca", "may", "might", "must", "should", "ought", "cannot",
          "need");
  private static final Set<String> PAST = Set.of("was", "were", "had", "did", "used", "got");
  private static final Set<String> BE =
      Set.of(
          "be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "'m",
          "’m", "got", "getting");
  private static final Set<String> HAVE =
      Set.of("have", "has", "had", "'ve", "’ve", "having", "'d", "’d");

  /** Whether the word is a modal verb or marks the future. */
  static boolean isModal(String word) {
    return MODALS.contains(word) || FUTURE.contains(word);
  }

  /** Reads auxiliaries in lower case, in order, before a head of the given forms. */
  static Auxiliaries of(List<String> words, int headKinds) {
    if (words.isEmpty()) {
      return new Auxiliaries(null, Mood.FACT, null, false, false, false);
    }
    String first = words.getFirst();
    String last = words.getLast();
    Mood mood = mood(words, headKinds);
    boolean perfect = words.stream().anyMatch(HAVE::contains) && !words.contains("to");
    boolean being = BE.contains(last);
    boolean hasOfIs = isHas(last, headKinds) || (isHas(first, 0) && words.contains("been"));
    return new Auxiliaries(
        tense(first, mood),
        mood,
        first.equals("to") ? Shape.INFINITIVE : nonFinite(first),
        mood != Mood.MODAL || !isWouldBe(first, headKinds) ? perfect || hasOfIs : false,
        being && !isHas(last, headKinds),
        last.equals("being") && words.size() > 1);
  }

  /** "'s" stands for "has" before a participle that cannot be passive. */
  private static boolean isHas(String word, int headKinds) {
    return (word.equals("'s") || word.equals("’s")) && headKinds == VerbForms.PARTICIPLE;
  }

  /** "'d" before a base form is "would". */
  private static boolean isWouldBe(String word, int headKinds) {
    return (word.equals("'d") || word.equals("’d")) && (headKinds & VerbForms.BASE) != 0;
  }

  private static Mood mood(List<String> words, int headKinds) {
    String first = words.getFirst();
    if (FUTURE.contains(first)) {
      return Mood.FUTURE;
    }
    if (MODALS.contains(first) || isWouldBe(first, headKinds)) {
      return Mood.MODAL;
    }
    int to = words.indexOf("to");
    if (to < 1) {
      return Mood.FACT;
    }
    String before = words.get(to - 1);
    if (before.equals("used")) {
      return Mood.FACT;
    }
    return before.equals("going") || BE.contains(before) ? Mood.FUTURE : Mood.MODAL;
  }

  private static @Nullable Shape nonFinite(String first) {
    if (first.equals("having") || first.equals("being") || first.equals("getting")) {
      return Shape.GERUND;
    }
    return first.equals("been") ? Shape.PARTICIPLE : Shape.FINITE;
  }

  private static Tense tense(String first, Mood mood) {
    if (first.equals("to")) {
      return Tense.INFINITIVE;
    }
    return switch (mood) {
      case FUTURE -> Tense.FUTURE;
      case MODAL -> Tense.NONE;
      case FACT ->
          PAST.contains(first) || first.endsWith("'d") || first.endsWith("’d")
              ? Tense.PAST
              : Tense.PRESENT;
    };
  }

  Shape shape(int kinds) {
    if (shape != null) {
      return shape;
    }
    if ((kinds & VerbForms.GERUND) != 0) {
      return Shape.GERUND;
    }
    return kinds == VerbForms.PARTICIPLE ? Shape.PARTICIPLE : Shape.FINITE;
  }

  Tense tense(int kinds) {
    if (tense != null && shape != Shape.GERUND) {
      return tense;
    }
    return switch (shape(kinds)) {
      case GERUND -> Tense.PRESPART;
      case PARTICIPLE -> Tense.PASTPART;
      default -> (kinds & VerbForms.PAST) != 0 ? Tense.PAST : Tense.PRESENT;
    };
  }

  Aspect aspect(int kinds) {
    boolean running = progressive || (being && (kinds & VerbForms.GERUND) != 0);
    if (perfect) {
      return running ? Aspect.PERFECTIVE_PROGRESSIVE : Aspect.PERFECTIVE;
    }
    return running ? Aspect.PROGRESSIVE : Aspect.NONE;
  }

  boolean passive(int kinds) {
    return (being || shape == null && kinds == VerbForms.PARTICIPLE)
        && (kinds & VerbForms.PARTICIPLE) != 0;
  }
}
