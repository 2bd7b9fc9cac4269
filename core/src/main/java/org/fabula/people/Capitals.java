package org.fabula.people;

import org.jspecify.annotations.Nullable;

/**
 * Runs of capitalised words around a noun: titles of works, awards, places, which the model often
 * takes for something else.
 */
final class Capitals {
  private final Sheet sheet;

  /** A run of tokens. */
  record Run(int first, int last) {
    int length() {
      return last - first + 1;
    }
  }

  Capitals(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The run that {@code token} is part of, between two bounds, both included; null if none. */
  @Nullable Run around(int token, int from, int to) {
    if (token < from || token > to || !isPart(token)) {
      return null;
    }
    int bound = Math.max(from, start(token));
    int first = token;
    while (first > bound && isPart(first - 1)) {
      first--;
    }
    int last = token;
    while (last < to && reaches(last + 1, to)) {
      last++;
    }
    while (first - 2 >= bound && isSmall(first - 1) && isPart(first - 2)) {
      first -= 2;
      while (first > bound && isPart(first - 1)) {
        first--;
      }
    }
    return new Run(first, last);
  }

  private boolean isPart(int i) {
    return sheet.isCapital(i) && sheet.isWord(i) && !sheet.isTimed(i);
  }

  /** Whether a run goes on: with a capital, or with a small word that has a capital after it. */
  private boolean reaches(int i, int to) {
    return isPart(i) || isSmall(i) && i + 1 <= to && (isPart(i + 1) || reaches(i + 1, to));
  }

  private boolean isSmall(int i) {
    return switch (sheet.lower(i)) {
      case "of", "the", "and", "a", "an", "in", "on", "to", "for" -> true;
      default -> false;
    };
  }

  /** The first token after the run that {@code token} is part of. */
  int pastRun(int token) {
    int i = token + 1;
    while (i < sheet.size() && isPart(i)) {
      i++;
    }
    return i;
  }

  private int start(int token) {
    return sheet.text().story().sentences().get(sheet.sentence(token)).firstToken();
  }

  /** The last token of the sentence of {@code token}. */
  int end(int token) {
    return sheet.text().story().sentences().get(sheet.sentence(token)).endToken() - 1;
  }

  /** Whether a capital may be that of any word there, or an article's. */
  boolean opens(int i) {
    return i < 0 || sheet.opensSentence(i);
  }

  /** Whether the run stands between quotation marks by itself. */
  boolean isQuoted(Run run) {
    return run.first() > 0
        && "“\"‘'".contains(sheet.lower(run.first() - 1))
        && closing(run) > run.last();
  }

  /** The mark that closes a run, with the comma before it; its last token where none does. */
  int closing(Run run) {
    int at = run.last() + (sheet.lower(run.last() + 1).equals(",") ? 2 : 1);
    return at < sheet.size() && "”\"’'".contains(sheet.lower(at)) ? at : run.last();
  }

  /** Whether a title begins with an article of its own: "of The Salt Road". */
  boolean hasArticle(Run run) {
    boolean article =
        switch (sheet.lower(run.first())) {
          case "the", "a", "an" -> true;
          default -> false;
        };
    return article && run.length() > 1 && !sheet.opensSentence(run.first());
  }
}
