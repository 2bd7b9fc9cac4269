package org.fabula.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fabula.event.Clause.Link;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Gives each time expression of a sentence to the verb or event noun it dates: the one whose clause
 * it stands in, by the words and marks that bound clauses.
 */
final class ClauseTimes {
  /** How many clauses may stand before the one that a leading expression dates. */
  private static final int LEADING = 8;

  /** A time so many tokens behind its verb stands right beside it, but for a preposition. */
  private static final int BESIDE = 2;

  /** So many infinitives may hang on one another. */
  private static final int STEPS = 6;

  private static final Set<String> UNITS =
      Set.of("year", "month", "week", "day", "night", "morning", "evening", "summer", "winter");

  private final Analysis text;
  private final EventWords words;
  private final TimeIndex times;
  private final NounTimes nouns;
  private final @Nullable LocalDate published;

  ClauseTimes(Analysis text, EventWords words, TimeIndex times, @Nullable LocalDate published) {
    this.text = text;
    this.words = words;
    this.times = times;
    this.nouns = new NounTimes(text, words, times);
    this.published = published;
  }

  /** Dates the drafts of one sentence; {@code from} and {@code to} bound its expressions. */
  void date(Sentence sentence, List<Clause> clauses, List<Draft> drafts, int from, int to) {
    int[] chosen = new int[clauses.size()];
    boolean[] preposed = new boolean[clauses.size()];
    Arrays.fill(chosen, -1);
    for (int time = from; time < to; time++) {
      if (!times.dates(time)
          || nouns.take(sentence, clauses, drafts, time)
          || times.isOfAThing(text, time)) {
        continue;
      }
      int clause = clauseOf(clauses, time);
      if (clause >= 0 && !times.isInAside(text, time, clauses.get(clause).verb().head())) {
        choose(clauses, drafts, chosen, preposed, clause, time);
      }
    }
    share(clauses, chosen, preposed);
    int[] opening = opening(clauses);
    for (Draft draft : drafts) {
      if (draft.verbal && chosen[draft.clause] >= 0) {
        times.date(text, draft, chosen[draft.clause]);
      } else if (draft.verbal && opening[draft.clause] >= 0 && !draft.dated()) {
        draft.when = Dating.of(times.get(opening[draft.clause]), Dating.Relation.IN);
      }
    }
    drafts.forEach(draft -> found(drafts, draft));
    Set<String> used = new HashSet<>();
    for (Draft draft : drafts) {
      if (draft.when.time() != null) {
        used.add(draft.when.time());
      }
    }
    for (int time = from; time < to; time++) {
      apposed(drafts, time);
      if (!used.contains(times.get(time).id())) {
        byTree(drafts, time);
      }
    }
    nouns.share(clauses, drafts, chosen);
  }

  /**
   * An expression that dates nothing else dates the verb it hangs on, whatever clause that is of.
   */
  private void byTree(List<Draft> drafts, int time) {
    Dependencies tree = text.dependencies();
    int head = times.head(time);
    int verb = tree.is(head, "obl") || tree.is(head, "nmod") ? tree.head(head) : -1;
    boolean said = verb >= 0 && tree.dependent(verb, "cop") >= 0;
    Draft found = said ? ofPredicate(drafts, verb) : NounTimes.at(drafts, verb);
    if (!said && !tree.is(head, "obl")) {
      return;
    }
    if (found == null || !found.verbal || found.dated()) {
      return;
    }
    if (!times.dates(time) || times.isOfAThing(text, time)) {
      return;
    }
    switch (Dating.relation(text, times.first(time))) {
      case IN, SINCE -> times.date(text, found, time);
      // What is until or by a day is often said of more than the verb.
      default -> {}
    }
  }

  /** "In 1991 he was one of the officers who <i>drove</i> him out": of then is what they did. */
  private @Nullable Draft ofPredicate(List<Draft> drafts, int noun) {
    Dependencies tree = text.dependencies();
    int verb = tree.dependent(noun, "acl:relcl");
    for (int many : tree.dependents(noun)) {
      verb = verb < 0 && tree.is(many, "nmod") ? tree.dependent(many, "acl:relcl") : verb;
    }
    Draft found = NounTimes.at(drafts, verb);
    return found != null && found.tense == Tense.PAST ? found : null;
  }

  /**
   * "was <i>found</i> dead at 2 p.m.", "<i>reported</i> her missing on Friday": of then is that.
   */
  private void found(List<Draft> drafts, Draft state) {
    Dependencies tree = text.dependencies();
    int head = tree.head(state.token);
    boolean under = head >= 0 && head < state.token && isFinding(text.lemma(head));
    Draft finding = under ? NounTimes.at(drafts, head) : null;
    boolean direct =
        tree.is(state.token, "xcomp")
            || tree.is(state.token, "advcl")
            || tree.is(state.token, "ccomp") && state.tense == Tense.PRESPART;
    if (finding != null && direct && finding.verbal && !finding.dated() && state.dated()) {
      finding.when = state.when;
      state.when = When.UNKNOWN;
    }
  }

  private static boolean isFinding(String lemma) {
    return lemma.equals("find") || lemma.equals("report") || lemma.equals("declare");
  }

  /** "in 2019, <i>the year Berg retired</i>": what tells which year it was is of that year. */
  private void apposed(List<Draft> drafts, int time) {
    int unit = times.end(time) + 2;
    boolean beside =
        text.is(times.end(time), ",")
            && text.is(unit - 1, "the")
            && UNITS.contains(unit < text.size() ? text.token(unit).lower() : "");
    if (!beside || !times.dates(time)) {
      return;
    }
    Dependencies tree = text.dependencies();
    int verb = tree.is(unit, "obl") ? tree.head(unit) : tree.dependent(unit, "acl");
    Draft found = NounTimes.at(drafts, verb);
    if (found != null && verb > unit && !found.dated()) {
      found.when = Dating.of(times.get(time), Dating.Relation.IN);
    }
  }

  /**
   * For each clause the expression right before the "when" that opens it, or -1: "shut since
   * October 2022, <i>when part of the roof fell in</i>"; clauses that are joined to such a one
   * share it.
   */
  private int[] opening(List<Clause> clauses) {
    int[] found = new int[clauses.size()];
    for (Clause clause : clauses) {
      int before = clause.start() - 1;
      int time = times.at(text.is(before, ",") ? before - 1 : before);
      boolean opens = text.is(clause.start(), "when") && time >= 0 && isDate(time);
      boolean joined =
          clause.link() == Link.COORDINATE
              && clause.parent() >= 0
              && clause.verb().eventClass() != EventClass.REPORTING;
      found[clause.index()] = opens ? time : joined ? found[clause.parent()] : -1;
    }
    return found;
  }

  private boolean isDate(int time) {
    int lead = times.first(time) - 1;
    return times.dates(time) || text.is(lead, "until") || text.is(lead, "till");
  }

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
    int opened = opened(clauses, clause, time);
    if (opened >= 0) {
      return opened;
    }
    return found.parent() >= 0 && isOutside(clauses, found, time) ? found.parent() : clause;
  }

  /** "It failed, and <i>at 6 a.m.</i>, as they woke, it <i>stopped</i>": of the clause it opens. */
  private int opened(List<Clause> clauses, int before, int time) {
    int token = times.first(time);
    int joint = text.pos(token - 1) == Upos.ADP ? token - 2 : token - 1;
    if (joint <= clauses.get(before).verb().head() || text.pos(joint) != Upos.CCONJ) {
      return -1;
    }
    int verb = text.dependencies().head(times.head(time));
    for (int i = before + 1; i < clauses.size(); i++) {
      if (clauses.get(i).verb().head() == verb) {
        return i;
      }
    }
    return -1;
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
    if (clause.link() == Link.PARTICIPLE || clause.link() == Link.RELATIVE) {
      return isBehindAside(clause, token);
    }
    return clause.link() == Link.COMPLEMENT
        && isOwnDate(times.get(time))
        && isPast(times.get(time))
        && isAhead(clause.verb())
        && clauses.get(clause.parent()).verb().tense() == Tense.PAST;
  }

  /** "It bought the ship, <i>built in Oslo</i>, in the spring": commas close the inner clause. */
  private boolean isBehindAside(Clause clause, int token) {
    int before = text.pos(token - 1) == Upos.ADP ? token - 2 : token - 1;
    return clause.start() > 0
        && text.is(clause.start() - 1, ",")
        && before > clause.verb().head()
        && text.is(before, ",");
  }

  /** Counted from the publication date or from nothing, not from another expression. */
  private static boolean isOwnDate(TimeExpression time) {
    return time.anchor() == null || time.anchor().equals("t0");
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
      List<Clause> clauses,
      List<Draft> drafts,
      int[] chosen,
      boolean[] preposed,
      int clause,
      int time) {
    boolean before = times.first(time) < clauses.get(clause).verb().head();
    int target = before ? planned(clauses, clause, time) : decided(clauses, clause, time);
    boolean beside = !before && times.first(time) - clauses.get(clause).verb().head() <= BESIDE;
    int other = chosen[target];
    boolean better =
        other < 0
            || isFiner(times.get(time), times.get(other), beside || isAttribute(other))
                && !isOfNoun(drafts, time);
    if (better) {
      chosen[target] = time;
      preposed[target] = before;
    }
  }

  /** "signed the accounts <i>for 2019</i> on 30 September". */
  private boolean isAttribute(int time) {
    int lead = times.first(time) - 1;
    return text.is(lead, "for") && lead > 0 && text.pos(lead - 1) == Upos.NOUN;
  }

  /**
   * "fined it last year for <i>a spill in May 2019</i>": that is when the spill was; but "began the
   * shift at 10 p.m."
   */
  private boolean isOfNoun(List<Draft> drafts, int time) {
    int lead = times.first(time) - 1;
    Draft noun = lead > 0 ? NounTimes.at(drafts, lead - 1) : null;
    return noun != null
        && !noun.verbal
        && !text.dependencies().is(noun.token, "obj")
        && text.pos(lead) == Upos.ADP
        && times.get(time).type() == TimeType.DATE;
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

  /**
   * "He <i>refused</i> to pay on Nov. 30", "They <i>voted</i> to close it in May": told later, the
   * day is that of the refusal and the vote; but "It was <i>due</i> to close in May".
   */
  private int decided(List<Clause> clauses, int clause, int time) {
    int above = clause;
    for (int i = 0; i < STEPS && isInfinitiveOf(clauses, above); i++) {
      above = clauses.get(above).parent();
    }
    VerbGroup verb = clauses.get(above).verb();
    boolean done =
        verb.finite() && verb.tense() == Tense.PAST && !words.awaiting().contains(verb.lemma());
    return done && isPast(times.get(time)) ? above : clause;
  }

  private boolean isInfinitiveOf(List<Clause> clauses, int clause) {
    Clause found = clauses.get(clause);
    int verb = found.verb().head();
    return (found.link() == Link.INFINITIVE || isProposed(clauses, found))
        && found.parent() >= 0
        && found.parent() < clause
        && !text.dependencies().is(verb, "acl")
        && text.dependencies().head(verb) == clauses.get(found.parent()).verb().head();
  }

  /** "recommended <i>closing</i> it". */
  private boolean isProposed(List<Clause> clauses, Clause clause) {
    return clause.link() == Link.PARTICIPLE
        && clause.verb().shape() == VerbGroup.Shape.GERUND
        && clause.parent() >= 0
        && words.planning().contains(clauses.get(clause.parent()).verb().lemma());
  }

  /** "last week, on <i>Tuesday</i>", but not "on May 3-7, after the vote, on <i>May 2</i>". */
  private static boolean isFiner(TimeExpression one, TimeExpression other, boolean beside) {
    return Dating.minutes(one) < Dating.minutes(other) && (beside || !isApart(one, other));
  }

  private static boolean isApart(TimeExpression one, TimeExpression other) {
    return isBefore(one, other) || isBefore(other, one);
  }

  private static boolean isBefore(TimeExpression one, TimeExpression other) {
    LocalDateTime end = one.end().latest();
    LocalDateTime begin = other.begin().earliest();
    return end != null && begin != null && end.isBefore(begin);
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

  /** Whether what the verb governs was done when the verb says: "was forced to <i>resign</i>". */
  private boolean carriesOut(Clause parent) {
    String lemma = parent.verb().lemma();
    EventClass eventClass = parent.verb().eventClass();
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
      // "before the dam broke, emigrated in 1979" only looks like two that are joined.
      boolean joined = text.dependencies().is(clause.verb().head(), "conj");
      return adjacent && joined && clause.verb().tense() == parent.verb().tense();
    }
    boolean aspectual = parent.verb().eventClass() == EventClass.ASPECTUAL;
    return adjacent && aspectual && clause.link() != Link.MAIN;
  }
}
