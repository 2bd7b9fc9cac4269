package org.fabula.dossier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a claim of how many leaves.
 *
 * @param from the lowest
 * @param to the highest
 */
record CountRange(long from, long to) {
  private static final Pattern VALUE =
      Pattern.compile("(>=|<=|>|<|~)?(\\d{1,18})(?:\\.\\.(\\d{1,18}))?");

  /** "About 200" is not far from 200: one part in so many. */
  private static final long ABOUT = 5;

  /** Sources that count the same differ by less than so many times. */
  private static final long MOST_TIMES = 5;

  /** The range of a value as {@link org.fabula.state.State} writes it; null where it is none. */
  static @Nullable CountRange of(String value) {
    Matcher matcher = VALUE.matcher(value);
    if (!matcher.matches()) {
      return null;
    }
    long number = Long.parseLong(matcher.group(2));
    if (matcher.group(3) != null) {
      return new CountRange(number, Long.parseLong(matcher.group(3)));
    }
    return switch (matcher.group(1) == null ? "" : matcher.group(1)) {
      case ">=" -> new CountRange(number, Long.MAX_VALUE);
      case ">" -> new CountRange(number + 1, Long.MAX_VALUE);
      case "<=" -> new CountRange(0, number);
      case "<" -> new CountRange(0, number - 1);
      case "~" -> new CountRange(number - number / ABOUT, number + number / ABOUT);
      default -> new CountRange(number, number);
    };
  }

  boolean meets(CountRange other) {
    return from <= other.to && other.from <= to;
  }

  /** Of two numbers one of which is a small part of the other, one is of something else. */
  boolean isFarFrom(CountRange other) {
    return (from + 1) / MOST_TIMES > other.from + 1 || (other.from + 1) / MOST_TIMES > from + 1;
  }

  /** Whether all of its numbers are higher than those of another. */
  boolean isAbove(CountRange other) {
    return from > other.to;
  }
}
