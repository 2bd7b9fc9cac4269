package org.fabula.event;

import java.util.ArrayList;
import java.util.List;
import org.fabula.event.Clause.Link;
import org.fabula.event.VerbGroup.Shape;
import org.fabula.grammar.VerbForms;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;

/**
 * Cuts a sentence into clauses, one for each verb group, left to right. It is shallow on purpose:
 * it looks left of each verb for a subject and for the word that opens the clause, and no further
 * than a fixed number of tokens, so that a sentence of any length takes linear time.
 */
final class Clauses {
  private final Analysis text;
  private final EventWords words;
  private final Markers markers;
  private final TimeIndex times;

  Clauses(Analysis text, EventWords words, TimeIndex times) {
    this.text = text;
    this.words = words;
    this.times = times;
    this.markers = new Markers(text);
  }

  /** The clauses of a sentence, in order of their verbs. */
  List<Clause> of(Sentence sentence) {
    List<VerbGroup> groups = new VerbGroups(text, words).of(sentence);
    // "by the following week"
    groups.removeIf(group -> times.at(group.head()) >= 0);
    List<Clause> clauses = new ArrayList<>(groups.size());
    for (VerbGroup group : groups) {
      clauses.add(clause(sentence, clauses, group));
    }
    for (int i = 0; i < clauses.size(); i++) {
      int end = i + 1 < clauses.size() ? clauses.get(i + 1).start() : sentence.endToken();
      clauses.set(i, clauses.get(i).endingAt(Math.max(end, clauses.get(i).verb().head() + 1)));
    }
    return clauses;
  }

  private static int floor(Sentence sentence, List<Clause> clauses, int before) {
    return before < 0 ? sentence.firstToken() : clauses.get(before).verb().head() + 1;
  }

  /** Whether a verb takes a clause as what is said, thought or perceived. */
  private boolean takesClause(VerbGroup verb) {
    return switch (verb.eventClass()) {
      case REPORTING, I_STATE, I_ACTION, PERCEPTION -> true;
      default -> words.takesClause(verb.lemma());
    };
  }

  private Clause clause(Sentence sentence, List<Clause> clauses, VerbGroup group) {
    int before = clauses.size() - 1;
    int floor = floor(sentence, clauses, before);
    VerbGroup shared = sharing(clauses, group, floor);
    if (!shared.finite()) {
      return nonFinite(clauses, shared, floor);
    }
    return finite(sentence, clauses, shared);
  }

  /** "was arrested and <i>charged</i>", "will come and <i>go</i>": auxiliaries are shared. */
  private VerbGroup sharing(List<Clause> clauses, VerbGroup group, int floor) {
    if (clauses.isEmpty() || group.auxiliaries() > 0) {
      return group;
    }
    VerbGroup other = clauses.getLast().verb();
    int at = markers.skipAdverbs(group.first() - 1, floor);
    boolean joined = at >= floor && markers.isConjunction(at);
    if (!joined || other.auxiliaries() == 0 && other.finite()) {
      return group;
    }
    int form = VerbForms.BASE | VerbForms.PARTICIPLE | VerbForms.GERUND;
    boolean sameForm = (group.kinds() & other.kinds() & form) != 0;
    boolean reports = group.eventClass() == Event.EventClass.REPORTING;
    return sameForm && !reports && !group.copula() ? group.sharing(other) : group;
  }

  private Clause nonFinite(List<Clause> clauses, VerbGroup group, int floor) {
    int before = clauses.size() - 1;
    int at = markers.skipAdverbs(group.first() - 1, floor);
    boolean joined = at >= floor && markers.isConjunction(at) && before >= 0;
    if (joined && clauses.get(before).verb().shape() == group.shape()) {
      return new Clause(before + 1, group, at, at, Link.COORDINATE, before, at, at);
    }
    boolean opened = at >= floor && (text.pos(at) == Upos.ADP || text.pos(at) == Upos.SCONJ);
    int start = opened ? at : group.first();
    Link link = group.shape() == Shape.INFINITIVE ? Link.INFINITIVE : Link.PARTICIPLE;
    return new Clause(before + 1, group, start, start, link, before, start, start);
  }

  /** Where the left edge of a clause was looked for and found. */
  private record Left(int before, int floor, int from, int to, int marker, boolean jumped) {
    boolean empty() {
      return from >= to;
    }
  }

  private Clause finite(Sentence sentence, List<Clause> clauses, VerbGroup group) {
    int last = clauses.size() - 1;
    Left left = left(sentence, clauses, last, group.first() - 1, false);
    while (left.before >= 0
        && (left.empty()
            ? isEmbedded(clauses, left) || isClosed(clauses, left, group)
            : isObjectOfDependent(clauses, left))) {
      int dependent = left.before;
      left = left(sentence, clauses, dependent - 1, clauses.get(dependent).start() - 1, true);
    }
    int start = left.jumped ? group.first() : start(left);
    return linked(clauses, group, left, start);
  }

  /** The word that opens the clause, else what follows the mark before it. */
  private int start(Left left) {
    if (left.marker < 0) {
      return left.from;
    }
    return text.pos(left.marker) == Upos.PUNCT ? left.marker + 1 : left.marker;
  }

  private Left left(Sentence sentence, List<Clause> clauses, int before, int from, boolean jumped) {
    int floor = floor(sentence, clauses, before);
    int at = markers.skipAdverbs(from, floor);
    if (jumped || at >= floor && markers.isQuoteMark(at)) {
      at = markers.skipMarks(at, floor);
    }
    int to = at + 1;
    boolean first = before < 0;
    boolean takesClause = !first && takesClause(clauses.get(before).verb());
    int start = markers.nominalStart(at, floor, first, takesClause);
    if (start < to && start == floor && !first && opensWithoutSubject(start)) {
      return new Left(before, floor, to, to, -1, jumped);
    }
    int marker = markers.markerBefore(start, to, floor);
    if (marker < 0 && takesClause && start == floor) {
      start = Math.min(to, times.afterTime(start, to));
    }
    return new Left(before, floor, start, to, marker, jumped);
  }

  /** "arrested <i>on Monday</i> was": no subject in it. */
  private boolean opensWithoutSubject(int at) {
    return text.pos(at) == Upos.ADP || times.at(at) >= 0;
  }

  private boolean isEmbedded(List<Clause> clauses, Left left) {
    if (left.marker >= 0 && !markers.isComma(left.marker)) {
      return false;
    }
    Clause clause = clauses.get(left.before);
    boolean comma = left.marker >= 0 && times.at(left.marker - 1) < 0;
    return switch (clause.link()) {
      case RELATIVE, PARTICIPLE -> true;
      case INFINITIVE, COMPLEMENT, COORDINATE, ADVERBIAL, CONDITION -> !comma && left.before > 0;
      case MAIN -> isParenthesis(clause, comma);
    };
  }

  /**
   * "The owner, <i>who fled after the bank failed</i>, was found": a comma closes the relative
   * clause and what hangs on it.
   */
  private boolean isClosed(List<Clause> clauses, Left left, VerbGroup group) {
    if (left.marker < 0
        || !markers.isComma(left.marker)
        || text.dependencies().is(group.head(), "conj")) {
      return false;
    }
    int above = clauses.get(left.before).parent();
    while (above >= 0 && clauses.get(above).link() != Link.RELATIVE) {
      above = clauses.get(above).parent();
    }
    int opens = above < 0 ? 0 : clauses.get(above).start();
    return opens > 0 && markers.isComma(opens - 1);
  }

  /** "The man who stole <i>the boat</i> was freed": the noun belongs to the clause before. */
  private boolean isObjectOfDependent(List<Clause> clauses, Left left) {
    Clause clause = clauses.get(left.before);
    boolean dependent =
        switch (clause.link()) {
          case RELATIVE, PARTICIPLE, INFINITIVE -> true;
          default -> false;
        };
    return dependent
        && left.marker < 0
        && left.from == left.floor
        && !markers.isSubjectPronoun(left.to - 1)
        && !takesClause(clause.verb());
  }

  /** "The firm, <i>the mayor said</i>, was sold". */
  private boolean isParenthesis(Clause clause, boolean comma) {
    return comma
        && clause.start() > 0
        && clause.verb().eventClass() == Event.EventClass.REPORTING
        && markers.isComma(Math.max(0, clause.subjectFrom() - 1));
  }

  private Clause linked(List<Clause> clauses, VerbGroup group, Left left, int start) {
    int index = clauses.size();
    int before = left.before;
    Link link = link(clauses, left, group);
    int parent = link == Link.MAIN ? -1 : before;
    if (link == Link.COORDINATE && left.empty() && before >= 0) {
      Clause shared = clauses.get(before);
      return new Clause(
          index, group, start, start, link, before, shared.subjectFrom(), shared.subjectTo());
    }
    int from = left.from;
    int to = left.to;
    if (link == Link.RELATIVE && left.empty() && left.marker >= 0) {
      to = left.marker > 0 && markers.isComma(left.marker - 1) ? left.marker - 1 : left.marker;
      from = markers.nominalStart(to - 1, left.floor, before < 0, false);
      from = Math.min(from, to);
    }
    return new Clause(index, group, start, start, link, parent, from, to);
  }

  private Link link(List<Clause> clauses, Left left, VerbGroup group) {
    boolean inside = left.before >= 0;
    boolean takesClause = inside && takesClause(clauses.get(left.before).verb());
    if (left.marker < 0) {
      if (!inside) {
        return Link.MAIN;
      }
      if (takesClause && !left.empty()) {
        return Link.COMPLEMENT;
      }
      return left.empty() ? Link.COORDINATE : Link.RELATIVE;
    }
    return switch (markers.kind(left.marker)) {
      case CONJUNCTION -> inside ? Link.COORDINATE : Link.MAIN;
      case THAT ->
          takesClause || !left.empty() && !markers.isNounBefore(left.marker)
              ? Link.COMPLEMENT
              : Link.RELATIVE;
      case RELATIVE -> Link.RELATIVE;
      case QUESTION -> takesClause ? Link.COMPLEMENT : Link.ADVERBIAL;
      case CONDITION -> Link.CONDITION;
      case SUBORDINATOR -> inside || !leadsNoun(left.marker) ? Link.ADVERBIAL : Link.MAIN;
      case COMMA ->
          inside && left.empty() && clauses.get(left.before).verb().tense() == group.tense()
              ? Link.COORDINATE
              : Link.MAIN;
      case MARK -> Link.MAIN;
    };
  }

  /** "<i>After</i> the flood the town built a wall": it opens no clause. */
  private boolean leadsNoun(int marker) {
    Dependencies tree = text.dependencies();
    return tree.is(marker, "case") && tree.is(tree.head(marker), "obl");
  }
}
