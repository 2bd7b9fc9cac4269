package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTest {
  private static final List<String> VOCABULARY = vocabulary();
  private static final WordPiece PIECES = new WordPiece(VOCABULARY);

  /** The special pieces at their places, then a few of our own. */
  private static List<String> vocabulary() {
    List<String> pieces = new ArrayList<>(Collections.nCopies(103, "[unused]"));
    pieces.set(WordPiece.UNKNOWN, "[UNK]");
    pieces.set(WordPiece.START, "[CLS]");
    pieces.set(WordPiece.END, "[SEP]");
    pieces.addAll(
        List.of(
            "un", "##aff", "##able", "##ab", "run", "##ning", "mayor", "sao", "paulo", "a", "##a",
            "b", "cafe", "'", "\"", "-", ".", ",", "$", "1", "##5", "bn", "##bn", "o", "n", "t",
            "中", "国", "ß", "##s", "i", "§", "®", "straße"));
    return pieces;
  }

  private static String pieces(String word) {
    return String.join(" ", Arrays.stream(PIECES.pieces(word)).mapToObj(VOCABULARY::get).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "unaffable | un ##aff ##able",
        "UNAFFABLE | un ##aff ##able",
        "running | run ##ning",
        "runx | [UNK]",
        "São | sao",
        "CAFÉ | cafe",
        "cafe\u0301 | cafe",
        "a-b | a - b",
        "a–b | a - b",
        "a…b | a . . . b",
        "n’t | n ' t",
        "“ | \"",
        "$1.5bn | $ 1 . [UNK]",
        "$15bn | $ 1 ##5 ##bn",
        "a中国b | a 中 国 b",
        "O'a | o ' a",
        "İ | i",
        "§ | §",
        "a§ | a §",
        "a® | [UNK]",
        "® | ®",
        "straße | straße",
        "\u0301 | [UNK]",
      })
  void cutsLikeBert(String word, String expected) {
    assertThat(pieces(word)).isEqualTo(expected);
  }

  @Test
  void invisibleCharactersAreDropped() {
    assertThat(pieces("\u200Bun\u00ADaff\u0000able")).isEqualTo("un ##aff ##able");
  }

  @Test
  void marksOfTheVocabularyAreNoMarksInTheText() {
    assertThat(PIECES.pieces("[CLS]")).doesNotContain(WordPiece.START);
  }

  @Test
  void ofManyPiecesTheFirstAndTheLastAreKept() {
    assertThat(pieces("a" + ".".repeat(40) + "b")).isEqualTo("a" + " .".repeat(14) + " b");
  }

  @Test
  void aPartLongerThanAHundredCharactersIsUnknown() {
    assertThat(pieces("a".repeat(100))).startsWith("a ##a ##a");
    assertThat(pieces("a".repeat(101))).isEqualTo("[UNK]");
    assertThat(pieces("a".repeat(101) + "-b")).isEqualTo("[UNK] - b");
  }

  @Test
  void anyWordHasPiecesOfTheVocabulary() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String word = word(random);
      int[] pieces = PIECES.pieces(word);
      assertThat(pieces).as(word).hasSizeBetween(1, WordPiece.MOST_PIECES);
      assertThat(Arrays.stream(pieces).boxed())
          .as(word)
          .allMatch(id -> id >= WordPiece.UNKNOWN && id < VOCABULARY.size());
    }
  }

  /** Code units of all kinds, halves of surrogate pairs and combining marks too. */
  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 1 + random.nextInt(30);
    while (word.length() < length) {
      switch (random.nextInt(5)) {
        case 0 -> word.append((char) random.nextInt(0x10000));
        case 1 -> word.appendCodePoint(random.nextInt(0x110000));
        case 2 -> word.append((char) (0x300 + random.nextInt(0x70)));
        default -> word.append(VOCABULARY.get(103 + random.nextInt(VOCABULARY.size() - 103)));
      }
    }
    return word.toString();
  }

  @Test
  void longestWordsAreCutInTime() {
    String address = "a".repeat(99).concat("/").repeat(20);
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < 2_000; i++) {
            PIECES.pieces(address);
          }
        });
  }
}
