package org.fabula.event;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.fabula.event.Cue.Kind;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Gives ends to what has a beginning and beginnings to what has an end, by how long it took: "from
 * 2001, for twelve years", "has led the party for six years", "the siege lasted three weeks".
 */
final class Lengths {
  private static final long DAY = 24 * 60;

  private static final Set<String> ENDING = Set.of("end", "finish", "conclude", "expire", "close");
  private static final Set<String> BEGINNING = Set.of("begin", "start", "open");

  private final Analysis text;
  private final Dependencies tree;
  private final EventWords words;
  private final TimeIndex times;
  private final Cues cues;
  private final Map<Integer, Draft> drafts;
  private final @Nullable LocalDate published;
  private final SpeechDays days;

  Lengths(
      Analysis text,
      EventWords words,
      TimeIndex times,
      Cues cues,
      Map<Integer, Draft> drafts,
      @Nullable LocalDate published) {
    this.text = text;
    this.tree = text.dependencies();
    this.words = words;
    this.times = times;
    this.cues = cues;
    this.drafts = drafts;
    this.published = published;
    this.days = new SpeechDays(tree, drafts, published);
  }

  /** Completes what is known of when an event was by how long it took. */
  void extend(Draft draft) {
    Cue cue = cues.lasting(draft);
    Length length = cue == null ? null : cue.length();
    boolean real =
        draft.factuality == Factuality.HAPPENED || draft.factuality == Factuality.PLANNED;
    if (cue == null || length == null || !real || draft.negated) {
      return;
    }
    if (cue.kind() == Kind.OF) {
      bounded(draft, cue, length);
    } else if (text.lemma(draft.token).equals("last")) {
      lasted(draft, cue, length);
    } else if (cue.kind() == Kind.ENDING) {
      ended(draft, cue, length);
    } else {
      took(draft, cue, length);
    }
  }

  /** "was jailed for six years", "left for a year": the event itself did not take so long. */
  private boolean bringsAbout(Draft draft) {
    String lemma = text.lemma(draft.token);
    boolean state = draft.tense == Tense.PRESENT && isPassive(draft.token);
    return words.term().contains(lemma) || words.result().contains(lemma) && !state;
  }

  private boolean isPassive(int verb) {
    for (int dependent : tree.dependents(verb)) {
      if (tree.relation(dependent).equals("aux:pass")) {
        return true;
      }
    }
    return false;
  }

  // ---- an event and its own length

  private void took(Draft draft, Cue cue, Length length) {
    When when = draft.when;
    if (draft.dated()) {
      boolean begins = isKnown(when.begin()) && when.end().latest() == null;
      boolean ends = isKnown(when.end()) && when.begin().earliest() == null;
      if (begins) {
        draft.when = made(when.begin(), length.end(when.begin()), when.basis(), cue);
      } else if (ends && !when.begin().equals(when.end())) {
        draft.when = made(length.begin(when.end()), when.end(), when.basis(), cue);
      } else if (cue.kind() == Kind.FOR && !bringsAbout(draft)) {
        shared(draft, cue, length);
      }
    } else if (cue.kind() == Kind.FOR
        && !bringsAbout(draft)
        && !besideAnother(draft, cue, length)) {
      byTelling(draft, cue, length);
    }
  }

  private static boolean isKnown(Bound bound) {
    return bound.earliest() != null && bound.latest() != null;
  }

  /** "She joined the firm in 2003 and <i>led</i> it for nine years". */
  private void shared(Draft draft, Cue cue, Length length) {
    When when = draft.when;
    int at = when.time() == null ? -1 : tree.head(times.head(times.index(when.time())));
    boolean other = at >= 0 && at != draft.token && tree.is(draft.token, "conj");
    if (other && tree.head(draft.token) == at && isLonger(length, when)) {
      draft.when = made(when.begin(), length.end(when.begin()), When.Basis.RELATIVE, cue);
    }
  }

  private static boolean isLonger(Length length, When when) {
    Bound bound = new Bound(when.begin().earliest(), when.end().latest());
    return bound.earliest() != null
        && bound.latest() != null
        && length.size() > Duration.between(bound.earliest(), bound.latest()).toMinutes();
  }

  /** "was mayor for six years <i>before she resigned</i>", "<i>after the war</i>". */
  private boolean besideAnother(Draft draft, Cue cue, Length length) {
    for (int dependent : tree.dependents(draft.token)) {
      Draft other = drafts.get(dependent);
      String link = other == null ? "" : link(dependent);
      if (other == null || !other.dated() || link.isEmpty()) {
        continue;
      }
      boolean perfect = draft.aspect == Aspect.PERFECTIVE && draft.tense == Tense.PAST;
      boolean ends =
          switch (link) {
            case "before", "until", "till" -> true;
            case "when" -> perfect;
            default -> false;
          };
      if (ends && isKnown(other.when.begin())) {
        Bound end = other.when.begin();
        draft.when = made(length.begin(end), end, When.Basis.RELATIVE, cue);
        return true;
      }
      if ((link.equals("after") || link.equals("from")) && isKnown(other.when.end())) {
        Bound begin = other.when.end();
        draft.when = made(begin, length.end(begin), When.Basis.RELATIVE, cue);
        return true;
      }
    }
    return false;
  }

  /** The word that joins a clause or a noun to its verb. */
  private String link(int dependent) {
    boolean clause = tree.is(dependent, "advcl");
    int word = tree.dependent(dependent, clause ? "mark" : "case");
    if (clause && word < 0) {
      word = tree.dependent(dependent, "advmod");
    }
    boolean joins = clause || tree.is(dependent, "obl");
    return joins && word >= 0 && word < dependent ? text.token(word).lower() : "";
  }

  /** "has led the party for six years", and what the day of publication says of others. */
  private void byTelling(Draft draft, Cue cue, Length length) {
    boolean perfect =
        draft.tense == Tense.PRESENT
            && (draft.aspect == Aspect.PERFECTIVE || draft.aspect == Aspect.PERFECTIVE_PROGRESSIVE);
    if (perfect && draft.factuality == Factuality.HAPPENED) {
      untilNow(draft, cue, length);
    } else if (draft.when.basis() == When.Basis.PUBLISHED && length.size() >= DAY) {
      // What took more than a day is not of the day it is told on.
      LocalDate day = draft.when.value() == null ? null : published;
      draft.when = tightened(day == null ? draft.when : Dating.notAfter(day), length);
    }
  }

  /** It began so much before it was told, and still held then. */
  private void untilNow(Draft draft, Cue cue, Length length) {
    Bound day = days.of(draft);
    Bound begin = day == null ? Bound.OPEN : length.before(day);
    if (day != null && !begin.equals(Bound.OPEN)) {
      boolean told = days.teller(draft) != null;
      When.Basis basis = told ? When.Basis.RELATIVE : When.Basis.STATED;
      draft.when = made(begin, new Bound(day.earliest(), null), basis, cue);
    }
  }

  /** What is over by a day began so much earlier; what begins after it ends so much later. */
  private static When tightened(When when, Length length) {
    Bound begin = when.begin();
    Bound end = when.end();
    LocalDateTime begunBy = length.before(end).latest();
    LocalDateTime notOverBefore = length.after(begin).earliest();
    if (!begin.equals(end)) {
      return when;
    }
    if (begin.earliest() == null && begunBy != null) {
      begin = new Bound(null, begunBy);
    } else if (end.latest() == null && notOverBefore != null) {
      end = new Bound(notOverBefore, null);
    }
    return new When(null, null, begin, end, when.basis(), when.time());
  }

  private When made(Bound begin, Bound end, When.Basis basis, Cue cue) {
    return new When(null, null, begin, end, basis, times.get(cue.time()).id());
  }

  // ---- "last" and its subject

  /** "The siege in May <i>lasted</i> three weeks": the noun has the date, the verb its length. */
  private void lasted(Draft draft, Cue cue, Length length) {
    Draft begun = tree.is(draft.token, "conj") ? drafts.get(tree.head(draft.token)) : null;
    if (begun != null
        && begun.dated()
        && BEGINNING.contains(text.lemma(begun.token))
        && isKnown(begun.when.begin())) {
      // "It opened on May 2 and lasted three weeks."
      Bound begin = begun.when.begin();
      draft.when = made(begin, length.end(begin), When.Basis.RELATIVE, cue);
      return;
    }
    Draft subject = subject(draft.token);
    if (subject == null || !complete(subject, cue, length)) {
      return;
    }
    When when = subject.when;
    String time = times.get(cue.time()).id();
    When.Basis basis = When.Basis.RELATIVE;
    draft.when = new When(when.value(), when.edtf(), when.begin(), when.end(), basis, time);
  }

  /** Gives a noun its end or its beginning; false where neither is known. */
  private boolean complete(Draft noun, Cue cue, Length length) {
    for (int dependent : tree.dependents(noun.token)) {
      Draft clause = drafts.get(dependent);
      if (clause != null && tree.is(dependent, "acl") && bounds(clause, noun, cue, length)) {
        return true;
      }
    }
    When when = noun.when;
    if (!noun.dated() || !isKnown(when.begin())) {
      return false;
    }
    boolean within = isKnown(when.end()) && !isLonger(length, when);
    if (!within) {
      noun.when = made(when.begin(), length.end(when.begin()), when.basis(), cue);
    }
    return true;
  }

  /** "The siege, which <i>began</i> on May 2": the noun has its beginning or end from the verb. */
  private boolean bounds(Draft verb, Draft noun, Cue cue, Length length) {
    String lemma = text.lemma(verb.token);
    When when = verb.when;
    boolean dated = verb.dated() && isKnown(when.begin()) && when.begin().equals(when.end());
    if (!dated || !isLonger(length, when)) {
      return false;
    }
    if (BEGINNING.contains(lemma)) {
      noun.when = made(when.begin(), length.end(when.begin()), When.Basis.RELATIVE, cue);
      return true;
    }
    if (ENDING.contains(lemma)) {
      noun.when = made(length.begin(when.end()), when.end(), When.Basis.RELATIVE, cue);
      return true;
    }
    return false;
  }

  /** "The <i>three-week</i> siege began on May 2". */
  private void bounded(Draft noun, Cue cue, Length length) {
    Draft verb = tree.is(noun.token, "nsubj") ? drafts.get(tree.head(noun.token)) : null;
    if (verb != null) {
      bounds(verb, noun, cue, length);
    }
  }

  /** The noun of which a verb tells, through the verbs it hangs on: "is expected to last". */
  private @Nullable Draft subject(int verb) {
    int at = verb;
    while (at >= 0) {
      int subject = tree.dependent(at, "nsubj");
      if (subject >= 0) {
        return text.pos(subject) == Upos.PRON ? meant(subject, at) : noun(subject);
      }
      boolean shares = tree.is(at, "xcomp") || tree.is(at, "conj");
      at = shares ? tree.head(at) : -1;
    }
    return null;
  }

  private @Nullable Draft noun(int token) {
    Draft draft = token < 0 ? null : drafts.get(token);
    return draft != null && text.pos(token) == Upos.NOUN ? draft : null;
  }

  /** "the siege, <i>which</i> lasted", "The siege began on May 2. <i>It</i> lasted". */
  private @Nullable Draft meant(int pronoun, int verb) {
    if (tree.is(verb, "acl")) {
      return noun(tree.head(verb));
    }
    int sentence = text.token(verb).sentence();
    if (!text.is(pronoun, "it") || sentence == 0) {
      return null;
    }
    Sentence before = text.story().sentences().get(sentence - 1);
    for (int i = before.firstToken(); i < before.endToken(); i++) {
      if (tree.head(i) < 0) {
        return noun(tree.dependent(i, "nsubj"));
      }
    }
    return null;
  }

  /** "The strike <i>ended</i> on May 2 after three weeks". */
  private void ended(Draft draft, Cue cue, Length length) {
    Draft subject = ENDING.contains(text.lemma(draft.token)) ? subject(draft.token) : null;
    if (subject != null) {
      bounds(draft, subject, cue, length);
    }
  }
}
