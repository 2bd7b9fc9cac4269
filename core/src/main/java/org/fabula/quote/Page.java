package org.fabula.quote;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.people.Actor;
import org.fabula.people.Mention;
import org.fabula.people.People;
import org.fabula.text.Span;
import org.fabula.text.Stretch;
import org.fabula.time.Datelines;
import org.fabula.time.TimeExpression;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * A story with what is needed to look up, by token, in constant time: the stretch between quotation
 * marks and the time expression a token lies in.
 */
final class Page {
  private final Analysis text;
  private final List<Stretch> stretches;
  private final List<TimeExpression> times;
  private final int[] stretchAt;
  private final int[] timeAt;
  private final BitSet named = new BitSet();

  Page(Analysis text, List<Stretch> stretches, Times times, People people) {
    this.text = text;
    this.stretches = stretches;
    this.times = times.expressions();
    this.stretchAt = new int[text.size()];
    this.timeAt = new int[text.size()];
    Arrays.fill(stretchAt, -1);
    Arrays.fill(timeAt, -1);
    Terms terms = new Terms(text);
    for (int i = 0; i < stretches.size(); i++) {
      if (terms.is(stretches.get(i))) {
        continue;
      }
      Arrays.fill(stretchAt, stretches.get(i).firstToken(), stretches.get(i).endToken(), i);
    }
    for (int i = 0; i < this.times.size(); i++) {
      Span span = this.times.get(i).span();
      int token = text.story().tokenAt(span.start());
      for (; token < text.size() && text.token(token).start() < span.end(); token++) {
        timeAt[token] = i;
      }
    }
    for (Actor actor : people.actors()) {
      for (Mention mention : actor.mentions()) {
        if (mention.kind() == Mention.Kind.NAME) {
          mark(mention.span());
        }
      }
    }
  }

  /** The token itself, or where it stands in a dateline, the first one behind that. */
  int afterDateline(int token) {
    return Math.max(
        token, Datelines.afterCertain(text, text.story().sentenceOf(text.token(token))));
  }

  private void mark(Span name) {
    int token = text.story().tokenAt(name.start());
    for (; token < text.size() && text.token(token).start() < name.end(); token++) {
      if (Character.isLetter(text.word(token).charAt(0))) {
        named.set(token);
      }
    }
  }

  Analysis text() {
    return text;
  }

  int size() {
    return text.size();
  }

  /** The stretch the token lies in, or null for a word outside quotation marks. */
  @Nullable Stretch stretch(int token) {
    boolean inside = token >= 0 && token < stretchAt.length && stretchAt[token] >= 0;
    return inside ? stretches.get(stretchAt[token]) : null;
  }

  boolean quoted(int token) {
    return token >= 0 && token < stretchAt.length && stretchAt[token] >= 0;
  }

  /** The time expression the token lies in, or null. */
  @Nullable TimeExpression time(int token) {
    boolean inside = token >= 0 && token < timeAt.length && timeAt[token] >= 0;
    return inside ? times.get(timeAt[token]) : null;
  }

  boolean timed(int token) {
    return token >= 0 && token < timeAt.length && timeAt[token] >= 0;
  }

  /** Part of speech of a token, a name's a proper noun's; X outside the story. */
  Upos pos(int token) {
    if (token < 0 || token >= text.size()) {
      return Upos.X;
    }
    return named.get(token) ? Upos.PROPN : text.pos(token);
  }

  /** The word of a token; empty outside the story. */
  String word(int token) {
    return token >= 0 && token < text.size() ? text.word(token) : "";
  }

  /** Index of the paragraph of a token. */
  int paragraph(int token) {
    return text.story().sentenceOf(text.token(token)).paragraph();
  }

  boolean is(int token, String word) {
    return text.is(token, word);
  }

  boolean isComma(int token) {
    return is(token, ",");
  }

  /** A dash that parts clauses. */
  boolean isDash(int token) {
    String word = word(token);
    return word.equals("\u2014")
        || word.equals("\u2013")
        || word.equals("\u2015")
        || word.equals("--")
        || word.equals("-");
  }

  /** A full stop, question or exclamation mark, or dots. */
  boolean isStop(int token) {
    String word = word(token);
    return !word.isEmpty() && word.length() <= 4 && word.chars().allMatch(Page::isStopMark);
  }

  private static boolean isStopMark(int c) {
    return c == '.' || c == '?' || c == '!' || c == '\u2026';
  }

  /** The last code unit of a stretch before its closing mark; a blank where there is none. */
  char lastInside(Stretch stretch) {
    String story = text.story().text();
    int end = stretch.span().end();
    int i = end - 1;
    while (i > stretch.span().start() && isBlankOrMark(story.charAt(i))) {
      i--;
    }
    return i > stretch.span().start() ? story.charAt(i) : ' ';
  }

  private static boolean isBlankOrMark(char c) {
    return Character.isWhitespace(c) || "\"'\u201D\u2019\u00BB)]".indexOf(c) >= 0;
  }

  /** Words of the story from one token to another, both included. */
  Span cover(int first, int last) {
    return text.story().cover(first, last);
  }
}
