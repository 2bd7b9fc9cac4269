package org.fabula.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Lines that say on which day what stands below them was written: "UPDATE: Thursday 12 September
 * 2024, 16.00", "Sent: 3 May 2021 10:08", "On 3 May 2021 Ana Ruiz wrote:", the days of a diary. A
 * bare date above a part of a story that nobody tells of himself says when that part takes place,
 * and not when it was written: that is a scene.
 */
public final class Headings {
  /** A text with more is a list of days. */
  private static final int MOST = 400;

  private static final int YEAR = 4;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern HOUR = Pattern.compile("\\d{1,2}[:.]\\d{2}");

  /** Words that may stand before the day: "Harbour Office, Saltby, 3 May 1893". */
  private static final int LABEL = 3;

  /** A line with more tokens is a sentence. */
  private static final int LONGEST = 16;

  private Headings() {}

  /**
   * The days on which the parts of a text were written.
   *
   * @param text the story
   * @param times its time expressions
   * @param published the day of publication, or null
   * @return each day by the index of the token that its part begins with; empty for most stories
   */
  public static NavigableMap<Integer, LocalDate> of(
      Analysis text, Times times, @Nullable LocalDate published) {
    NavigableMap<Integer, LocalDate> days = new TreeMap<>();
    boolean own = isOfSomebody(text);
    for (TimeExpression time : times.expressions()) {
      int first = text.story().tokenAt(time.span().start());
      int end = text.story().tokenAt(time.span().end() - 1) + 1;
      LocalDateTime day = time.begin().earliest();
      LocalDate date = day == null ? null : day.toLocalDate();
      boolean heads = isDay(text, time) && isHeading(text, first, end);
      if (date != null && heads && (own || !isScene(text, first, end, date, published))) {
        days.put(end, date);
      }
    }
    return days.size() > MOST ? new TreeMap<>() : days;
  }

  /** Whether it is a day told with its year. */
  private static boolean isDay(Analysis text, TimeExpression time) {
    boolean dated = time.type() == TimeType.DATE || time.type() == TimeType.TIME;
    return dated
        && DATE.matcher(time.value()).lookingAt()
        && text.words(time.span()).contains(time.value().substring(0, YEAR));
  }

  /**
   * Whether an expression and what says which day it is are all that its line tells.
   *
   * @param text the story
   * @param first index of the first token of the expression
   * @param end one past its last
   */
  static boolean isHeading(Analysis text, int first, int end) {
    int from = first;
    while (from > 0 && first - from <= LONGEST && !isLineBreak(text, from)) {
      from--;
    }
    int to = end;
    while (to < text.size() && to - from <= LONGEST && !isLineBreak(text, to)) {
      to++;
    }
    if (to == text.size() || to - from > LONGEST) {
      return false;
    }
    boolean wrote = text.is(from, "on") && first == from + 1 && text.is(to - 1, ":");
    return wrote && text.is(to - 2, "wrote") || isLabel(text, from, first) && isRest(text, end, to);
  }

  /**
   * Whether a date is all that its line says, and lies before the day of publication.
   *
   * @param first index of the first token of the date
   * @param end one past its last
   */
  static boolean isScene(
      Analysis text, int first, int end, LocalDate date, @Nullable LocalDate published) {
    boolean alone = opensLine(text, first) && (end == text.size() || isLineBreak(text, end));
    return alone && published != null && date.isBefore(published);
  }

  /**
   * Whether somebody tells of himself outside of double quotation marks, as in a diary, or lines
   * begin with the hour, as in a live report.
   */
  static boolean isOfSomebody(Analysis text) {
    boolean quoted = false;
    for (int i = 0; i < text.size(); i++) {
      switch (text.word(i)) {
        case "“" -> quoted = true;
        case "”" -> quoted = false;
        case "\"" -> quoted = !quoted;
        case "I", "my", "My", "we", "We" -> {
          if (!quoted) {
            return true;
          }
        }
        default -> {
          if (opensLine(text, i) && HOUR.matcher(text.word(i)).matches()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Whether a token is the first of a line that is not the first.
   *
   * @param text the story
   * @param token index of the token
   */
  public static boolean opensLine(Analysis text, int token) {
    return token > 0 && isLineBreak(text, token);
  }

  private static boolean isLineBreak(Analysis text, int token) {
    int before = text.token(token - 1).end();
    return text.story().text().substring(before, text.token(token).start()).indexOf('\n') >= 0;
  }

  private static boolean isLabel(Analysis text, int from, int first) {
    int told = 0;
    for (int i = from; i < first; i++) {
      boolean label = text.is(i + 1, ":");
      if (!label && (text.pos(i) == Upos.VERB || text.pos(i) == Upos.AUX)) {
        return false;
      }
      told += text.pos(i) == Upos.PUNCT ? 0 : 1;
    }
    return told <= LABEL && (told == 0 || text.pos(first - 1) == Upos.PUNCT);
  }

  /** The hour and its zone. */
  private static boolean isRest(Analysis text, int end, int to) {
    for (int i = end; i < to; i++) {
      String word = text.word(i);
      boolean hour =
          Character.isDigit(word.charAt(0))
              || switch (word.toLowerCase(Locale.ROOT)) {
                case "at", "am", "pm", "a.m.", "p.m.", "hrs", "gmt", "bst", "utc" -> true;
                default -> text.pos(i) == Upos.PUNCT;
              };
      if (!hour) {
        return false;
      }
    }
    return true;
  }
}
