package org.fabula.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.fabula.model.Attribution;
import org.fabula.model.Dependencies;
import org.fabula.model.TokenRun;
import org.fabula.model.Upos;
import org.fabula.text.Span;
import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Third pass: statements, beliefs, plans and questions the model proposes where no convention
 * decided: "ministers believe the levy will pass", "the union called for a long strike", whose
 * verbs are too many for a list. As in PolNeAR (Newell et al. 2018) they are someone's words or
 * thoughts whatever their form.
 */
final class Proposed {
  static final String RULE = "proposed";

  /** An attribution whose cue or words are less certain than this is more likely none. */
  static final double LEAST_CERTAIN = 0.5;

  /**
   * The same for cue, words and source together where the words are no clause: "called for a long
   * strike" but not "cast the deciding vote".
   */
  private static final double LEAST_CERTAIN_OF_NOUNS = 0.45;

  /** Fewer words than this are no statement. */
  private static final int SHORTEST = 3;

  /** Shorter words, "of", "the", are small within titles too; in letters. */
  private static final int SHORTEST_CONTENT_WORD = 4;

  private final Page page;
  private final List<Unit> units;
  private final BitSet taken = new BitSet();
  private final BitSet cues = new BitSet();

  /**
   * @param decided what the other passes found
   */
  Proposed(Page page, List<Unit> units, List<Draft> decided) {
    this.page = page;
    this.units = units;
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
    NounClauses nouns = new NounClauses(page);
    for (Unit unit : units) {
      for (Draft draft : nouns.in(unit)) {
        if (isLeft(draft)) {
          take(draft);
          drafts.add(draft);
        }
      }
    }
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
    // "According to" is read whole by convention; where none took it, it is "according to plan".
    if (attribution.content().size() != 1 || page.is(cue.firstToken(), "according")) {
      return false;
    }
    TokenRun content = attribution.content().getFirst();
    boolean plain = isClause(content) || certainty(attribution) >= LEAST_CERTAIN_OF_NOUNS;
    return plain && isStatement(content) && (attribution.sourceScore() > 0 || !hasMarks(content));
  }

  /** Whether no words of a draft are in those of another. */
  private boolean isLeft(Draft draft) {
    Span span = draft.spans().getFirst();
    int first = page.text().story().tokenAt(span.start());
    int next = taken.nextSetBit(first);
    return next < 0 || next >= page.text().story().tokenAt(span.end());
  }

  private static double certainty(Attribution attribution) {
    return attribution.cueScore() * attribution.contentScore() * attribution.sourceScore();
  }

  private boolean hasMarks(TokenRun run) {
    for (int i = run.firstToken(); i < run.endToken(); i++) {
      if (page.quoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words say that something is so, "to keep the pool open"; else they name it. */
  private boolean isClause(TokenRun run) {
    for (int i = run.firstToken(); i < run.endToken(); i++) {
      if (isHead(i, run) && isPredicate(i)) {
        return true;
      }
    }
    return false;
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

  /** Words enough that nobody else has taken, with both halves of their quotation marks. */
  private boolean isStatement(TokenRun run) {
    for (int i = run.firstToken(); i < run.endToken(); i++) {
      if (taken.get(i) || isMark(i) || !isWhole(page.stretch(i), run)) {
        return false;
      }
    }
    return run.size() >= SHORTEST;
  }

  /** Whether a stretch lies within the run, though its marks need not, and is no title. */
  private boolean isWhole(@Nullable Stretch stretch, TokenRun run) {
    return stretch == null
        || stretch.closed()
            && !isTitle(stretch)
            && stretch.firstToken() + 1 >= run.firstToken()
            && stretch.endToken() - 1 <= run.endToken();
  }

  /** Words in capitals, “Harbour Lights”, name a work; they are not said. */
  private boolean isTitle(Stretch stretch) {
    int words = 0;
    for (int i = stretch.firstToken(); i < stretch.endToken(); i++) {
      String word = page.word(i);
      if (word.length() >= SHORTEST_CONTENT_WORD && Character.isLetter(word.charAt(0))) {
        if (Character.isLowerCase(word.charAt(0))) {
          return false;
        }
        words++;
      }
    }
    return words > 1;
  }

  /** A quotation mark without its other half. */
  private boolean isMark(int token) {
    return !page.quoted(token)
        && page.pos(token) == Upos.PUNCT
        && "\"“”«»".contains(page.word(token));
  }

  private @Nullable Draft draft(Attribution attribution) {
    TokenRun content = closed(attribution);
    Words words = Words.of(page, content.firstToken(), content.endToken());
    if (words == null) {
      return null;
    }
    Cue cue = cue(attribution);
    return new Draft(
        words.kind(),
        List.of(words.span()),
        Unit.at(units, cue.first()),
        Unit.at(units, content.endToken() - 1),
        cue,
        zone(cue, content),
        RULE);
  }

  /**
   * "The author, <i>whose maps showed that it was deep</i>, died": what is told in a relative
   * clause ends with it.
   */
  private TokenRun closed(Attribution attribution) {
    TokenRun content = attribution.content().getFirst();
    int cue = attribution.cue().firstToken();
    Dependencies tree = page.text().dependencies();
    if (!tree.is(cue, "acl") || !tree.isUnder(content.firstToken(), cue)) {
      return content;
    }
    int end = content.endToken();
    while (end - 1 > content.firstToken()
        && (!tree.isUnder(end - 1, cue) || page.pos(end - 1) == Upos.PUNCT)) {
      end--;
    }
    return new TokenRun(content.firstToken(), end);
  }

  /**
   * The attribution with what stands beside it up to another clause: to whom, when and by what it
   * was said. Not by the tree, which is unsure of what follows a verb whose words come first.
   */
  private Zone zone(Cue cue, TokenRun content) {
    Unit unit = units.get(Unit.at(units, cue.first()));
    int start = cue.start();
    while (start > unit.first() && isBeside(start - 1, content)) {
      start--;
    }
    int end = cue.end();
    while (end < unit.end() && isBeside(end, content) && page.pos(end) != Upos.PUNCT) {
      end++;
    }
    return new Zone(start, end);
  }

  private boolean isBeside(int token, TokenRun content) {
    Upos pos = page.pos(token);
    boolean isSaid = token >= content.firstToken() && token < content.endToken();
    return !isSaid
        && !page.quoted(token)
        && pos != Upos.VERB
        && pos != Upos.AUX
        && pos != Upos.SCONJ;
  }

  private Cue cue(Attribution attribution) {
    int first = attribution.cue().firstToken();
    int last = attribution.cue().endToken() - 1;
    String lemma = page.text().lemma(first).toLowerCase(Locale.ROOT);
    SpeechVerb verb = new SpeechVerb(lemma, SpeechVerb.Kind.OTHER, SpeechVerb.Form.PAST);
    Phrase subject = Sources.nearest(attribution, page.text().dependencies());
    boolean before = subject == null || subject.first() < first;
    int start = subject == null ? first : Math.min(first, subject.first());
    int end = subject == null ? last + 1 : Math.max(last, subject.last()) + 1;
    Cue.Place place = before ? Cue.Place.BEFORE : Cue.Place.AFTER;
    return new Cue(first, last, verb, subject, place, start, end);
  }
}
