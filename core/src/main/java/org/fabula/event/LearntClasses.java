package org.fabula.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fabula.event.Event.EventClass;
import org.fabula.model.Analysis;
import org.fabula.model.EventProposal;
import org.fabula.model.EventProposal.Kind;

/**
 * The TimeML class an event is given in the end: the model and the rules propose; what weighs more,
 * with the word itself and what it takes, is learnt. The rules of this package go on from what was
 * proposed, which tells speech from other acts by what it does in its sentence.
 */
final class LearntClasses {
  /** What the model all but rules out is not told apart further: about e to the minus sixth. */
  private static final double LEAST = 0.0025;

  /** From this probability on, a word is more likely an event than not. */
  private static final double EVENT = 0.5;

  private static final EventClass[] CLASSES = EventClass.values();

  private final Analysis text;
  private final ClueModel model;

  LearntClasses(Analysis text, ClueModel model) {
    this.text = text;
    this.model = model;
  }

  /**
   * The class of an event; as proposed where the model proposes nothing. What was proposed as
   * speech stays speech, though TimeML has some of it ("denied") among acts: who said what rests on
   * it.
   */
  EventClass of(Draft draft) {
    EventProposal proposal = text.event(draft.token);
    if (proposal == null) {
      return draft.eventClass;
    }
    EventClass learnt = learnt(proposal, draft.eventClass);
    return draft.eventClass == EventClass.REPORTING ? EventClass.REPORTING : learnt;
  }

  private EventClass learnt(EventProposal proposal, EventClass proposed) {
    double[] probabilities = model.probabilities(clues(proposal, proposed));
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return CLASSES[best];
  }

  private Clues clues(EventProposal proposal, EventClass proposed) {
    int token = proposal.token();
    List<Clue> clues = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      clues.add(Clue.ofProbability("model:" + kind, Math.max(proposal.probability(kind), LEAST)));
    }
    String takes = takes(token);
    clues.add(Clue.of("proposed=" + proposed));
    clues.add(Clue.of("takes=" + takes));
    clues.add(Clue.of("lemma=" + text.lemma(token)));
    clues.add(Clue.of("lemma+takes=" + text.lemma(token) + "+" + takes));
    return new Clues(text.token(token).span(), clues);
  }

  /** The events and clauses that hang on a word, by how they do; each once. */
  private String takes(int token) {
    Set<String> taken = new TreeSet<>();
    for (int dependent : text.dependencies().dependents(token)) {
      String relation = text.dependencies().relation(dependent);
      boolean clause = relation.equals("xcomp") || relation.equals("ccomp");
      boolean noun = relation.equals("obj") || relation.equals("obl");
      if (clause || noun && isEvent(dependent)) {
        taken.add(relation);
      }
    }
    return String.join(",", taken);
  }

  private boolean isEvent(int token) {
    EventProposal proposal = text.event(token);
    return proposal != null && proposal.score() >= EVENT;
  }
}
