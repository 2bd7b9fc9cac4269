package org.fabula.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabula.model.Upos;
import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

/** Finds the cues of a unit and who they make the speaker. */
final class Cues {
  /** A subject the tagger does not see is no longer than this, in tokens. */
  private static final int LONGEST_RUN = 8;

  /** What things are done or ordered by, where no article makes it a document. */
  private static final Set<String> MEASURES =
      Set.of(
          "plan",
          "schedule",
          "size",
          "age",
          "rank",
          "need",
          "needs",
          "weight",
          "height",
          "taste",
          "custom",
          "tradition");

  private static final SpeechVerb ACCORDING =
      new SpeechVerb("according to", SpeechVerb.Kind.SAY, SpeechVerb.Form.BASE);

  private final Page page;
  private final NounPhrases phrases;
  private final SpeechVerbs verbs;
  private final Subjects subjects;
  private final PassiveCues passives;
  private final NounCues nouns;
  private final PutCues puts;

  Cues(Page page, NounPhrases phrases, SpeechVerbs verbs) {
    this.page = page;
    this.phrases = phrases;
    this.verbs = verbs;
    this.subjects = new Subjects(page, phrases);
    this.passives = new PassiveCues(page);
    this.nouns = new NounCues(page);
    this.puts = new PutCues(page);
  }

  /** The cues of a unit, in text order. */
  List<Cue> in(Unit unit) {
    List<Cue> found = new ArrayList<>();
    int low = unit.first();
    for (int i = unit.first(); i < unit.end(); i++) {
      if (page.quoted(i)) {
        continue;
      }
      Cue cue = at(i, unit, low, found.isEmpty() ? null : found.getLast());
      if (cue != null) {
        found.add(cue);
        low = cue.end();
        i = Math.max(i, cue.end() - 1);
      }
    }
    return found;
  }

  private @Nullable Cue at(int i, Unit unit, int low, @Nullable Cue before) {
    if (page.is(i, "according") && page.is(i + 1, "to")) {
      Phrase source = phrases.startingAt(i + 2, unit.end());
      return source == null || isMeasure(source)
          ? null
          : new Cue(i, i + 1, ACCORDING, source, Cue.Place.ACCORDING, i, source.last() + 1);
    }
    SpeechVerb verb = verbs.at(page.text(), i);
    if (verb != null) {
      return finite(i, verb, unit, low, before);
    }
    Cue other = page.pos(i) == Upos.VERB ? puts.at(i, unit) : nouns.at(i, unit);
    if (other != null) {
      return other;
    }
    return page.pos(i) == Upos.VERB ? touching(i, unit, low) : null;
  }

  /** "according to plan", "according to size": what is done so is not said by anyone. */
  private boolean isMeasure(Phrase source) {
    return source.first() == source.last()
        && MEASURES.contains(page.word(source.first()).toLowerCase(Locale.ROOT));
  }

  /** Any verb attributes a quotation that ends in a comma right before it and its subject. */
  private @Nullable Cue touching(int i, Unit unit, int low) {
    SpeechVerb verb = new SpeechVerb(page.word(i), SpeechVerb.Kind.OTHER, SpeechVerb.Form.PAST);
    if (page.word(i).toLowerCase(Locale.ROOT).endsWith("ing")) {
      return null;
    }
    if (endsInComma(i - 1)) {
      Phrase subject = phrases.startingAt(i + 1, unit.end());
      return subject == null || isObject(subject, i) ? null : after(i, verb, subject);
    }
    if (i == low || page.pos(i - 1) == Upos.PUNCT) {
      return null;
    }
    Cue cue = finite(i, verb, unit, low, null);
    return cue != null && cue.place() == Cue.Place.BEFORE && endsInComma(cue.start() - 1)
        ? cue
        : null;
  }

  /** "“Harbour Lights,” won a prize": the phrase after the verb does nothing. */
  private boolean isObject(Phrase phrase, int verb) {
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      if (page.text().dependencies().head(i) == verb) {
        return page.text().dependencies().is(i, "obj");
      }
    }
    return false;
  }

  private boolean endsInComma(int token) {
    Stretch stretch = page.stretch(token);
    return stretch != null && stretch.endToken() == token + 1 && page.lastInside(stretch) == ',';
  }

  /** The marks around a name, "Ruiz, known as “the Skipper,” said", are no part of the clause. */
  private int skipMarks(int token) {
    boolean mark = "\"”’»".contains(page.word(token)) && !page.word(token).isEmpty();
    return mark && !page.quoted(token) ? token - 1 : token;
  }

  private @Nullable Cue finite(int v, SpeechVerb verb, Unit unit, int low, @Nullable Cue before) {
    Helpers helpers = Helpers.before(page, v, low);
    boolean passive = helpers.passive() && verb.form() == SpeechVerb.Form.PAST;
    int i = skipMarks(helpers.start() - 1);
    if (helpers.negated() || page.pos(v - 1) == Upos.DET) {
      return null;
    }
    if (passive) {
      return passives.at(v, verb, unit);
    }
    if (i < low) {
      return before != null && i >= unit.first() ? null : openingOrNone(v, verb, unit);
    }
    if (page.is(i, "to") && page.pos(i) != Upos.ADP) {
      return wentOnTo(v, i, verb, unit, low);
    }
    if (verb.isIng() && !helpers.any()) {
      return participle(v, i, verb, unit, low, before);
    }
    if (page.pos(i) == Upos.CCONJ) {
      return shared(v, helpers.start(), verb, unit, before);
    }
    if (page.quoted(i)) {
      return stretchBefore(v, verb, unit, before);
    }
    if (page.isComma(i) || page.isDash(i)) {
      // "Ruiz, 47, posted a video": verbs that take an object are inverted only next to the words
      // said: "“Close it”, wrote Ruiz".
      boolean next = verb.kind() == SpeechVerb.Kind.SAY || page.quoted(i - 1);
      Phrase inverted = next ? inverted(v, unit) : null;
      if (inverted != null) {
        return after(v, verb, inverted);
      }
    }
    if (before != null && before.place() == Cue.Place.RELATIVE && page.pos(i) == Upos.PUNCT) {
      return shared(v, helpers.start(), verb, unit, before);
    }
    Phrase subject = subjects.before(i, low);
    if (subject == null) {
      subject = run(i, low);
    }
    if (subject != null && page.is(i, "who")) {
      return new Cue(v, v, verb, subject, Cue.Place.RELATIVE, subject.first(), v + 1);
    }
    return subject == null ? null : before(v, verb, subject);
  }

  /** A few words between a quotation and "said" are its subject, whatever the tagger says. */
  private @Nullable Phrase run(int last, int low) {
    int first = last;
    while (first - 1 >= low && last - first < LONGEST_RUN && isRun(first)) {
      first--;
    }
    Stretch stretch = page.stretch(first);
    boolean touches = stretch != null && ",?!".indexOf(page.lastInside(stretch)) >= 0;
    return touches && first < last ? new Phrase(first + 1, last) : null;
  }

  private boolean isRun(int token) {
    return !page.quoted(token) && !page.isStop(token) && !page.isComma(token);
  }

  private @Nullable Cue openingOrNone(int v, SpeechVerb verb, Unit unit) {
    boolean said = verb.form() == SpeechVerb.Form.PAST || verb.form() == SpeechVerb.Form.PRESENT;
    Phrase inverted = said && v == unit.first() ? phrases.startingAt(v + 1, unit.end()) : null;
    return inverted == null ? null : after(v, verb, inverted);
  }

  private @Nullable Cue stretchBefore(int v, SpeechVerb verb, Unit unit, @Nullable Cue before) {
    Phrase inverted = phrases.startingAt(skipAdverbs(v + 1), unit.end());
    if (inverted != null && verb.kind() != SpeechVerb.Kind.TELL && !verb.isIng()) {
      return after(v, verb, inverted);
    }
    return verb.isIng() ? shared(v, v, verb, unit, before) : null;
  }

  private int skipAdverbs(int i) {
    return page.pos(i) == Upos.ADV ? i + 1 : i;
  }

  /** The subject after its verb: a phrase that no verb follows. */
  private @Nullable Phrase inverted(int v, Unit unit) {
    Phrase subject = phrases.startingAt(v + 1, unit.end());
    if (subject == null) {
      return null;
    }
    int next = subject.last() + 1;
    boolean ends =
        next >= unit.end()
            || page.isComma(next)
            || page.isStop(next)
            || page.is(next, ":")
            || page.timed(next)
            || page.pos(next) == Upos.ADP;
    return ends ? subject : null;
  }

  /** "went on to say", "continued to insist". */
  private @Nullable Cue wentOnTo(int v, int to, SpeechVerb verb, Unit unit, int low) {
    int i = page.is(to - 1, "on") ? to - 2 : to - 1;
    String word = page.word(i).toLowerCase(Locale.ROOT);
    boolean goesOn =
        switch (word) {
          case "went", "goes", "continued", "continues", "began", "proceeded" -> true;
          default -> false;
        };
    if (!goesOn || i <= low) {
      return null;
    }
    int subjectEnd = Helpers.before(page, i, low).start() - 1;
    boolean shares = page.pos(subjectEnd) == Upos.CCONJ || page.quoted(subjectEnd);
    if (shares) {
      return shared(v, subjectEnd + 1, verb, unit, null);
    }
    Phrase subject = subjects.before(subjectEnd, low);
    return subject == null ? null : before(v, verb, subject);
  }

  private @Nullable Cue participle(
      int v, int i, SpeechVerb verb, Unit unit, int low, @Nullable Cue before) {
    boolean parted = page.isComma(i) || page.isDash(i) || page.quoted(i);
    boolean joined =
        page.pos(i) == Upos.CCONJ || page.pos(i) == Upos.SCONJ || page.pos(i) == Upos.ADP;
    if (parted || joined) {
      return shared(v, v, verb, unit, before);
    }
    Phrase subject = subjects.before(i, low);
    return subject == null ? null : before(v, verb, subject);
  }

  private @Nullable Cue shared(int v, int start, SpeechVerb verb, Unit unit, @Nullable Cue before) {
    Phrase subject = before != null ? before.subject() : subjects.first(unit);
    if (subject == null || subject.first() >= v) {
      return null;
    }
    return new Cue(v, v, verb, subject, Cue.Place.SHARED, start, v + 1);
  }

  private Cue before(int v, SpeechVerb verb, Phrase subject) {
    return new Cue(v, v, verb, subject, Cue.Place.BEFORE, subject.first(), v + 1);
  }

  private Cue after(int v, SpeechVerb verb, Phrase subject) {
    return new Cue(v, v, verb, subject, Cue.Place.AFTER, v, subject.last() + 1);
  }
}
