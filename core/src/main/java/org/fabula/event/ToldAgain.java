package org.fabula.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Participant;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.time.When;

/**
 * Dates what a story speaks of as known, from where it tells when that was: "a strike that began on
 * 22 January ... resigned two weeks after <i>the strike began</i>", "the crash on Monday ... since
 * <i>the crash</i>". An event is known that is named with its article, and what is told in a clause
 * with "after", "before", "since" or "until"; it is the same where one noun names it, or one verb
 * is told of one thing or one person.
 */
final class ToldAgain {
  private static final Set<String> JOINTS =
      Set.of("after", "before", "since", "until", "till", "once");

  /** Verbs that say so little that two uses of one are seldom the same event. */
  private static final Set<String> LIGHT =
      Set.of(
          "be", "become", "bring", "come", "do", "get", "give", "go", "have", "hold", "keep",
          "make", "put", "see", "set", "take", "use", "work");

  /** A story dates one kind of event so often at the most, or tells of many of the kind. */
  private static final int MOST = 16;

  /** Verbs are joined to no more others than sentences are written with. */
  private static final int HOPS = 6;

  private final Analysis text;
  private final Dependencies tree;
  private final Map<String, List<Draft>> dated = new HashMap<>();

  ToldAgain(Analysis text, List<Draft> drafts) {
    this.text = text;
    this.tree = text.dependencies();
    for (Draft draft : drafts) {
      if (draft.dated() && isFact(draft)) {
        List<Draft> alike = dated.computeIfAbsent(deed(draft), any -> new ArrayList<>());
        if (alike.size() < MOST) {
          alike.add(draft);
        }
      }
    }
  }

  /** Dates an event without a date that is spoken of as known, where one date fits it. */
  void date(Draft draft) {
    if (draft.dated() || !isFact(draft) || !isKnown(draft)) {
      return;
    }
    When found = null;
    for (Draft other : dated.getOrDefault(deed(draft), List.of())) {
      if (isSame(draft, other)) {
        if (found != null && !found.equals(other.when)) {
          return;
        }
        found = other.when;
      }
    }
    if (found != null) {
      draft.when = Dating.same(found);
    }
  }

  private String deed(Draft draft) {
    return (draft.verbal ? "to " : "the ") + text.lemma(draft.token);
  }

  private boolean isFact(Draft draft) {
    boolean happens =
        draft.eventClass == EventClass.OCCURRENCE
            || draft.eventClass == EventClass.ASPECTUAL
            || draft.eventClass == EventClass.I_ACTION;
    return happens
        && draft.factuality == Factuality.HAPPENED
        && !draft.negated
        && !LIGHT.contains(text.lemma(draft.token));
  }

  /** A noun with its article; a clause that a word sets beside another event. */
  private boolean isKnown(Draft draft) {
    if (!draft.verbal) {
      return isDefinite(draft.token);
    }
    int joint = tree.is(draft.token, "advcl") ? tree.dependent(draft.token, "mark") : -1;
    int adverb = tree.dependent(draft.token, "advmod");
    return joint >= 0
        ? JOINTS.contains(text.token(joint).lower())
        : tree.is(draft.token, "advcl") && text.is(adverb, "when");
  }

  private boolean isDefinite(int noun) {
    int article = tree.dependent(noun, "det");
    return article >= 0 && text.is(article, "the");
  }

  private boolean isSame(Draft draft, Draft other) {
    if (!isOneKind(draft.token, other.token)) {
      return false;
    }
    if (!draft.verbal) {
      return true;
    }
    boolean oneThing = isOneLemma(subject(draft.token), subject(other.token));
    boolean objects = tree.dependent(draft.token, "obj") < 0 || isOneObject(draft, other);
    return (oneThing || sharesActor(draft, other)) && objects;
  }

  private boolean isOneObject(Draft draft, Draft other) {
    return isOneLemma(tree.dependent(draft.token, "obj"), tree.dependent(other.token, "obj"));
  }

  private boolean isOneLemma(int one, int other) {
    return one >= 0
        && other >= 0
        && text.pos(one) != Upos.PRON
        && text.lemma(one).equals(text.lemma(other))
        && isOneKind(one, other);
  }

  /** "the second strike" is not "the strike that began in May". */
  private boolean isOneKind(int one, int other) {
    Set<String> told = new HashSet<>();
    for (int dependent : tree.dependents(other)) {
      told.add(text.token(dependent).lower());
    }
    for (int dependent : tree.dependents(one)) {
      boolean tells = tree.is(dependent, "amod") || tree.is(dependent, "nummod");
      if (tells && !told.contains(text.token(dependent).lower())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sharesActor(Draft one, Draft other) {
    for (Participant part : one.actors) {
      if (other.actors.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** What a verb is told of: its subject, or the noun that its clause is about; or -1. */
  private int subject(int verb) {
    int at = verb;
    int subject = tree.dependent(at, "nsubj");
    // "stopped the boats and <i>began</i>": that of the verb it is joined to.
    for (int hops = 0; hops < HOPS && subject < 0 && tree.is(at, "conj"); hops++) {
      at = tree.head(at);
      subject = tree.dependent(at, "nsubj");
    }
    boolean relative = tree.is(at, "acl");
    return relative && (subject < 0 || text.pos(subject) == Upos.PRON) ? tree.head(at) : subject;
  }
}
