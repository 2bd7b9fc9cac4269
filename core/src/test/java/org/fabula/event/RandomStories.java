package org.fabula.event;

import java.util.Random;

/** Makes stories at random, of words, marks and dates that the readers know. */
public final class RandomStories {
  private static final String[] WORDS = {
    "the",
    "mayor",
    "Ann",
    "Moor",
    "said",
    "had",
    "been",
    "was",
    "arrested",
    "will",
    "not",
    "may",
    "to",
    "leave",
    "that",
    "who",
    "and",
    "but",
    "if",
    "when",
    "after",
    "before",
    "because",
    "on",
    "Monday",
    "in",
    "May",
    "2019",
    "yesterday",
    "last",
    "week",
    "attack",
    "meeting",
    "began",
    "resigned",
    ",",
    ",",
    ".",
    ".",
    "“",
    "”",
    "\"",
    "'s",
    "n't",
    ";",
    "—",
    "(",
    ")",
    "\n\n",
    "😀",
    "é",
    "she",
    "it",
    "his",
    "two",
    "years",
    "ago",
    "“We",
    "won,”",
    "told",
    "reporters",
    "killed",
    "by",
    "a",
    "dead",
    "is",
    "going",
    "plans",
    "announced",
    "sold",
    "…",
    "U.S.",
    "3",
    "p.m."
  };

  private RandomStories() {}

  /** A story of so many words. */
  public static String story(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(12) == 0 ? "" : " ");
    }
    return text.toString();
  }
}
