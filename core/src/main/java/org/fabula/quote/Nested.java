package org.fabula.quote;

import java.util.ArrayList;
import java.util.List;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;
import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Fourth pass: what a speaker quotes, "“She told me, ‘Run,’” he said". The verb that has the inner
 * words stands between the outer marks too; without one they are a nickname, a title or a term.
 */
final class Nested {
  static final String RULE = "nested";

  /** The verb stands no further off than this, in tokens: "told me on the phone that night,". */
  private static final int FARTHEST = 10;

  private final Page page;
  private final List<Unit> units;
  private final SpeechVerbs verbs;
  private final Dependencies trees;

  Nested(Page page, List<Unit> units, SpeechVerbs verbs) {
    this.page = page;
    this.units = units;
    this.verbs = verbs;
    this.trees = page.text().dependencies();
  }

  /** The drafts of the inner stretches that someone says. */
  List<Draft> all(List<Stretch> inner) {
    List<Draft> drafts = new ArrayList<>();
    for (Stretch stretch : inner) {
      Stretch outer = page.stretch(stretch.firstToken());
      Cue cue = outer == null ? null : cue(stretch, outer);
      if (cue != null) {
        int unit = Unit.at(units, stretch.firstToken());
        drafts.add(
            new Draft(Quote.Kind.DIRECT, List.of(stretch.span()), unit, unit, cue, null, RULE));
      }
    }
    return drafts;
  }

  private @Nullable Cue cue(Stretch inner, Stretch outer) {
    int before = inner.firstToken() - 1;
    if (page.isComma(before) || page.is(before, ":")) {
      for (int i = before - 1; i >= Math.max(outer.firstToken(), before - FARTHEST); i--) {
        if (page.isStop(i)) {
          break;
        }
        Cue cue = at(i, Cue.Place.BEFORE, outer);
        if (cue != null) {
          return cue;
        }
      }
    }
    int end = Math.min(outer.endToken(), inner.endToken() + FARTHEST);
    for (int i = inner.endToken(); i < end && !page.isStop(i) && endsInComma(inner); i++) {
      Cue cue = at(i, Cue.Place.AFTER, outer);
      if (cue != null) {
        return cue;
      }
    }
    return null;
  }

  private boolean endsInComma(Stretch inner) {
    return ",?!".indexOf(page.lastInside(inner)) >= 0;
  }

  private @Nullable Cue at(int token, Cue.Place place, Stretch outer) {
    SpeechVerb verb = verbs.at(page.text(), token);
    if (verb == null || verb.kind() == SpeechVerb.Kind.CALL) {
      return null;
    }
    Phrase subject = subject(token, outer);
    int start = subject == null ? token : Math.min(token, subject.first());
    int end = subject == null ? token + 1 : Math.max(token, subject.last()) + 1;
    return new Cue(token, token, verb, subject, place, start, end);
  }

  /**
   * The subject of a verb, or of the verb it is listed after; null where it has none within the
   * outer marks.
   */
  private @Nullable Phrase subject(int verb, Stretch outer) {
    int i = verb;
    while (trees.dependent(i, "nsubj") < 0 && trees.is(i, "conj") && trees.head(i) < i) {
      i = trees.head(i);
    }
    int subject = trees.dependent(i, "nsubj");
    boolean inside = subject >= outer.firstToken() && subject < outer.endToken();
    return !inside || trees.relation(subject).equals("nsubj:pass")
        ? null
        : new Phrase(first(subject), subject);
  }

  /** The first token of the noun phrase that ends in its head. */
  private int first(int head) {
    Sentence sentence = page.text().story().sentenceOf(page.text().token(head));
    int first = head;
    while (first > sentence.firstToken() && isPart(first - 1, head)) {
      first--;
    }
    return first;
  }

  private boolean isPart(int token, int head) {
    return page.pos(token) != Upos.PUNCT && trees.head(token) == head && token < head;
  }
}
