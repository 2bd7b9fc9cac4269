package org.fabula.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fabula.model.Upos;
import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

/** First pass: the words that a cue in their own sentence attributes. */
final class Attributed {
  /** In order: the first that applies decides. */
  private static final List<Sieve> SIEVES =
      List.of(
          new NounWords(),
          new CueAfter(),
          new AccordingTo(),
          new CueBefore(),
          new ClauseBefore(),
          new ClauseAfter());

  private final Page page;
  private final NounPhrases phrases;
  private final Cues cues;

  Attributed(Page page, NounPhrases phrases, SpeechVerbs verbs) {
    this.page = page;
    this.phrases = phrases;
    this.cues = new Cues(page, phrases, verbs);
  }

  /** The drafts of a unit, in the order of their cues. */
  List<Draft> in(Unit unit, List<Cue> found) {
    List<Draft> drafts = new ArrayList<>();
    int low = unit.first();
    for (int i = 0; i < found.size(); i++) {
      Cue cue = found.get(i);
      int high = i + 1 < found.size() ? limit(found.get(i + 1), unit) : unit.end();
      Lead lead = Lead.after(page, phrases, cue, high);
      Draft draft = ask(new Clause(page, unit, cue, low, high, lead));
      if (draft != null && (drafts.isEmpty() || !drafts.getLast().spans().equals(draft.spans()))) {
        drafts.add(draft);
      }
      low = cue.end();
    }
    return drafts;
  }

  List<Cue> cues(Unit unit) {
    return cues.in(unit);
  }

  private static @Nullable Draft ask(Clause clause) {
    for (Sieve sieve : SIEVES) {
      Draft draft = sieve.words(clause);
      if (draft != null) {
        return draft;
      }
    }
    return null;
  }

  /** Where the words of one cue end for the next: at its clause, unless that is part of them. */
  private int limit(Cue next, Unit unit) {
    int i = next.start();
    while (i > unit.first() + 1 && isConnective(i - 1)) {
      i--;
    }
    boolean joined = i < next.start() && hasConjunction(i, next.start());
    boolean parted = page.isComma(i - 1) || page.is(i - 1, ";") || page.isDash(i - 1);
    boolean main = startsSubordinate(unit) && next.place() == Cue.Place.BEFORE;
    boolean own = next.place() == Cue.Place.SHARED || joined || main || page.is(i - 1, ";");
    if (parted && own || joined && next.place() == Cue.Place.SHARED) {
      return parted ? i - 1 : i;
    }
    Stretch before = page.stretch(i - 1);
    boolean closes = before != null && ",.?!".indexOf(page.lastInside(before)) >= 0;
    return closes && own ? i : unit.end();
  }

  /** "When ..., Ruiz said": the second cue is that of the main clause. */
  private boolean startsSubordinate(Unit unit) {
    return switch (page.word(unit.first()).toLowerCase(Locale.ROOT)) {
      case "when", "after", "as", "while", "although", "though", "if", "before", "since" -> true;
      default -> false;
    };
  }

  private boolean isConnective(int i) {
    Upos pos = page.pos(i);
    return !page.quoted(i)
        && (pos == Upos.CCONJ || pos == Upos.ADV || pos == Upos.SCONJ)
        && !page.is(i, "that");
  }

  private boolean hasConjunction(int first, int end) {
    for (int i = first; i < end; i++) {
      Upos pos = page.pos(i);
      if (pos == Upos.CCONJ || page.is(i, "while") || page.is(i, "before")) {
        return true;
      }
    }
    return false;
  }
}
