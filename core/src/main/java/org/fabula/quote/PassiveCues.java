package org.fabula.quote;

import org.fabula.model.Dependencies;
import org.jspecify.annotations.Nullable;

/**
 * Passive verbs that attribute words. The one who was told something did not say it: "“Go,” Ruiz
 * was told by Hansen." The one who was quoted did: "“Go,” Ruiz was quoted as saying."
 */
final class PassiveCues {
  /** "as saying" stands no further from "quoted" than this, in tokens. */
  private static final int FARTHEST = 20;

  private static final SpeechVerb SAY =
      new SpeechVerb("say", SpeechVerb.Kind.SAY, SpeechVerb.Form.ING);

  private final Page page;

  PassiveCues(Page page) {
    this.page = page;
  }

  /** The cue that the passive verb at {@code v} is; null where it is none. */
  @Nullable Cue at(int v, SpeechVerb verb, Unit unit) {
    Phrase subject = dependent(v, "nsubj:pass", unit);
    if (subject == null || subject.first() >= v) {
      return null;
    }
    if (verb.kind() == SpeechVerb.Kind.TELL) {
      Phrase agent = agent(v, unit);
      boolean told = agent != null || touches(subject.first(), v);
      return told ? new Cue(v, v, verb, agent, Cue.Place.PASSIVE, subject.first(), v + 1) : null;
    }
    int saying = saying(v, unit);
    return saying < 0
        ? null
        : new Cue(v, saying, SAY, subject, Cue.Place.PASSIVE, subject.first(), saying + 1);
  }

  /** Where nobody is named who told it, only a quotation right beside is what was told. */
  private boolean touches(int start, int v) {
    boolean led = page.is(v + 1, ":") || page.isComma(v + 1);
    return page.quoted(start - 1) || page.quoted(v + 1) || led && page.quoted(v + 2);
  }

  /** The one by whom it was told. */
  private @Nullable Phrase agent(int v, Unit unit) {
    Phrase agent = dependent(v, "obl:agent", unit);
    return agent == null || agent.first() < v ? null : agent;
  }

  private @Nullable Phrase dependent(int v, String relation, Unit unit) {
    Dependencies tree = page.text().dependencies();
    int found = tree.dependent(v, relation);
    boolean inside = found >= unit.first() && found < unit.end() && !page.quoted(found);
    return inside ? Tree.nominal(page, found) : null;
  }

  /** The "saying" of "was quoted by the paper as saying"; -1 where there is none. */
  private int saying(int v, Unit unit) {
    int high = Math.min(unit.end(), v + FARTHEST);
    for (int i = v + 1; i + 1 < high && !page.quoted(i); i++) {
      if (page.is(i, "as") && page.is(i + 1, "saying")) {
        return i + 1;
      }
    }
    return -1;
  }
}
