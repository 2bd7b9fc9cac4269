package org.fabula.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.fabula.model.Attribution;
import org.fabula.model.TokenRun;
import org.fabula.model.Upos;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Third pass: statements, beliefs, plans and questions the model proposes where no convention
 * decided: "ministers believe the levy will pass", whose verbs are too many for a list. As in
 * PolNeAR (Newell et al. 2018) they are someone's words or thoughts whatever their form. Whatever
 * touches a quotation mark is left to the conventions.
 */
final class Proposed {
  static final String RULE = "proposed";

  /** An attribution whose cue or words are less certain than this is more likely none. */
  static final double LEAST_CERTAIN = 0.5;

  /** Fewer words than this are no statement. */
  private static final int SHORTEST = 3;

  private final Page page;
  private final List<Unit> units;
  private final SpeechVerbs verbs;
  private final BitSet taken = new BitSet();
  private final BitSet cues = new BitSet();

  /**
   * @param verbs that attribute words
   * @param decided what the other passes found
   */
  Proposed(Page page, List<Unit> units, SpeechVerbs verbs, List<Draft> decided) {
    this.page = page;
    this.units = units;
    this.verbs = verbs;
    decided.forEach(this::take);
  }

  private void take(Draft draft) {
    for (Span span : draft.spans()) {
      int end = page.text().story().tokenAt(span.end());
      taken.set(page.text().story().tokenAt(span.start()), Math.max(end, 0));
    }
    Cue cue = draft.cue();
    if (cue != null) {
      cues.set(cue.first(), cue.last() + 1);
    }
  }

  /** The drafts of the attributions that are left, in the order of their cues. */
  List<Draft> all() {
    List<Draft> drafts = new ArrayList<>();
    for (Attribution attribution : page.text().attributions()) {
      Draft draft = isLeft(attribution) ? draft(attribution) : null;
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private boolean isLeft(Attribution attribution) {
    if (attribution.cueScore() < LEAST_CERTAIN || attribution.contentScore() < LEAST_CERTAIN) {
      return false;
    }
    TokenRun cue = attribution.cue();
    int next = cues.nextSetBit(cue.firstToken());
    if (next >= 0 && next < cue.endToken()) {
      return false;
    }
    return attribution.content().size() == 1
        && isStatement(attribution.content().getFirst(), isSpoken(cue));
  }

  /** Whether the cue has a verb of saying, which may have a noun for what was said. */
  private boolean isSpoken(TokenRun cue) {
    for (int i = cue.firstToken(); i < cue.endToken(); i++) {
      SpeechVerb verb = verbs.at(page.text(), i);
      if (verb != null && verb.kind() == SpeechVerb.Kind.SAY) {
        return true;
      }
    }
    return false;
  }

  /**
   * Words that nobody else has taken, and a clause, "to keep the pool open"; or only nouns, "a long
   * strike", where a verb of saying has them for its object.
   */
  private boolean isStatement(TokenRun run, boolean spoken) {
    boolean clause = spoken;
    for (int i = run.firstToken(); i < run.endToken(); i++) {
      if (taken.get(i) || page.quoted(i) || isMark(i)) {
        return false;
      }
      clause |= isHead(i, run) && isPredicate(i);
    }
    return clause && run.size() >= SHORTEST;
  }

  /** Whether a word hangs on one outside the run: the head of the run, or of a part of it. */
  private boolean isHead(int token, TokenRun run) {
    return !run.contains(page.text().dependencies().head(token));
  }

  private boolean isPredicate(int token) {
    Upos pos = page.pos(token);
    return pos == Upos.VERB
        || pos == Upos.AUX
        || page.text().dependencies().dependent(token, "cop") >= 0;
  }

  /** A quotation mark without its other half. */
  private boolean isMark(int token) {
    return page.pos(token) == Upos.PUNCT && "\"“”«»".contains(page.word(token));
  }

  private @Nullable Draft draft(Attribution attribution) {
    TokenRun content = attribution.content().getFirst();
    Words words = Words.of(page, content.firstToken(), content.endToken());
    if (words == null) {
      return null;
    }
    Cue cue = cue(attribution);
    return new Draft(
        words.kind(),
        List.of(words.span()),
        unit(cue.first()),
        unit(content.endToken() - 1),
        cue,
        new Zone(cue.start(), cue.end()),
        RULE);
  }

  private Cue cue(Attribution attribution) {
    int first = attribution.cue().firstToken();
    int last = attribution.cue().endToken() - 1;
    String lemma = page.text().lemma(first).toLowerCase(Locale.ROOT);
    SpeechVerb verb = new SpeechVerb(lemma, SpeechVerb.Kind.OTHER, SpeechVerb.Form.PAST);
    Phrase subject = subject(attribution);
    boolean before = subject == null || subject.first() < first;
    int start = subject == null ? first : Math.min(first, subject.first());
    int end = subject == null ? last + 1 : Math.max(last, subject.last()) + 1;
    Cue.Place place = before ? Cue.Place.BEFORE : Cue.Place.AFTER;
    return new Cue(first, last, verb, subject, place, start, end);
  }

  /** The source nearest to the cue: what lies apart is mostly its apposition. */
  private static @Nullable Phrase subject(Attribution attribution) {
    int cue = attribution.cue().firstToken();
    TokenRun nearest = null;
    for (TokenRun run : attribution.source()) {
      if (nearest == null || distance(run, cue) < distance(nearest, cue)) {
        nearest = run;
      }
    }
    return nearest == null ? null : new Phrase(nearest.firstToken(), nearest.endToken() - 1);
  }

  private static int distance(TokenRun run, int cue) {
    return Math.min(Math.abs(run.firstToken() - cue), Math.abs(run.endToken() - 1 - cue));
  }

  /** Index of the unit a token stands in. */
  private int unit(int token) {
    int low = 0;
    int high = units.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (units.get(middle).first() <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
