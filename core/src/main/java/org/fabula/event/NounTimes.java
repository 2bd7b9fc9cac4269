package org.fabula.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabula.event.Event.EventClass;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;
import org.fabula.time.TimeType;
import org.jspecify.annotations.Nullable;

/** Gives time expressions to event nouns: "the <i>vote</i> on Monday", "Monday's <i>vote</i>". */
final class NounTimes {
  /** How many tokens a phrase between an event noun and its time may have. */
  private static final int NOUN_REACH = 8;

  /** How far behind its verb an object may stand, in tokens. */
  private static final int OBJECT_REACH = 15;

  private static final Set<String> NOUN_PREPOSITIONS =
      Set.of("after", "before", "during", "in", "following", "since", "of", "at", "from", "until");

  private final Analysis text;
  private final EventWords words;
  private final TimeIndex times;

  NounTimes(Analysis text, EventWords words, TimeIndex times) {
    this.text = text;
    this.words = words;
    this.times = times;
  }

  /** Whether the expression belongs to a noun and so dates no verb; dates the noun. */
  boolean take(Sentence sentence, List<Clause> clauses, List<Draft> drafts, int time) {
    int end = times.end(time);
    int first = times.first(time);
    boolean possessive = end < sentence.endToken() && isPossessive(end);
    boolean determined =
        first > sentence.firstToken() && text.pos(first - 1) == Upos.DET || isYearWithArticle(time);
    boolean beforeNoun =
        end < sentence.endToken()
            && (isNominal(end) || isYearWithArticle(time) && text.pos(end) == Upos.VERB);
    if (possessive || determined && beforeNoun) {
      Draft head = nounFrom(drafts, end, Math.min(sentence.endToken(), end + 6));
      if (head != null) {
        times.date(text, head, time);
      }
      occasion(drafts, time);
      return true;
    }
    boolean preposition = first > sentence.firstToken() && text.pos(first - 1) == Upos.ADP;
    int before = preposition ? first - 1 : first;
    boolean of = preposition && isBound(before, time);
    Draft noun = nounBefore(sentence, drafts, before);
    if (noun != null && (of || ownsTime(sentence, clauses, noun, time))) {
      times.date(text, noun, time);
      return !isPlaceOfVerb(drafts, noun) && !isSubjectOfDeed(drafts, noun);
    }
    return of;
  }

  /** "was <i>broken</i> at the 2011 Tarn Regatta": what is done at an occasion has its time. */
  private void occasion(List<Draft> drafts, int time) {
    Dependencies tree = text.dependencies();
    int noun = tree.head(times.head(time));
    if (noun < 0 || !words.occasions().contains(text.word(noun).toLowerCase(Locale.ROOT))) {
      return;
    }
    int preposition = tree.dependent(noun, "case");
    boolean within =
        text.is(preposition, "at") || text.is(preposition, "in") || text.is(preposition, "during");
    Draft verb = within && tree.is(noun, "obl") ? at(drafts, tree.head(noun)) : null;
    if (verb != null && verb.verbal) {
      times.date(text, verb, time);
    }
  }

  /** "the deficit <i>of</i> last year", "a report <i>from</i> May": not when something was done. */
  private boolean isBound(int preposition, int time) {
    return text.is(preposition, "of")
        || text.is(preposition, "from") && text.dependencies().is(times.head(time), "nmod");
  }

  /** "At a <i>meeting</i> on Monday, they chose": what is done at an event has its time. */
  private boolean isPlaceOfVerb(List<Draft> drafts, Draft noun) {
    Dependencies tree = text.dependencies();
    int preposition = tree.dependent(noun.token, "case");
    boolean within =
        tree.is(noun.token, "obl")
            && (text.is(preposition, "at")
                || text.is(preposition, "in")
                || text.is(preposition, "during"));
    return within && verbAbove(drafts, noun) != null;
  }

  /** "A <i>fire</i> last week killed three": what an event did, told as over, has its time. */
  private boolean isSubjectOfDeed(List<Draft> drafts, Draft noun) {
    Draft verb = verbAbove(drafts, noun);
    Dependencies tree = text.dependencies();
    return verb != null
        && verb.tense == Event.Tense.PAST
        && tree.is(noun.token, "nsubj")
        && tree.dependent(verb.token, "aux:pass") < 0;
  }

  private @Nullable Draft verbAbove(List<Draft> drafts, Draft noun) {
    Draft above = at(drafts, text.dependencies().head(noun.token));
    return above != null && above.verbal ? above : null;
  }

  /** "<i>the 1930s</i> baths". */
  private boolean isYearWithArticle(int time) {
    return text.is(times.first(time), "the") && times.get(time).value().length() <= 4;
  }

  private boolean isPossessive(int at) {
    return text.is(at, "'s") || text.is(at, "’s") || text.is(at, "'") || text.is(at, "’");
  }

  private boolean isNominal(int at) {
    Upos pos = text.pos(at);
    return pos == Upos.NOUN || pos == Upos.ADJ || pos == Upos.PROPN;
  }

  private @Nullable Draft nounFrom(List<Draft> drafts, int from, int to) {
    int end = from;
    while (end < to && (isNominal(end) || isPossessive(end) || text.pos(end) == Upos.NUM)) {
      end++;
    }
    for (int i = from; i < end; i++) {
      Draft draft = nounAt(drafts, i);
      if (draft != null) {
        return draft;
      }
    }
    return null;
  }

  private static @Nullable Draft nounAt(List<Draft> drafts, int token) {
    Draft found = at(drafts, token);
    return found != null && !found.verbal ? found : null;
  }

  /** The event at a token, or null; drafts are in text order. */
  static @Nullable Draft at(List<Draft> drafts, int token) {
    int low = 0;
    int high = drafts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (drafts.get(middle).token < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < drafts.size() && drafts.get(low).token == token ? drafts.get(low) : null;
  }

  /** The event noun whose phrase ends right before {@code at}. */
  private @Nullable Draft nounBefore(Sentence sentence, List<Draft> drafts, int at) {
    int stop = Math.max(sentence.firstToken(), at - NOUN_REACH);
    for (int i = at - 1; i >= stop; i--) {
      Upos pos = text.pos(i);
      if (pos == Upos.VERB || pos == Upos.AUX || pos == Upos.PUNCT || pos == Upos.SCONJ) {
        return null;
      }
      Draft draft = nounAt(drafts, i);
      if (draft != null) {
        return draft;
      }
    }
    return null;
  }

  /**
   * Whether the noun stands before its clause's verb, or under a preposition and the time hangs on
   * it: "met at the <i>vote</i> on Monday", but not "learned of the plan on Monday".
   */
  private boolean ownsTime(Sentence sentence, List<Clause> clauses, Draft noun, int time) {
    if (noun.clause < 0 || noun.token < clauses.get(noun.clause).verb().first()) {
      return true;
    }
    int head = clauses.get(noun.clause).verb().head();
    int i = noun.token - 1;
    int stop = Math.max(head, noun.token - NOUN_REACH);
    while (i > stop && (isNominal(i) || text.pos(i) == Upos.DET || text.pos(i) == Upos.NUM)) {
      i--;
    }
    return i > stop
        && i >= sentence.firstToken()
        && NOUN_PREPOSITIONS.contains(text.word(i).toLowerCase(Locale.ROOT))
        && text.dependencies().isUnder(times.first(time), noun.token);
  }

  /** "held a <i>meeting</i> on Monday", "the <i>vote</i> will be on Monday". */
  void share(List<Clause> clauses, List<Draft> drafts, int[] chosen) {
    for (Draft draft : drafts) {
      if (draft.verbal || draft.dated() || draft.clause < 0 || chosen[draft.clause] < 0) {
        continue;
      }
      Clause clause = clauses.get(draft.clause);
      String verb = clause.verb().lemma();
      boolean object = draft.token > clause.verb().head();
      boolean aspectual = clause.verb().eventClass() == EventClass.ASPECTUAL;
      boolean shares =
          object
              ? (aspectual || words.light().contains(verb)) && isObject(clause, draft)
              : aspectual
                  || words.happening().contains(verb)
                  || clause.verb().passive()
                      && (words.light().contains(verb)
                          || words.planning().contains(verb) && isFor(chosen[draft.clause]));
      if (shares) {
        times.date(text, draft, chosen[draft.clause]);
      }
    }
  }

  /** "A <i>march</i> has been called for Saturday": on that day it is. */
  private boolean isFor(int time) {
    return text.is(times.first(time) - 1, "for") && times.get(time).type() == TimeType.DATE;
  }

  private boolean isObject(Clause clause, Draft noun) {
    if (noun.token - clause.verb().head() > OBJECT_REACH) {
      return false;
    }
    for (int i = clause.verb().head() + 1; i < noun.token; i++) {
      if (text.pos(i) == Upos.ADP || text.pos(i) == Upos.PUNCT) {
        return false;
      }
    }
    return true;
  }
}
