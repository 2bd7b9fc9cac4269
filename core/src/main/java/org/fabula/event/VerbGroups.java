package org.fabula.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.Tense;
import org.fabula.event.VerbGroup.Shape;
import org.fabula.grammar.VerbForms;
import org.fabula.model.Analysis;
import org.fabula.model.Features;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;

/**
 * Finds the verb groups of a sentence, left to right, in one pass. The model of the English verb
 * group is that of Quirk et al., <i>A Comprehensive Grammar of the English Language</i> (1985),
 * section 4.2: modal, perfect, progressive, passive, head, each at most once and in this order.
 */
final class VerbGroups {
  /** How many adverbs may stand in a row inside a group. */
  private static final int ADVERBS = 3;

  private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "nt");

  private final Analysis text;
  private final VerbForms forms;
  private final EventClasses classes;

  VerbGroups(Analysis text, EventWords words) {
    this.text = text;
    this.forms = words.forms();
    this.classes = new EventClasses(text, words);
  }

  /** The verb groups of a sentence, in order; none shares a token with another. */
  List<VerbGroup> of(Sentence sentence) {
    List<VerbGroup> groups = new ArrayList<>();
    int at = sentence.firstToken();
    while (at < sentence.endToken()) {
      Parts parts = starts(at, sentence.endToken()) ? collect(at, sentence.endToken()) : null;
      if (parts == null || parts.head < 0) {
        at++;
      } else {
        groups.add(build(parts));
        at = parts.head + 1;
      }
    }
    return groups;
  }

  private boolean starts(int at, int end) {
    return switch (text.pos(at)) {
      case AUX -> true;
      case VERB ->
          !isModifier(at, end) && !(text.is(at - 1, "to") && BARE_PLACES.contains(lower(at, end)));
      case PART, ADP -> text.is(at, "to") && verbFollows(at + 1, end);
      default -> text.is(at, "wo") && NEGATIONS.contains(lower(at + 1, end));
    };
  }

  /** "the <i>planned</i> meeting", "a <i>leading</i> firm": part of a noun phrase, not a verb. */
  private boolean isModifier(int at, int end) {
    int kinds = forms.kinds(text.word(at), text.lemma(at));
    if (at == 0 || at + 1 >= end || (kinds & (VerbForms.PARTICIPLE | VerbForms.GERUND)) == 0) {
      return false;
    }
    Upos before = text.pos(at - 1);
    Upos after = text.pos(at + 1);
    boolean nounAfter = after == Upos.NOUN || after == Upos.ADJ || after == Upos.PROPN;
    boolean opened =
        before == Upos.DET || before == Upos.ADJ || isPossessive(at - 1) || before == Upos.NUM;
    return nounAfter && opened && !text.is(at - 1, "all");
  }

  private boolean isPossessive(int at) {
    return POSSESSIVES.contains(lower(at, at + 1));
  }

  private static final Set<String> POSSESSIVES =
      Set.of("'s", "’s", "my", "your", "his", "her", "its", "our", "their");

  /** Whether a verb follows, with no more than a few adverbs before it. */
  private boolean verbFollows(int from, int end) {
    int last = Math.min(end, from + ADVERBS);
    for (int i = from; i < last; i++) {
      Upos pos = text.pos(i);
      if (BARE_PLACES.contains(lower(i, end))) {
        return false;
      }
      if (pos == Upos.VERB || pos == Upos.AUX) {
        return (forms.kinds(text.word(i), text.lemma(i)) & VerbForms.BASE) != 0 || text.is(i, "be");
      }
      if (pos != Upos.ADV && !NEGATIONS.contains(lower(i, end))) {
        return false;
      }
    }
    return false;
  }

  /** Nouns that follow "to" without an article and are no verbs in news: "went to school". */
  private static final Set<String> BARE_PLACES =
      Set.of("school", "court", "jail", "prison", "hospital", "church", "college", "parliament");

  private String lower(int at, int end) {
    return at < end ? text.word(at).toLowerCase(Locale.ROOT) : "";
  }

  /** What stands in a group. */
  private static final class Parts {
    final int first;
    final List<String> auxiliaries = new ArrayList<>(4);
    int lastAuxiliary = -1;
    int head = -1;
    boolean negated;
    boolean copula;

    Parts(int first) {
      this.first = first;
    }
  }

  private Parts collect(int from, int end) {
    Parts parts = new Parts(from);
    parts.negated = from > 0 && NEGATIONS.contains(lower(from - 1, end));
    int adverbs = 0;
    for (int i = from; i < end && parts.head < 0 && adverbs <= ADVERBS; i++) {
      String word = lower(i, end);
      if (NEGATIONS.contains(word)) {
        parts.negated = true;
      } else if (isAuxiliary(i, word, end, parts)) {
        parts.auxiliaries.add(word);
        parts.lastAuxiliary = i;
        adverbs = 0;
      } else if (text.pos(i) == Upos.VERB) {
        parts.head = i;
      } else if (text.pos(i) == Upos.ADV || isInvertedSubject(i, parts)) {
        adverbs++;
      } else {
        break;
      }
    }
    if (parts.head < 0) {
      fallBack(parts);
    }
    return parts;
  }

  /** With no verb after it the last auxiliary is the head: "is", "had". */
  private void fallBack(Parts parts) {
    if (parts.lastAuxiliary < 0 || text.is(parts.lastAuxiliary, "to")) {
      return;
    }
    parts.head = parts.lastAuxiliary;
    parts.auxiliaries.removeLast();
    parts.copula = text.pos(parts.head) == Upos.AUX;
  }

  private boolean isInvertedSubject(int at, Parts parts) {
    return text.pos(at) == Upos.PRON && parts.auxiliaries.size() == 1 && at == parts.first + 1;
  }

  private boolean isAuxiliary(int at, String word, int end, Parts parts) {
    Upos pos = text.pos(at);
    if (pos == Upos.AUX) {
      return true;
    }
    if (word.equals("to")) {
      boolean carries =
          parts.auxiliaries.isEmpty() || BEFORE_TO.contains(parts.auxiliaries.getLast());
      return carries && verbFollows(at + 1, end);
    }
    if (pos != Upos.VERB) {
      return word.equals("wo");
    }
    boolean beforeTo = at + 1 < end && text.is(at + 1, "to") && verbFollows(at + 2, end);
    return switch (word) {
      case "have", "has", "had" -> beforeTo || participleFollows(at + 1, end);
      case "be", "is", "are", "was", "were", "been" -> true;
      case "going" -> beforeTo && !parts.auxiliaries.isEmpty();
      case "used" -> beforeTo && parts.auxiliaries.isEmpty();
      case "got", "getting" -> at + 1 < end && isParticiple(at + 1);
      default -> false;
    };
  }

  /** "<i>had</i> not yet built", where the tagger took "had" for the main verb. */
  private boolean participleFollows(int from, int end) {
    int i = from;
    while (i < end && i < from + 2 && (text.pos(i) == Upos.ADV || text.pos(i) == Upos.PART)) {
      i++;
    }
    return i < end && isParticiple(i);
  }

  private boolean isParticiple(int at) {
    return text.pos(at) == Upos.VERB
        && (forms.kinds(text.word(at), text.lemma(at)) & VerbForms.PARTICIPLE) != 0;
  }

  /** Auxiliaries that "to" may follow: "are to travel", "has to go", "ought to". */
  private static final Set<String> BEFORE_TO =
      Set.of(
          "is", "are", "was", "were", "am", "'re", "'s", "has", "have", "had", "going", "used",
          "ought", "be", "having", "got");

  private VerbGroup build(Parts parts) {
    String lemma = forms.lemma(text.word(parts.head), text.lemma(parts.head));
    int kinds =
        parts.copula
            ? copulaKinds(lower(parts.head, parts.head + 1))
            : kinds(parts.head, lemma, parts.auxiliaries.isEmpty());
    Auxiliaries auxiliaries = Auxiliaries.of(parts.auxiliaries, kinds);
    Shape shape = auxiliaries.shape(kinds);
    Tense tense = auxiliaries.tense(kinds);
    Aspect aspect = auxiliaries.aspect(kinds);
    return new VerbGroup(
        parts.first,
        parts.head,
        lemma,
        classes.ofVerb(parts.head, lemma),
        kinds,
        parts.auxiliaries.size(),
        shape,
        tense,
        aspect,
        auxiliaries.passive(kinds) && !parts.copula,
        parts.negated,
        auxiliaries.mood(),
        parts.copula
            && (lemma.equals("be")
                || Auxiliaries.isModal(lower(parts.head, parts.head + 1))
                || BE.contains(lower(parts.head, parts.head + 1))));
  }

  /**
   * The forms the head may be. Where its ending leaves open whether it is finite, and no auxiliary
   * tells, the tagger decides: "the man <i>arrested</i> on Monday".
   */
  private int kinds(int head, String lemma, boolean alone) {
    int kinds = forms.kinds(text.word(head), lemma);
    int told = alone ? told(text.features(head)) & kinds : 0;
    if (told == VerbForms.PARTICIPLE && hasSubject(head)) {
      return kinds;
    }
    return told == 0 ? kinds : told;
  }

  private boolean hasSubject(int verb) {
    return text.dependencies().dependent(verb, "nsubj") >= 0;
  }

  private static int told(Features features) {
    return switch (features.verbForm()) {
      case FIN ->
          features.tense() == Features.Tense.PAST
              ? VerbForms.PAST
              : VerbForms.BASE | VerbForms.THIRD;
      case INF -> VerbForms.BASE;
      case PART -> VerbForms.PARTICIPLE | VerbForms.GERUND;
      case GER -> VerbForms.GERUND;
      case NONE -> 0;
    };
  }

  private static final Set<String> BE =
      Set.of(
          "be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "'m",
          "’m");

  private static int copulaKinds(String word) {
    return switch (word) {
      case "was", "were", "did", "had" -> VerbForms.PAST;
      case "been" -> VerbForms.PARTICIPLE;
      case "being", "having" -> VerbForms.GERUND;
      case "be" -> VerbForms.BASE;
      default -> VerbForms.THIRD;
    };
  }
}
