package org.fabula.eval.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.fabula.text.Paragraph;
import org.fabula.text.Sentence;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.fabula.text.Token;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands texts that are cut already from one process to another, one a line, in a form that other
 * languages read as easily.
 */
final class TextLines {

  /**
   * A line.
   *
   * @param id of the story
   * @param text its words
   * @param words the tokens
   * @param starts where each token starts, in UTF-16 code units
   * @param sentenceEnds one past the last token of each sentence
   * @param paragraphEnds one past the last sentence of each paragraph
   */
  private record Line(
      String id,
      String text,
      List<String> words,
      List<Integer> starts,
      List<Integer> sentenceEnds,
      List<Integer> paragraphEnds) {

    static Line of(String id, StoryText text) {
      return new Line(
          id,
          text.text(),
          text.tokens().stream().map(Token::text).toList(),
          text.tokens().stream().map(Token::start).toList(),
          text.sentences().stream().map(Sentence::endToken).toList(),
          text.paragraphs().stream().map(Paragraph::endSentence).toList());
    }

    StoryText storyText() {
      List<Token> tokens = new ArrayList<>();
      List<Sentence> sentences = new ArrayList<>();
      List<Paragraph> paragraphs = new ArrayList<>();
      for (int paragraphEnd : paragraphEnds) {
        int firstSentence = sentences.size();
        while (sentences.size() < paragraphEnd) {
          sentences.add(sentence(sentences.size(), paragraphs.size(), tokens));
        }
        Span span = sentences.get(firstSentence).span().cover(sentences.getLast().span());
        paragraphs.add(new Paragraph(paragraphs.size(), span, firstSentence, paragraphEnd));
      }
      return new StoryText(text, paragraphs, sentences, tokens);
    }

    private Sentence sentence(int index, int paragraph, List<Token> tokens) {
      int first = tokens.size();
      int end = sentenceEnds.get(index);
      for (int i = first; i < end; i++) {
        Span span = new Span(starts.get(i), starts.get(i) + words.get(i).length());
        tokens.add(new Token(i, span, words.get(i), index));
      }
      Span span = tokens.get(first).span().cover(tokens.getLast().span());
      return new Sentence(index, span, first, end, paragraph);
    }
  }

  private TextLines() {}

  static void write(Path file, Map<String, StoryText> texts) {
    List<String> lines = new ArrayList<>();
    texts.forEach(
        (id, text) -> lines.add(JsonMapper.shared().writeValueAsString(Line.of(id, text))));
    try {
      Files.write(file, lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** The texts by the id of their story, in the order of the file. */
  static SequencedMap<String, StoryText> read(Path file) {
    SequencedMap<String, StoryText> texts = new LinkedHashMap<>();
    try {
      for (String json : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        Line line = JsonMapper.shared().readValue(json, Line.class);
        texts.put(line.id, line.storyText());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return texts;
  }
}
