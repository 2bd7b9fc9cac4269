package org.fabula.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fabula.event.ActorIndex.Spoken;
import org.fabula.event.Clause.Link;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Participant;
import org.fabula.event.Event.Role;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.people.ActorKind;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds who does what to whom: the subject left of a verb, the object right of it. */
final class Participants {
  /** How far to the right of a verb its object may stand, in tokens. */
  private static final int REACH = 12;

  private final Analysis text;
  private final ActorIndex actors;

  Participants(Analysis text, ActorIndex actors) {
    this.text = text;
    this.actors = actors;
  }

  /** Fills in the participants of the events of one sentence. */
  void find(List<Clause> clauses, List<Draft> drafts) {
    @Nullable String[] subjects = new @Nullable String[clauses.size()];
    for (Clause clause : clauses) {
      subjects[clause.index()] = subject(clauses, subjects, clause);
    }
    for (Draft draft : drafts) {
      draft.actors =
          draft.verbal ? ofVerb(clauses.get(draft.clause), subjects[draft.clause]) : ofNoun(draft);
    }
    for (Draft draft : drafts) {
      draft.saidBy = draft.clause < 0 ? null : teller(clauses, subjects, draft);
    }
  }

  /** Who the words around the event report as having told it. */
  private @Nullable String teller(List<Clause> clauses, @Nullable String[] subjects, Draft draft) {
    Clause clause = clauses.get(draft.clause);
    for (int hops = 0; hops < 4 && clause.parent() >= 0; hops++) {
      Clause parent = clauses.get(clause.parent());
      boolean reports = parent.verb().eventClass() == EventClass.REPORTING;
      if (clause.link() == Link.COMPLEMENT && reports) {
        return subjects[parent.index()];
      }
      clause = parent;
    }
    return null;
  }

  private @Nullable String subject(
      List<Clause> clauses, @Nullable String[] subjects, Clause clause) {
    if (clause.hasSubject()) {
      String found = head(clause.subjectFrom(), clause.subjectTo());
      return found == null
              && clause.link() == Link.COORDINATE
              && clause.parent() >= 0
              && clauses.get(clause.parent()).subjectFrom() == clause.subjectFrom()
          ? subjects[clause.parent()]
          : found;
    }
    boolean shares =
        clause.link() == Link.INFINITIVE
            || clause.link() == Link.PARTICIPLE
            || clause.link() == Link.COORDINATE;
    if (shares && clause.parent() >= 0) {
      return subjects[clause.parent()];
    }
    return clause.verb().eventClass() == EventClass.REPORTING ? inverted(clause) : null;
  }

  /** "…," <i>said Mary Shaw</i>. */
  private @Nullable String inverted(Clause clause) {
    int from = clause.verb().head() + 1;
    return from < clause.end() ? head(from, Math.min(clause.end(), from + REACH)) : null;
  }

  /** The actor a noun phrase is about: not one that owns, nor, where another stands, a place. */
  private @Nullable String head(int fromToken, int toToken) {
    int from = text.token(fromToken).start();
    int to = text.token(toToken - 1).end();
    String second = null;
    for (Spoken spoken : actors.startingIn(from, to)) {
      if (isOwner(spoken.span())) {
        continue;
      }
      if (spoken.kind() != ActorKind.PLACE && spoken.kind() != ActorKind.WORK) {
        return spoken.actor();
      }
      second = second == null ? spoken.actor() : second;
    }
    return second;
  }

  /** "<i>Shaw's</i> brother", "<i>my</i> brother". */
  private boolean isOwner(Span mention) {
    int next = text.story().tokenAt(mention.end());
    int first = text.story().tokenAt(mention.start());
    boolean pronoun =
        text.token(first).span().equals(mention)
            && text.dependencies().is(first, "nmod:poss")
            && text.pos(first) == Upos.PRON;
    return pronoun || text.is(next, "'s") || text.is(next, "’s");
  }

  private List<Participant> ofVerb(Clause clause, @Nullable String subject) {
    VerbGroup verb = clause.verb();
    List<Participant> found = new ArrayList<>(2);
    if (subject != null) {
      add(found, subject, verb.passive() ? Role.PATIENT : Role.AGENT);
    }
    int from = verb.head() + 1;
    int to = Math.min(clause.end(), from + REACH);
    String object = verb.passive() ? byAgent(from, to) : object(from, to);
    if (object != null) {
      add(found, object, verb.passive() ? Role.AGENT : Role.PATIENT);
    }
    return found;
  }

  private static void add(List<Participant> found, String actor, Role role) {
    for (Participant participant : found) {
      if (participant.actor().equals(actor)) {
        return;
      }
    }
    found.add(new Participant(actor, role));
  }

  private @Nullable String object(int from, int to) {
    int end = from;
    while (end < to
        && text.pos(end) != Upos.ADP
        && text.pos(end) != Upos.PUNCT
        && text.pos(end) != Upos.SCONJ
        && text.pos(end) != Upos.VERB) {
      end++;
    }
    return end > from ? head(from, end) : null;
  }

  private @Nullable String byAgent(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.is(i, "by") && i + 1 < to) {
        return head(i + 1, to);
      }
    }
    return null;
  }

  /** "<i>Shaw's</i> arrest", "the arrest of <i>Shaw</i>", "an attack by <i>rebels</i>". */
  private List<Participant> ofNoun(Draft draft) {
    List<Participant> found = new ArrayList<>(2);
    int token = draft.token;
    for (int i = token - 1; i >= Math.max(0, token - 3) && i > 0; i--) {
      boolean possessive = text.is(i, "'s") || text.is(i, "’s");
      if (possessive || isPossessivePronoun(i)) {
        ofOwner(found, possessive ? i - 1 : i);
      }
    }
    if (token + 2 < text.size() && text.pos(token + 1) == Upos.ADP) {
      Role role =
          text.is(token + 1, "by")
              ? Role.AGENT
              : text.is(token + 1, "of") ? Role.PATIENT : Role.OTHER;
      int end = Math.min(text.story().sentenceOf(text.token(token)).endToken(), token + 6);
      String actor = token + 2 < end && role != Role.OTHER ? head(token + 2, end) : null;
      if (actor != null) {
        add(found, actor, role);
      }
    }
    return found;
  }

  private boolean isPossessivePronoun(int at) {
    return switch (text.word(at).toLowerCase(Locale.ROOT)) {
      case "his", "her", "its", "their", "my", "our", "your" -> true;
      default -> false;
    };
  }

  private void ofOwner(List<Participant> found, int token) {
    int end = text.token(token).end();
    int from = text.token(Math.max(0, token - 4)).start();
    for (Spoken spoken : actors.startingIn(from, end)) {
      if (spoken.span().end() == end) {
        add(found, spoken.actor(), Role.OTHER);
      }
    }
  }
}
