package org.fabula.text;

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

  /** Whether the text is {@code word}, whatever the case of its ASCII letters. */
  public boolean is(String word) {
    return text.equalsIgnoreCase(word);
  }
}
