package org.fabula.model;

import java.util.Random;
import org.fabula.text.StoryText;

/**
 * Stories of words drawn at random: of any length of sentence, and with what no story should hold.
 */
final class RandomStories {
  private static final String[] PARTS = {
    "The",
    "mayor",
    "of",
    "Ostermark",
    "said",
    "on",
    "Tuesday",
    "that",
    "the",
    "bridge",
    "would",
    "be",
    "closed",
    ",",
    "“",
    "”",
    "and",
    "Ana Ruiz",
    "she",
    "fell",
    "in",
    "March 2019",
    "not",
    "because",
    "according to",
    "police",
    "a",
    "was",
    "have",
    "Brightwater Foods",
    "denied",
    "it",
    "3.5",
    "(",
    ")",
    "—",
    "unaffiliated",
    "antidisestablishmentarianism",
    "https://example.org/a/b/c",
    "\uD83D\uDDA4",
    "\uD83D",
    "e\u0301",
    "中国",
    "\u0000",
    "\u00A0",
    "didn't",
    "Ruiz's",
    "U.S."
  };

  private RandomStories() {}

  /**
   * A story.
   *
   * @param words about how many
   * @param endings one of how many words ends a sentence; a hundred thousand for hardly any
   */
  static StoryText story(Random random, int words, int endings) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
      if (random.nextInt(endings) == 0) {
        text.append(random.nextInt(4) == 0 ? ".\n\n" : ". ");
      } else {
        text.append(' ');
      }
    }
    return StoryText.of(text.toString());
  }
}
