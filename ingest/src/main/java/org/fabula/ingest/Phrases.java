package org.fabula.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Knows the lines that pages put between the paragraphs of a story: appeals, credits, pointers. */
final class Phrases {
  /** A longer paragraph is a story's, whatever it begins with. */
  private static final int LONGEST = 260;

  private final List<String> beginnings = new ArrayList<>();
  private final List<String> anywhere = new ArrayList<>();

  private Phrases() {}

  static Phrases load() {
    Phrases phrases = new Phrases();
    for (String line : WordList.load("phrases.txt")) {
      if (line.startsWith("*")) {
        phrases.anywhere.add(line.substring(1));
      } else {
        phrases.beginnings.add(line);
      }
    }
    return phrases;
  }

  /** Whether the paragraph is such a line. What somebody says in quotation marks is not. */
  boolean isFurniture(String paragraph) {
    if (paragraph.length() > LONGEST || paragraph.indexOf('\u201C') >= 0) {
      return false;
    }
    String lower = paragraph.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return beginnings.stream().anyMatch(phrase -> begins(lower, phrase))
        || anywhere.stream().anyMatch(lower::contains);
  }

  private static boolean begins(String words, String phrase) {
    return words.startsWith(phrase)
        && (words.length() == phrase.length()
            || !Character.isLetter(words.charAt(phrase.length()))
            || !Character.isLetter(phrase.charAt(phrase.length() - 1)));
  }
}
