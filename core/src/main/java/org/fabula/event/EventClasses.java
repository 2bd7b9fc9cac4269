package org.fabula.event;

import org.fabula.event.Event.EventClass;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.EventProposal;
import org.fabula.model.Upos;

/**
 * Whether a word is an event, and of which TimeML class: as the model proposes, but for the class
 * of verbs whose meaning fixes it.
 */
final class EventClasses {
  /**
   * From this probability on a word is an event. Below a half, since a missed event is missing from
   * the chronology, while a false one mostly folds into the row beside it.
   */
  private static final double LIKELY = 0.35;

  /** The same of a verb, without which its whole clause would be missing. */
  private static final double LIKELY_VERB = 0.25;

  private final Analysis text;
  private final EventWords words;

  EventClasses(Analysis text, EventWords words) {
    this.text = text;
    this.words = words;
  }

  /** Class of the event a word would be; of one that is hardly an event, OCCURRENCE. */
  EventClass of(int token) {
    EventProposal proposal = text.event(token);
    return proposal == null ? EventClass.OCCURRENCE : EventClass.valueOf(proposal.kind().name());
  }

  /** Class of the event a verb would be. */
  EventClass ofVerb(int token, String lemma) {
    EventClass closed = words.closedClasses().get(lemma);
    if (closed == null || closed != EventClass.PERCEPTION && !hasArgument(token)) {
      return of(token);
    }
    return closed;
  }

  /** "tried to <i>leave</i>", "began the <i>vote</i>": another event is its argument. */
  private boolean hasArgument(int verb) {
    Dependencies tree = text.dependencies();
    int object = tree.dependent(verb, "obj");
    return tree.dependent(verb, "xcomp") >= 0
        || tree.dependent(verb, "ccomp") >= 0
        || object >= 0 && isLikely(object);
  }

  private boolean isLikely(int token) {
    EventProposal proposal = text.event(token);
    return proposal != null && isLikely(proposal);
  }

  /** Whether a proposed event is one. */
  boolean isLikely(EventProposal proposal) {
    boolean verb = text.pos(proposal.token()) == Upos.VERB;
    return proposal.score() >= (verb ? LIKELY_VERB : LIKELY);
  }
}
