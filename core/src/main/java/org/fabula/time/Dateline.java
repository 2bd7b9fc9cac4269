package org.fabula.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.rule.Found;
import org.fabula.story.Publication;
import org.jspecify.annotations.Nullable;

/**
 * The date under the headline or at the head of the first paragraph: a full date on a line of its
 * own, "Published: May 8, 2019", "LONDON, May 8, 2019 (AP) —".
 */
final class Dateline {
  /** Lines looked through, the headline among them. */
  private static final int LINES = 5;

  private static final Set<String> LABELS =
      Set.of("", "published", "published on", "posted", "posted on", "date", "first published");

  private Dateline() {}

  /** The publication it states, or null where there is none. */
  static @Nullable Publication of(Analysis text, List<Found<Piece>> found) {
    for (Found<Piece> one : found) {
      LocalDate day = one.value() instanceof Meaning meaning ? day(meaning) : null;
      if (day != null && (isAlone(text, one) || opensReport(text, one)) && isEarly(text, one)) {
        return Publication.on(day, Publication.Basis.DATELINE);
      }
    }
    return null;
  }

  /** The day that is told in full, with its year; null for anything else. */
  private static @Nullable LocalDate day(Meaning meaning) {
    return meaning.date() instanceof Meaning.Fixed fixed && fixed.granule().unit() == Unit.DAY
        ? fixed.granule().first()
        : null;
  }

  private static boolean isEarly(Analysis text, Found<Piece> one) {
    String words = text.story().text();
    int lines = 0;
    for (int i = 0; i < one.derivation().span().start(); i++) {
      boolean ends = words.charAt(i) == '\n' && i > 0 && words.charAt(i - 1) != '\n';
      lines += ends ? 1 : 0;
      if (lines >= LINES) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing else stands in its line but what says that it is the date. */
  private static boolean isAlone(Analysis text, Found<Piece> one) {
    String words = text.story().text();
    int start = one.derivation().span().start();
    int end = one.derivation().span().end();
    String before = words.substring(words.lastIndexOf('\n', start) + 1, start);
    int newline = words.indexOf('\n', end);
    String after = words.substring(end, newline < 0 ? words.length() : newline);
    String label = before.strip().toLowerCase(Locale.ROOT);
    boolean marked = label.endsWith(":") || label.endsWith("|");
    String bare = marked ? label.substring(0, label.length() - 1).strip() : label;
    return LABELS.contains(bare) && after.isBlank();
  }

  /** "LONDON, May 8, 2019 (AP) —": capitals before it in its sentence, a dash after. */
  private static boolean opensReport(Analysis text, Found<Piece> one) {
    int first = text.story().sentences().get(text.token(one.first()).sentence()).firstToken();
    if (first == one.first()) {
      return false;
    }
    for (int i = first; i < one.first(); i++) {
      if (!isCapitals(text.word(i))) {
        return false;
      }
    }
    int at = one.end();
    while (at < text.size() && !isDash(text.word(at)) && isCapitals(text.word(at))) {
      at++;
    }
    return at < text.size() && isDash(text.word(at));
  }

  private static boolean isCapitals(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT)) || word.equals("Reuters");
  }

  private static boolean isDash(String word) {
    return word.equals("-") || word.equals("–") || word.equals("—") || word.equals("--");
  }
}
