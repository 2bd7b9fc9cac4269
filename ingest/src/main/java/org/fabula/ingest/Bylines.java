package org.fabula.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of writers out of a line such as {@code By Ada Bell, Political Editor, and Tom Reed -
 * January 10}: without "By", roles, degrees, agencies beside them, places, and what follows a dash.
 */
final class Bylines {
  /** A longer line is no byline. */
  private static final int LONGEST = 200;

  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|posted|story|words|text|reported|published|article)\\s(?:on .{1,40}?\\s)?)?by\\b[:\\s]*",
          Pattern.CASE_INSENSITIVE);

  /** What follows is a date, a role or the name of the site. */
  private static final Pattern END =
      Pattern.compile(
          "\\s[-\u2013\u2014|\u00B7\u2022/]\\s|\\s[-\u2013\u2014|\u00B7\u2022]$|\\s(?:on|in|for|at)\\s"
              + "|\\s(?:[Uu]pdated|[Pp]ublished|[Pp]osted|UPDATED|PUBLISHED)\\b");

  private static final Pattern BETWEEN = Pattern.compile(",?\\sand\\s|\\s?[;&|,]\\s?|\\s\u00B7\\s");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "ph\\.?d|m\\.?d|jr\\.?|sr\\.?|rn|rdn?|esq\\.?|mba"
              + "|.*\\b(?:editor|reporter|correspondent|writer|staff|producer|columnist|contributor"
              + "|journalist|photographer|freelancer|special to|bureau chief|news desk)\\b.*");

  private static final Set<String> AGENCIES = Set.copyOf(WordList.load("agencies.txt"));

  private Bylines() {}

  /** The names in the line, in order; a lone role such as {@code Staff Writer} is kept. */
  static List<String> of(String line) {
    String words = Words.oneLine(line);
    if (words.length() > LONGEST) {
      return List.of();
    }
    String bare = END.split(BY.matcher(words).replaceFirst(""), 2)[0];
    List<String> all = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(bare)) {
      String name = part.strip();
      if (name.isEmpty() || all.contains(name)) {
        continue;
      }
      all.add(name);
      String lower = name.toLowerCase(Locale.ROOT);
      if (!NO_NAME.matcher(lower).matches() && !AGENCIES.contains(lower)) {
        names.add(name);
      }
    }
    return names.isEmpty() ? all : names;
  }
}
