package org.fabula.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabula.event.Clause.Link;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.jspecify.annotations.Nullable;

/**
 * Gives each time expression of a sentence to the verb or event noun it dates: the one whose clause
 * it stands in, by the words and marks that bound clauses.
 */
final class ClauseTimes {
  /** How many tokens a phrase between an event noun and its time may have. */
  private static final int NOUN_REACH = 8;

  /** How many clauses may stand before the one that a leading expression dates. */
  private static final int LEADING = 8;

  /** How far behind its verb an object may stand, in tokens. */
  private static final int OBJECT_REACH = 15;

  private static final Set<String> HAPPENING =
      Set.of(
          "be",
          "happen",
          "occur",
          "hold",
          "schedule",
          "begin",
          "start",
          "end",
          "set",
          "take",
          "plan",
          "open",
          "last",
          "slate",
          "come");
  private static final Set<String> NOUN_PREPOSITIONS =
      Set.of("after", "before", "during", "in", "following", "since", "of", "at", "from", "until");

  private final Analysis text;
  private final EventWords words;
  private final TimeIndex times;
  private final @Nullable LocalDate published;

  ClauseTimes(Analysis text, EventWords words, TimeIndex times, @Nullable LocalDate published) {
    this.text = text;
    this.words = words;
    this.times = times;
    this.published = published;
  }

  /** Dates the drafts of one sentence; {@code from} and {@code to} bound its expressions. */
  void date(Sentence sentence, List<Clause> clauses, List<Draft> drafts, int from, int to) {
    int[] chosen = new int[clauses.size()];
    boolean[] preposed = new boolean[clauses.size()];
    Arrays.fill(chosen, -1);
    for (int time = from; time < to; time++) {
      if (!dates(times.get(time)) || toNoun(sentence, clauses, drafts, time)) {
        continue;
      }
      int clause = clauseOf(clauses, time);
      if (clause >= 0) {
        choose(clauses, chosen, preposed, clause, time);
      }
    }
    share(clauses, chosen, preposed);
    for (Draft draft : drafts) {
      if (draft.verbal && chosen[draft.clause] >= 0) {
        give(draft, chosen[draft.clause]);
      }
    }
    shareWithNouns(clauses, drafts, chosen);
  }

  private static boolean dates(TimeExpression time) {
    boolean placed = time.begin().earliest() != null || time.end().latest() != null;
    boolean vague = time.value().equals("PAST_REF") || time.value().equals("FUTURE_REF");
    return placed && !vague && (time.type() == TimeType.DATE || time.type() == TimeType.TIME);
  }

  private void give(Draft draft, int time) {
    if (!draft.dated()) {
      draft.when = Dating.of(times.get(time), Dating.relation(text, times.first(time)));
    }
  }

  // ---- nouns

  /** Whether the expression belongs to a noun and so dates no verb; dates the noun. */
  private boolean toNoun(Sentence sentence, List<Clause> clauses, List<Draft> drafts, int time) {
    int end = times.end(time);
    int first = times.first(time);
    boolean possessive = end < sentence.endToken() && isPossessive(end);
    boolean determined = first > sentence.firstToken() && text.pos(first - 1) == Upos.DET;
    if (possessive || determined && end < sentence.endToken() && isNominal(end)) {
      Draft head = nounFrom(drafts, end, Math.min(sentence.endToken(), end + 6));
      if (head != null) {
        give(head, time);
      }
      return true;
    }
    boolean preposition = first > sentence.firstToken() && text.pos(first - 1) == Upos.ADP;
    int before = preposition ? first - 1 : first;
    boolean of = preposition && text.is(before, "of");
    Draft noun = nounBefore(sentence, drafts, before);
    if (noun != null && (of || ownsTime(sentence, clauses, noun))) {
      give(noun, time);
      return true;
    }
    return of;
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

  /** The event noun at a token, or null; drafts are in text order. */
  private static @Nullable Draft nounAt(List<Draft> drafts, int token) {
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
    boolean found = low < drafts.size() && drafts.get(low).token == token;
    return found && !drafts.get(low).verbal ? drafts.get(low) : null;
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

  /** Whether the noun stands before its clause's verb, or under a preposition. */
  private boolean ownsTime(Sentence sentence, List<Clause> clauses, Draft noun) {
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
        && NOUN_PREPOSITIONS.contains(text.word(i).toLowerCase(Locale.ROOT));
  }

  /** "held a <i>meeting</i> on Monday", "the <i>vote</i> will be on Monday". */
  private void shareWithNouns(List<Clause> clauses, List<Draft> drafts, int[] chosen) {
    for (Draft draft : drafts) {
      if (draft.verbal || draft.dated() || draft.clause < 0 || chosen[draft.clause] < 0) {
        continue;
      }
      Clause clause = clauses.get(draft.clause);
      String verb = clause.verb().lemma();
      boolean object = draft.token > clause.verb().head();
      boolean aspectual = words.verbClass(verb) == EventClass.ASPECTUAL;
      boolean shares =
          object
              ? (aspectual || words.light().contains(verb)) && isObject(clause, draft)
              : aspectual
                  || HAPPENING.contains(verb)
                  || clause.verb().passive() && words.light().contains(verb);
      if (shares) {
        give(draft, chosen[draft.clause]);
      }
    }
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

  // ---- verbs

  /** The clause an expression dates, or -1. */
  private int clauseOf(List<Clause> clauses, int time) {
    int token = times.first(time);
    int clause = lastStartingBy(clauses, token);
    if (clause < 0) {
      return leading(clauses);
    }
    Clause found = clauses.get(clause);
    if (token <= found.verb().head()) {
      return clause;
    }
    if (isAfterOpener(clauses, clause, token)) {
      return nextFinite(clauses, clause + 1, clause);
    }
    return found.parent() >= 0 && isOutside(clauses, found, time) ? found.parent() : clause;
  }

  /**
   * Whether an expression that follows a dependent clause dates the verb above it: "the flag <i>she
   * made</i> to school on Friday", "said <i>it will close</i> last week".
   */
  private boolean isOutside(List<Clause> clauses, Clause clause, int time) {
    int token = times.first(time);
    int next = clause.verb().head() + 1;
    boolean contact =
        clause.link() == Link.RELATIVE
            && text.pos(clause.start()) != Upos.PRON
            && clause.verb().finite()
            && clause.hasSubject()
            && text.pos(clause.verb().first() - 1) == Upos.PRON;
    if (contact) {
      return (text.pos(next) == Upos.ADP || text.is(next, "to")) && next < token - 1;
    }
    return clause.link() == Link.COMPLEMENT
        && isPast(times.get(time))
        && isAhead(clause.verb())
        && clauses.get(clause.parent()).verb().tense() == Tense.PAST;
  }

  private boolean isPast(TimeExpression time) {
    LocalDateTime latest = time.begin().latest();
    return published != null && latest != null && latest.toLocalDate().isBefore(published);
  }

  private static boolean isAhead(VerbGroup verb) {
    return verb.mood() == VerbGroup.Mood.FUTURE
        || verb.tense() == Tense.PRESENT && verb.aspect() == Event.Aspect.NONE;
  }

  /** The last clause that starts at or before a token, or -1; clauses are in text order. */
  private static int lastStartingBy(List<Clause> clauses, int token) {
    int low = 0;
    int high = clauses.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (clauses.get(middle).start() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static int leading(List<Clause> clauses) {
    for (int i = 0; i < Math.min(clauses.size(), LEADING); i++) {
      if (clauses.get(i).link() == Link.MAIN) {
        return i;
      }
    }
    return clauses.isEmpty() ? -1 : 0;
  }

  /** "told them <i>that</i> on Friday, after a while, he": the opener stands before the time. */
  private boolean isAfterOpener(List<Clause> clauses, int clause, int token) {
    int stop = Math.max(clauses.get(clause).verb().head() + 1, token - 4);
    for (int i = token - 1; i >= stop; i--) {
      if (text.is(i, "that") && text.pos(i) != Upos.DET) {
        return true;
      }
    }
    return false;
  }

  private static int nextFinite(List<Clause> clauses, int from, int otherwise) {
    for (int i = from; i < Math.min(clauses.size(), from + 4); i++) {
      if (clauses.get(i).verb().finite() && clauses.get(i).link() != Link.RELATIVE) {
        return i;
      }
    }
    return otherwise;
  }

  private void choose(
      List<Clause> clauses, int[] chosen, boolean[] preposed, int clause, int time) {
    boolean before = times.first(time) < clauses.get(clause).verb().head();
    int target = before ? planned(clauses, clause, time) : clause;
    if (chosen[target] < 0 || finer(times.get(time), times.get(chosen[target]))) {
      chosen[target] = time;
      preposed[target] = before;
    }
  }

  /** "Tomorrow he plans to <i>meet</i> them". */
  private int planned(List<Clause> clauses, int clause, int time) {
    int next = clause + 1;
    boolean plans =
        next < clauses.size()
            && clauses.get(next).link() == Link.INFINITIVE
            && words.planning().contains(clauses.get(clause).verb().lemma());
    Bound begin = times.get(time).begin();
    boolean future =
        published != null
            && begin.earliest() != null
            && begin.earliest().toLocalDate().isAfter(published);
    return plans && future ? next : clause;
  }

  private static boolean finer(TimeExpression one, TimeExpression other) {
    return Dating.minutes(one) < Dating.minutes(other);
  }

  /** Hands times on to the clauses that share them. */
  private void share(List<Clause> clauses, int[] chosen, boolean[] preposed) {
    for (Clause clause : clauses) {
      int at = clause.index();
      int parent = clause.parent();
      if (parent < 0 || chosen[at] >= 0 && chosen[parent] >= 0) {
        continue;
      }
      if (chosen[at] < 0 && chosen[parent] >= 0 && takes(clauses, clause, preposed[parent])) {
        chosen[at] = chosen[parent];
        preposed[at] = preposed[parent];
      } else if (chosen[at] >= 0 && gives(clauses.get(parent), clause)) {
        chosen[parent] = chosen[at];
      }
    }
  }

  /** "On Monday he rose and <i>left</i>"; "In May he was forced to <i>resign</i>". */
  private boolean takes(List<Clause> clauses, Clause clause, boolean preposed) {
    Clause parent = clauses.get(clause.parent());
    if (clause.link() == Link.COORDINATE) {
      return preposed
          && clause.subjectFrom() == parent.subjectFrom()
          && clause.verb().mood() == parent.verb().mood();
    }
    return clause.link() == Link.INFINITIVE && carriesOut(parent);
  }

  private boolean carriesOut(Clause parent) {
    String lemma = parent.verb().lemma();
    EventClass eventClass = words.verbClass(lemma);
    boolean open =
        words.planning().contains(lemma)
            || words.denying().contains(lemma)
            || words.doubting().contains(lemma);
    return (eventClass == EventClass.I_ACTION || eventClass == EventClass.ASPECTUAL) && !open;
  }

  /** "was <i>arrested</i> and charged on Monday"; "<i>began</i> to leave on Monday". */
  private boolean gives(Clause parent, Clause clause) {
    boolean adjacent = clause.verb().first() - parent.verb().head() <= 2;
    if (clause.link() == Link.COORDINATE) {
      return adjacent && clause.verb().tense() == parent.verb().tense();
    }
    boolean aspectual = words.verbClass(parent.verb().lemma()) == EventClass.ASPECTUAL;
    return adjacent && aspectual && clause.link() != Link.MAIN;
  }
}
