package org.fabula.eval.corpus;

import java.util.ArrayList;
import java.util.List;
import org.fabula.text.Paragraph;
import org.fabula.text.Sentence;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.fabula.text.Token;

/** Puts a text together from words that somebody else has cut, and keeps their cuts. */
final class GoldText {
  private final StringBuilder text = new StringBuilder();
  private final List<Token> tokens = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private int firstToken;
  private int firstSentence;
  private String gap = "";

  /** Adds a word to the open sentence. */
  void word(String form, boolean spaceAfter) {
    text.append(gap);
    Span span = new Span(text.length(), text.length() + form.length());
    text.append(form);
    tokens.add(new Token(tokens.size(), span, form, sentences.size()));
    gap = spaceAfter ? " " : "";
  }

  /** Ends the open sentence, if it has words. */
  void endSentence() {
    if (firstToken < tokens.size()) {
      Span span = new Span(tokens.get(firstToken).start(), text.length());
      sentences.add(
          new Sentence(sentences.size(), span, firstToken, tokens.size(), paragraphs.size()));
      firstToken = tokens.size();
    }
  }

  /** Ends the open paragraph and its sentence, if they have words. */
  void endParagraph() {
    endSentence();
    if (firstSentence < sentences.size()) {
      Span span = new Span(sentences.get(firstSentence).span().start(), text.length());
      paragraphs.add(new Paragraph(paragraphs.size(), span, firstSentence, sentences.size()));
      firstSentence = sentences.size();
      gap = "\n\n";
    }
  }

  /** Number of words so far. */
  int size() {
    return tokens.size();
  }

  /** The text with everything closed. */
  StoryText build() {
    endParagraph();
    return new StoryText(text.toString(), paragraphs, sentences, tokens);
  }
}
