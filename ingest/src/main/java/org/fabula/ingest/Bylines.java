package org.fabula.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of writers out of a line such as {@code By Ada Bell and Tom Reed}. */
final class Bylines {
  /** A longer line is no byline. */
  private static final int LONGEST = 200;

  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|posted|story|words|text|reported|published|article)\\s+)?by\\b[:\\s]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:,\\s*and\\s|\\sand\\s|[;&|,]|\\s·\\s|\\s•\\s)\\s*");

  private Bylines() {}

  /** The names in the line, in order. */
  static List<String> of(String line) {
    List<String> names = new ArrayList<>();
    String words = Words.oneLine(line);
    if (words.length() > LONGEST) {
      return names;
    }
    for (String part : BETWEEN.split(BY.matcher(words).replaceFirst(""))) {
      String name = part.strip();
      if (!name.isEmpty() && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }
}
