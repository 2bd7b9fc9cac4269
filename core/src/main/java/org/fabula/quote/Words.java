package org.fabula.quote;

import java.util.Locale;
import org.fabula.model.Upos;
import org.fabula.text.Span;
import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * A run of attributed words.
 *
 * @param span without the marks around them that are the sentence's own
 * @param kind direct where all of them stand between quotation marks, mixed where some do
 */
record Words(Span span, Quote.Kind kind) {

  /** The words from token {@code first} up to {@code end}; null where there are none. */
  static @Nullable Words of(Page page, int first, int end) {
    if (first >= end) {
      return null;
    }
    int from = page.afterDateline(first);
    int to = end;
    while (from < to && isEdge(page, from)) {
      from++;
    }
    while (to > from && (isEdge(page, to - 1) || isDangling(page, to - 1))) {
      to--;
    }
    if (from >= to) {
      return null;
    }
    return new Words(span(page, from, to), kind(page, from, to));
  }

  /** A word that needs another after it: "an", "and", "which". */
  private static boolean isDangling(Page page, int token) {
    if (page.quoted(token)) {
      return false;
    }
    return switch (page.word(token).toLowerCase(Locale.ROOT)) {
      case "a", "an", "the", "and", "or", "but", "which", "who", "whom", "whose" -> true;
      default -> false;
    };
  }

  private static boolean isEdge(Page page, int token) {
    if (page.quoted(token)) {
      return false;
    }
    return page.isStop(token)
        || page.isComma(token)
        || page.isDash(token)
        || page.is(token, ";")
        || page.is(token, ":");
  }

  private static Span span(Page page, int from, int to) {
    Stretch head = page.stretch(from);
    Stretch tail = page.stretch(to - 1);
    int start = head == null ? page.text().token(from).start() : head.span().start();
    int end = tail == null ? page.text().token(to - 1).end() : tail.span().end();
    return new Span(start, Math.max(start, end));
  }

  private static Quote.Kind kind(Page page, int from, int to) {
    boolean quoted = false;
    boolean told = false;
    for (int i = from; i < to; i++) {
      quoted |= page.quoted(i);
      told |= !page.quoted(i) && page.pos(i) != Upos.PUNCT;
    }
    if (!quoted) {
      return Quote.Kind.INDIRECT;
    }
    return told ? Quote.Kind.MIXED : Quote.Kind.DIRECT;
  }
}
