package org.fabula.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.EventProposal;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;
import org.fabula.time.TimeType;

/**
 * Says which words of a sentence are events, and of which class: those the model finds likely. What
 * a verb group says of its verb stays the group's to say.
 */
final class Triggers {
  private final Analysis text;
  private final TimeIndex times;
  private final EventClasses classes;

  Triggers(Analysis text, EventWords words, TimeIndex times) {
    this.text = text;
    this.times = times;
    this.classes = new EventClasses(text, words);
  }

  /** The events of a sentence, in text order, with what the word itself says of them. */
  List<Draft> of(Sentence sentence, List<Clause> clauses) {
    Map<Integer, Clause> byVerb = new HashMap<>();
    clauses.forEach(clause -> byVerb.put(clause.verb().head(), clause));
    List<Draft> drafts = new ArrayList<>();
    int clause = -1;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      while (clause + 1 < clauses.size() && clauses.get(clause + 1).start() <= i) {
        clause++;
      }
      EventProposal proposal = text.event(i);
      if (proposal != null && classes.isLikely(proposal)) {
        drafts.add(draft(proposal, byVerb, clause));
      } else if (hasLength(i)) {
        Clause own = byVerb.get(copula(i));
        if (own != null) {
          drafts.add(verbal(i, own, EventClass.STATE, "lasting-state"));
        }
      }
    }
    return drafts;
  }

  /** "has been <i>mayor</i> for six years": what has a length is a state, whatever the noun. */
  private boolean hasLength(int token) {
    Dependencies tree = text.dependencies();
    if (tree.dependent(token, "cop") < 0) {
      return false;
    }
    for (int dependent : tree.dependents(token)) {
      int time = times.at(dependent);
      boolean length = time >= 0 && times.get(time).type() == TimeType.DURATION;
      if (length && text.is(tree.dependent(dependent, "case"), "for")) {
        return true;
      }
    }
    return false;
  }

  private int copula(int token) {
    Dependencies tree = text.dependencies();
    return Math.max(tree.dependent(token, "cop"), tree.dependent(token, "aux"));
  }

  private Draft draft(EventProposal proposal, Map<Integer, Clause> byVerb, int around) {
    int token = proposal.token();
    Clause own = byVerb.get(token);
    if (own != null) {
      return verbal(token, own, own.verb().eventClass(), "verb");
    }
    // "was dead": the copula hangs on its predicate; on a participle it is an auxiliary.
    Clause predicated = byVerb.get(copula(token));
    return predicated != null
        ? verbal(token, predicated, classes.of(token), "predicate")
        : nominal(proposal, around);
  }

  private static Draft verbal(int token, Clause clause, EventClass eventClass, String rule) {
    VerbGroup verb = clause.verb();
    return new Draft(token, clause.index(), true, eventClass, verb.tense(), verb.aspect(), rule);
  }

  private Draft nominal(EventProposal proposal, int clause) {
    Upos pos = text.pos(proposal.token());
    boolean noun = pos == Upos.NOUN || pos == Upos.PROPN;
    return new Draft(
        proposal.token(),
        clause,
        false,
        classes.of(proposal.token()),
        Tense.valueOf(proposal.tense().name()),
        Aspect.valueOf(proposal.aspect().name()),
        noun ? "event-noun" : "event-word");
  }
}
