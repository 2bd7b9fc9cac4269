package org.fabula.event;

import java.util.ArrayList;
import java.util.List;
import org.fabula.event.Clause.Link;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Participant;
import org.fabula.event.Event.Role;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.people.MentionIndex;
import org.jspecify.annotations.Nullable;

/** Finds who does what to whom, and on whose word it rests. */
final class Participants {
  private final Analysis text;
  private final EventWords words;
  private final Dependencies tree;
  private final Arguments arguments;

  Participants(Analysis text, EventWords words, MentionIndex mentions) {
    this.text = text;
    this.words = words;
    this.tree = text.dependencies();
    this.arguments = new Arguments(text, mentions);
  }

  /** Fills in the participants of the events of one sentence. */
  void find(List<Clause> clauses, List<Draft> drafts) {
    for (Draft draft : drafts) {
      Upos pos = text.pos(draft.token);
      boolean noun = !draft.verbal && (pos == Upos.NOUN || pos == Upos.PROPN);
      boolean passive = draft.verbal && clauses.get(draft.clause).verb().passive();
      draft.actors = noun ? ofNoun(draft.token) : ofVerb(predicate(draft.token), passive);
      draft.saidBy = draft.clause < 0 ? null : teller(clauses, draft);
    }
  }

  /** Who the words around the event report as having told it. */
  private @Nullable String teller(List<Clause> clauses, Draft draft) {
    Clause clause = clauses.get(draft.clause);
    for (int hops = 0; hops < 4 && clause.parent() >= 0; hops++) {
      Clause parent = clauses.get(clause.parent());
      boolean reports = parent.verb().eventClass() == EventClass.REPORTING;
      if (clause.link() == Link.COMPLEMENT && reports) {
        List<String> tellers = arguments.subjects(predicate(parent.verb().head()));
        return tellers.isEmpty() ? null : tellers.getFirst();
      }
      clause = parent;
    }
    return null;
  }

  /** A copula hangs on what it says of its subject. */
  private int predicate(int verb) {
    return tree.is(verb, "cop") ? tree.head(verb) : verb;
  }

  private List<Participant> ofVerb(int predicate, boolean passive) {
    List<Participant> found = new ArrayList<>(2);
    add(found, arguments.subjects(predicate), passive ? Role.PATIENT : Role.AGENT);
    add(found, arguments.objects(predicate), Role.PATIENT);
    if (passive) {
      add(found, arguments.marked(predicate, "by"), Role.AGENT);
    }
    return found;
  }

  /**
   * "<i>Shaw's</i> arrest", "the arrest of <i>Shaw</i>", "an attack by <i>rebels</i>", "<i>Orrin
   * Air</i> flights", "<i>Shaw</i> gave a speech".
   */
  private List<Participant> ofNoun(int noun) {
    List<Participant> found = new ArrayList<>(2);
    add(found, arguments.owners(noun), Role.OTHER);
    add(found, arguments.marked(noun, "by"), Role.AGENT);
    add(found, arguments.marked(noun, "of"), Role.PATIENT);
    add(found, arguments.compounds(noun), Role.OTHER);
    int verb = tree.is(noun, "obj") ? tree.head(noun) : -1;
    if (verb >= 0 && words.light().contains(text.lemma(verb))) {
      add(found, arguments.subjects(verb), Role.AGENT);
    }
    return found;
  }

  private static void add(List<Participant> found, List<String> actors, Role role) {
    for (String actor : actors) {
      if (found.stream().noneMatch(participant -> participant.actor().equals(actor))) {
        found.add(new Participant(actor, role));
      }
    }
  }
}
