package org.fabula.text;

import java.util.List;

/**
 * A story's text cut into paragraphs, sentences and tokens, all in order, none overlapping another
 * of its kind. Every token belongs to one sentence and every sentence to one paragraph.
 *
 * @param text the words of the story, unchanged
 * @param paragraphs in order
 * @param sentences in order
 * @param tokens in order
 */
public record StoryText(
    String text, List<Paragraph> paragraphs, List<Sentence> sentences, List<Token> tokens) {

  /** Copies the lists. */
  public StoryText {
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
    tokens = List.copyOf(tokens);
  }

  /** Cuts {@code text}. */
  public static StoryText of(String text) {
    return Segmenter.segment(text);
  }

  /** The words of {@code span}. */
  public String words(Span span) {
    return span.in(text);
  }

  /** The sentence a token stands in. */
  public Sentence sentenceOf(Token token) {
    return sentences.get(token.sentence());
  }

  /** The paragraph a token stands in. */
  public Paragraph paragraphOf(Token token) {
    return paragraphs.get(sentenceOf(token).paragraph());
  }

  /** The tokens of a sentence. */
  public List<Token> tokensOf(Sentence sentence) {
    return tokens.subList(sentence.firstToken(), sentence.endToken());
  }

  /**
   * Index of the first token that ends after {@code offset}; the number of tokens if there is none.
   */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** From the first code unit of one token to the last of another, both by index, both included. */
  public Span cover(int firstToken, int lastToken) {
    return new Span(tokens.get(firstToken).start(), tokens.get(lastToken).end());
  }

  /** Whether a sentence, by index, is a first line without a full stop, above others. */
  public boolean isHeadline(int sentence) {
    if (sentence != 0 || paragraphs.size() < 2) {
      return false;
    }
    Paragraph first = paragraphs.getFirst();
    char last = text.charAt(first.span().end() - 1);
    return first.endSentence() == 1 && Character.isLetterOrDigit(last);
  }
}
