package org.fabula.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.rule.Found;
import org.fabula.story.Publication;
import org.fabula.text.Span;
import org.fabula.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The date under the headline or at the head of the first paragraph: a full date on a line of its
 * own, "Published: May 8, 2019", "By Ana Ruiz, May 8, 2019", "LONDON, May 8, 2019 (AP) —".
 */
final class Dateline {
  /** Lines looked through, the headline among them. */
  private static final int LINES = 5;

  /** What opens the name of an agency, and what closes it. */
  private static final List<String> AGENCY_MARKS = List.of("()", "//", "[]");

  /** Characters of the name of an agency, or of two with a stroke between them. */
  private static final int LONGEST_AGENCY = 60;

  /** Words of a place: "SALT LAKE CITY, Utah"; of two bureaus: "LONDON/NEW YORK". */
  private static final int MOST_NAMES = 6;

  /** Lines at the end of a letter or statement in which it may be dated. */
  private static final int LAST_LINES = 4;

  /** What stands before the date of a story in its line; it may also stand alone. */
  private static final Set<String> LABELS = WordList.words(Dateline.class, "date-labels");

  /** Characters before a date that may be its label or a byline. */
  private static final int LONGEST_LABEL = 200;

  /** Words of a byline, with those of the newspaper. */
  private static final int LONGEST_BYLINE = 16;

  /** What may stand in small letters in a byline. */
  private static final Set<String> BYLINE_WORDS =
      Set.of("and", "of", "the", "for", "in", "at", "de", "la", "van", "von", "der", "with");

  private Dateline() {}

  /** The publication it states, or null where there is none. */
  static @Nullable Publication of(Analysis text, List<Found<Piece>> found) {
    for (Found<Piece> one : found) {
      LocalDate day = one.value() instanceof Meaning meaning ? day(meaning) : null;
      if (day != null && isPublished(text, one)) {
        return Publication.on(day, Publication.Basis.DATELINE);
      }
    }
    return null;
  }

  private static boolean isPublished(Analysis text, Found<Piece> one) {
    boolean headed = isEarly(text, one) && (isAlone(text, one) || opensReport(text, one));
    return headed || isSigned(text, one) && isAlone(text, one);
  }

  /** The day that is told in full, with its year; null for anything else. */
  private static @Nullable LocalDate day(Meaning meaning) {
    return meaning.date() instanceof Meaning.Fixed fixed && fixed.granule().unit() == Unit.DAY
        ? fixed.granule().first()
        : null;
  }

  private static boolean isEarly(Analysis text, Found<Piece> one) {
    return lines(text.story().text(), 0, one.derivation().span().start(), LINES) < LINES;
  }

  /** "Dated 14 June 2023" below the last words. */
  private static boolean isSigned(Analysis text, Found<Piece> one) {
    Span date = one.derivation().span();
    String words = text.story().text();
    String label = label(text, date);
    boolean dated = label != null && label.toLowerCase(Locale.ROOT).startsWith("dated");
    return dated && lines(words, date.end(), words.length(), LAST_LINES) < LAST_LINES;
  }

  /** How many lines with words end in a part of the text, up to {@code most}. */
  private static int lines(String words, int from, int to, int most) {
    int lines = 0;
    for (int i = from; i < to && lines < most; i++) {
      boolean ends = words.charAt(i) == '\n' && i > 0 && words.charAt(i - 1) != '\n';
      lines += ends ? 1 : 0;
    }
    return lines;
  }

  /** Whether nothing else stands in its line but what says that it is the date. */
  private static boolean isAlone(Analysis text, Found<Piece> one) {
    String label = label(text, one.derivation().span());
    return label != null && (isLabel(label) || isByline(label));
  }

  /** Whether a date stands in a line that says when the story was published or changed. */
  static boolean isOfStory(Analysis text, Span date) {
    String label = label(text, date);
    return label != null && (isLabel(label) || isUpdate(label));
  }

  private static boolean isLabel(String label) {
    return label.isEmpty() || LABELS.contains(label.toLowerCase(Locale.ROOT));
  }

  private static boolean isUpdate(String label) {
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "updated", "updated on", "last updated", "last updated on" -> true;
      default -> false;
    };
  }

  /**
   * What stands before a date in its line, without a colon; null where more stands behind it or too
   * much before it.
   */
  private static @Nullable String label(Analysis text, Span date) {
    String words = text.story().text();
    int start = date.start();
    while (start > 0 && words.charAt(start - 1) != '\n') {
      start--;
      if (date.start() - start > LONGEST_LABEL) {
        return null;
      }
    }
    int end = date.end();
    while (end < words.length()
        && Character.isWhitespace(words.charAt(end))
        && words.charAt(end) != '\n') {
      end++;
    }
    String label = words.substring(start, date.start()).strip();
    boolean marked = label.endsWith(":") || label.endsWith("|");
    String bare = marked ? label.substring(0, label.length() - 1).strip() : label;
    return end == words.length() || words.charAt(end) == '\n' ? bare : null;
  }

  /** "By Ana Ruiz, Calder Valley Times,": names behind "by", and no sentence. */
  private static boolean isByline(String before) {
    String[] words = before.split("[\\s,|·•–—-]+");
    if (words.length < 2 || words.length > LONGEST_BYLINE || !words[0].equalsIgnoreCase("by")) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      boolean capital = !words[i].isEmpty() && !Character.isLowerCase(words[i].charAt(0));
      if (!capital && !BYLINE_WORDS.contains(words[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * "LONDON, May 8, 2019 (AP) —": a place before it in its paragraph, after it a dash or the name
   * of an agency and a dash. A place that is not written in capitals, or none, needs the agency.
   */
  private static boolean opensReport(Analysis text, Found<Piece> one) {
    String words = text.story().text();
    int start = one.derivation().span().start();
    int end = one.derivation().span().end();
    String before = words.substring(words.lastIndexOf('\n', start) + 1, start).strip();
    int newline = words.indexOf('\n', end);
    String after = words.substring(end, newline < 0 ? words.length() : newline);
    after = after.replaceFirst("^[\\s,)\\]]{1,3}", "");
    String behind = withoutAgency(after);
    boolean agency = behind.length() < after.length();
    // A list of what happened when has days with dashes, too.
    return isDash(behind) && (before.isEmpty() ? agency : isPlace(before, agency));
  }

  /** What follows an agency in brackets, between strokes or in capitals; all of it without one. */
  private static String withoutAgency(String after) {
    for (String marks : AGENCY_MARKS) {
      if (!after.isEmpty() && after.charAt(0) == marks.charAt(0)) {
        int close = after.indexOf(marks.charAt(1), 1);
        return close < 0 || close > LONGEST_AGENCY ? after : after.substring(close + 1).strip();
      }
    }
    int at = 0;
    while (at < after.length() && at < LONGEST_AGENCY && !Character.isLowerCase(after.charAt(at))) {
      if (at > 0 && isDash(after.substring(at))) {
        return after.substring(at);
      }
      at++;
    }
    return after;
  }

  private static boolean isPlace(String before, boolean agency) {
    String[] names = before.split("[\\s,(/|—–-]+");
    if (names.length == 0 || names.length > MOST_NAMES || !isCapitals(names[0]) && !agency) {
      return false;
    }
    for (String name : names) {
      if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapitals(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static boolean isDash(String words) {
    return words.startsWith("–")
        || words.startsWith("—")
        || words.startsWith("--")
        || words.startsWith("- ");
  }
}
