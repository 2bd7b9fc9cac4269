package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonLinesTest {
  @TempDir Path folder;

  @Test
  void readsEveryField() throws IOException {
    Story story =
        read("""
                {"id":"a1","text":"Rain fell.\\n","published":"2019-03-04","title":"Rain",\
                "byline":["Ada Bell","Tom Reed"],"url":"https://news.example/rain","extra":{"a":[1]}}
                """)
            .only();
    assertThat(story.id()).isEqualTo("a1");
    assertThat(story.text()).isEqualTo("Rain fell.\n");
    assertThat(story.title()).isEqualTo("Rain");
    assertThat(story.byline()).containsExactly("Ada Bell", "Tom Reed");
    assertThat(story.source()).isEqualTo("https://news.example/rain");
    assertThat(story.published()).isEqualTo(Publication.parse("2019-03-04", Basis.METADATA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"b\"} | no \"text\"",
        "{\"id\":\"b\",\"text\":7.5} | no \"text\"",
        "{\"id\":\"b\",\"text\":\" \\u00a0\"} | \"text\" is empty",
        "[1,2] | not a JSON object",
        "\"words\" | not a JSON object",
        "{\"text\":\"x\"} {\"text\":\"y\"} | more than one JSON value on the line",
        "{\"text\":\"x\" | not valid JSON",
        "{text:'x'} | not valid JSON",
        "Plain words. | not valid JSON",
        "{\"text\":\"x\\q\"} | not valid JSON",
      })
  void aBadLineIsNamedAndTheRestIsRead(String bad, String reason) throws IOException {
    Collected collected = read("{\"id\":\"a\",\"text\":\"A.\"}\n" + bad + "\n\n{\"text\":\"C.\"}");
    assertThat(collected.order).hasSize(3).startsWith("a").endsWith("s.jsonl:4");
    assertThat(collected.lines().getFirst())
        .startsWith(folder.resolve("s.jsonl") + ", line 2: " + reason)
        .endsWith("; the line is skipped, the rest is read")
        .doesNotContain("\n");
  }

  @Test
  void aDateThatIsNoneIsSaidAndTheStoryRead() throws IOException {
    Collected collected = read("{\"id\":\"a\",\"text\":\"A.\",\"published\":\"last week\"}");
    assertThat(collected.only().published()).isNull();
    assertThat(collected.lines().getFirst())
        .contains("line 1: \"published\" is not a date: last week; write YYYY-MM-DD");
  }

  @Test
  void theStorysOwnDateWinsAndBothAreKept() throws IOException {
    Path file =
        write("{\"id\":\"a\",\"text\":\"A.\",\"published\":\"2019-03-04\"}\n{\"text\":\"B\"}");
    List<Story> stories = Collected.read(Collected.published("2020-01-01"), file).stories;
    assertThat(stories)
        .extracting(s -> s.published() + "/" + s.publishedCandidates().size())
        .satisfiesExactly(
            first -> assertThat(first).contains("2019-03-04").contains("METADATA").endsWith("/2"),
            second -> assertThat(second).contains("2020-01-01").contains("OPTION").endsWith("/1"));
  }

  @Test
  void aMarkAndCarriageReturnsDoNotDisturb() throws IOException {
    Collected collected =
        read("\uFEFF{\"id\":1,\"text\":\"A.\"}\r\n{\"id\":2,\"text\":\"B.\"}\r\n");
    assertThat(collected.order).containsExactly("1", "2");
  }

  @Test
  void escapedLoneSurrogatesBecomeReplacements() throws IOException {
    assertThat(read("{\"text\":\"a\\ud83d b \\ud83d\\ude00\"}").only().text())
        .isEqualTo("a\uFFFD b \uD83D\uDE00");
  }

  @Test
  void wrongEncodingsAreSaid() throws IOException {
    Path latin = folder.resolve("latin.jsonl");
    Files.write(latin, new byte[] {'{', '"', (byte) 0xE9, '"', ':', '1', '}', '\n'});
    assertThat(Collected.read(latin).lines().getFirst()).contains("line 1: not UTF-8");
    Path wide = folder.resolve("wide.jsonl");
    Files.writeString(wide, "\uFEFF{\"text\":\"A.\"}\n{}\n", StandardCharsets.UTF_16LE);
    assertThat(Collected.read(wide).lines())
        .singleElement()
        .asString()
        .endsWith("encoded as UTF-16LE; convert it to UTF-8");
  }

  @Test
  void fiftyMegabytesInOneLineAreOneStory() throws IOException {
    String words = "The tide came in. ".repeat(50 * 1024 * 1024 / 18);
    Collected collected = read("{\"id\":\"a\",\"text\":\"" + words + "\"}\n{\"text\":\"B.\"}\n");
    assertThat(collected.order).containsExactly("a", "s.jsonl:2");
    assertThat(collected.stories.getFirst().text()).hasSize(words.length());
  }

  @Test
  void deepNestingIsAProblemOfItsLine() throws IOException {
    Collected collected = read("{\"x\":" + "[".repeat(100_000) + "\n{\"text\":\"B.\"}\n");
    assertThat(collected.lines()).singleElement().asString().contains("line 1: not valid JSON");
    assertThat(collected.order).endsWith("s.jsonl:2");
  }

  @Test
  void damagedLinesNeverThrowAndNeverTakeTheirNeighboursWithThem() throws IOException {
    long seed = 20260102L;
    Random random = new Random(seed);
    String line =
        "{\"id\":\"a\",\"text\":\"A \\u00e9 b.\",\"published\":\"2019-03-04\",\"byline\":[\"A\"]}";
    for (int round = 0; round < 1000; round++) {
      byte[] damaged = line.getBytes(StandardCharsets.UTF_8);
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        byte b = (byte) random.nextInt(256);
        damaged[random.nextInt(damaged.length)] = b == '\n' ? (byte) ' ' : b;
      }
      byte[] next = "\n{\"id\":\"next\",\"text\":\"N.\"}\n".getBytes(StandardCharsets.UTF_8);
      byte[] both = Arrays.copyOf(damaged, damaged.length + next.length);
      System.arraycopy(next, 0, both, damaged.length, next.length);
      Collected collected = Collected.read(Files.write(folder.resolve("f.jsonl"), both));
      assertThat(collected.order).as("seed %d, round %d", seed, round).endsWith("next");
    }
  }

  private Collected read(String lines) throws IOException {
    return Collected.read(write(lines));
  }

  private Path write(String lines) throws IOException {
    return Files.writeString(folder.resolve("s.jsonl"), lines);
  }
}
