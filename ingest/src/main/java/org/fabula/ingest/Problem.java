package org.fabula.ingest;

import java.util.Objects;

/**
 * Something that could not be read.
 *
 * @param input the input as it was given, or the path of a file found in a folder that was given
 * @param place where in the input ({@code line 12}), or empty for the whole of it
 * @param reason what is wrong
 * @param remedy what the user can do, or what was done instead; empty where there is nothing to say
 */
public record Problem(String input, String place, String reason, String remedy) {
  private static final int LONGEST = 300;

  /** Throws when a part is null. */
  public Problem {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** One line, without control characters, that names the input, the place and the remedy. */
  public String line() {
    StringBuilder line = new StringBuilder(plain(input));
    if (!place.isEmpty()) {
      line.append(", ").append(plain(place));
    }
    line.append(": ").append(plain(reason));
    if (!remedy.isEmpty()) {
      line.append("; ").append(plain(remedy));
    }
    return line.toString();
  }

  /** File names and parser messages may hold anything; a terminal must not be driven by them. */
  private static String plain(String words) {
    StringBuilder kept = new StringBuilder();
    words
        .codePoints()
        .limit(LONGEST)
        .forEach(c -> kept.appendCodePoint(isPlain(c) ? c : c == '\n' ? ' ' : '?'));
    return kept.toString();
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
