package org.fabula.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SegmenterTest {

  static Stream<String> sentences() throws IOException {
    return rows("/corpus/text/sentences.tsv");
  }

  static Stream<String> tokens() throws IOException {
    return rows("/corpus/text/tokens.tsv");
  }

  private static Stream<String> rows(String resource) throws IOException {
    try (InputStream in = SegmenterTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("# ") && !line.isBlank()).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void cutsSentences(String row) {
    String[] blocks = row.replace("\\n\\n", "\n").replace("\\n", "\n").split("\n");
    List<String> expected =
        Arrays.stream(blocks).flatMap(block -> Arrays.stream(block.split(" \\| "))).toList();
    String text = row.replace("\\n", "\n").replace(" | ", " ");
    StoryText story = StoryText.of(text);
    assertThat(story.sentences().stream().map(s -> story.words(s.span()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void cutsTokens(String row) {
    String[] cells = row.split("\t");
    List<String> expected = Arrays.asList(cells[1].split(" \\| "));
    assertThat(StoryText.of(cells[0]).tokens()).extracting(Token::text).isEqualTo(expected);
  }

  @Test
  void joinsTheLinesOfWireCopy() {
    String text =
        """
        HARROW (WN) - The town council of Harrow voted late on Tuesday to close
        the public pool, which has lost money in every year since it was opened
        by the county, and to sell the land on which it stands to a builder.
           The mayor said she would sign the order this week, although she had
        promised voters that the pool would stay.
        """;
    StoryText story = StoryText.of(text);
    assertThat(story.paragraphs()).hasSize(2);
    assertThat(story.sentences()).hasSize(2);
  }

  @Test
  void keepsLinesApartWhereNoLineIsBrokenForItsWidth() {
    StoryText story = StoryText.of("A headline\nBy Ana Ruiz\nThe pool is closed.\n");
    assertThat(story.paragraphs()).hasSize(3);
  }

  @Test
  void emptyAndBlankTextHaveNoParts() {
    for (String text : List.of("", " ", "\n\n\t\u00a0\u2028")) {
      StoryText story = StoryText.of(text);
      assertThat(story.tokens()).isEmpty();
      assertThat(story.sentences()).isEmpty();
      assertThat(story.paragraphs()).isEmpty();
    }
  }

  @Test
  void everyPartLiesWhereItSaysWhateverTheText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] pieces = {
      "a", "Ana", "'", "’s", "\"", "“", ".", "...", " ", " ", " ", "\n", "\n\n", "3", "1,0", "U.S.",
      "@", "#x", "http://", "-", "—", "🖤", "e\u0301", "\ud800", "\udc00", "\u200d", "n't", "(",
      ")", "ana@b.c", "\r\n", "\u0000", "Mr.", "'90s"
    };
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertConsistent(text.toString(), "seed " + seed + " round " + round);
    }
  }

  private static void assertConsistent(String text, String from) {
    StoryText story = StoryText.of(text);
    int end = 0;
    StringBuilder between = new StringBuilder(text);
    for (Token token : story.tokens()) {
      assertThat(token.start()).as(from).isGreaterThanOrEqualTo(end);
      assertThat(token.end()).as(from).isGreaterThan(token.start());
      assertThat(token.text()).as(from).isEqualTo(text.substring(token.start(), token.end()));
      assertThat(story.sentenceOf(token).span().contains(token.span())).as(from).isTrue();
      assertThat(story.paragraphOf(token).span().contains(token.span())).as(from).isTrue();
      for (int i = token.start(); i < token.end(); i++) {
        between.setCharAt(i, ' ');
      }
      end = token.end();
    }
    assertThat(between.chars().allMatch(Tokenizer::isSpace)).as(from).isTrue();
  }

  @Test
  void staysLinearOnHostileText() {
    for (String piece : List.of("\"", "a", "'", ".", "a.", "@a", "“ ", "-a", "http://")) {
      String text = piece.repeat(2_000_000 / piece.length());
      long start = System.nanoTime();
      StoryText.of(text);
      assertThat((System.nanoTime() - start) / 1e9).as(piece).isLessThan(20);
    }
  }

  @Test
  void tokenAtFindsTheTokenAtOrAfterAnOffset() {
    StoryText story = StoryText.of("one  two");
    assertThat(story.tokenAt(0)).isZero();
    assertThat(story.tokenAt(2)).isZero();
    assertThat(story.tokenAt(3)).isEqualTo(1);
    assertThat(story.tokenAt(7)).isEqualTo(1);
    assertThat(story.tokenAt(8)).isEqualTo(2);
  }
}
