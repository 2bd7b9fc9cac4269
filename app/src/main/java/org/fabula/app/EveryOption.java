package org.fabula.app;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.app.dossier.UsageException;

/** How often a feed is asked, in words: {@code 90s}, {@code 15m}, {@code 2h}, {@code 1d}. */
final class EveryOption {
  /** What no server minds; asked more often, some shut the reader out. */
  private static final Duration LEAST = Duration.ofMinutes(1);

  private static final Pattern WORDS = Pattern.compile("([0-9]{1,5})(s|m|min|h|d)");

  private EveryOption() {}

  /**
   * The time meant.
   *
   * @throws UsageException where it is none, or too short
   */
  static Duration parse(String words) {
    Matcher found = WORDS.matcher(words);
    if (!found.matches()) {
      throw new UsageException("--every " + words + ": give a time such as 15m, 2h or 1d");
    }
    long number = Long.parseLong(found.group(1));
    Duration time =
        switch (found.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "h" -> Duration.ofHours(number);
          case "d" -> Duration.ofDays(number);
          default -> Duration.ofMinutes(number);
        };
    if (time.compareTo(LEAST) < 0) {
      throw new UsageException("--every " + words + ": feeds are asked once a minute at most");
    }
    return time;
  }

  /** "15 minutes", "2 hours", "90 seconds": in the largest unit that leaves no rest. */
  static String words(Duration time) {
    long seconds = time.toSeconds();
    if (seconds % 3600 == 0) {
      return number(seconds / 3600, "hour");
    }
    return seconds % 60 == 0 ? number(seconds / 60, "minute") : number(seconds, "second");
  }

  private static String number(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
