package org.fabula.text;

import java.util.Locale;

/**
 * A word or mark, as Universal Dependencies cuts them: "didn't" is "did" and "n't", "Mary's" is
 * "Mary" and "'s".
 *
 * @param index position among the tokens of the story, from 0
 * @param span where it stands
 * @param text its words, equal to {@code span.in(story)}
 * @param sentence index of its sentence
 */
public record Token(int index, Span span, String text, int sentence) {

  /** First code unit. */
  public int start() {
    return span.start();
  }

  /** One past the last code unit. */
  public int end() {
    return span.end();
  }

  /** The text in lower case, with the straight apostrophe. */
  public String lower() {
    return lower(text);
  }

  /** A word in lower case, with the straight apostrophe: as word lists have it. */
  public static String lower(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
      }
    }
    return word;
  }

  /** Whether the text is {@code word}, whatever the case of its ASCII letters. */
  public boolean is(String word) {
    return text.equalsIgnoreCase(word);
  }
}
