package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoriesTest {
  @TempDir Path folder;

  @Test
  void aTextComesBackUnchanged() throws IOException {
    String words = "  One.\r\n\r\n\tTwo \u201Cthree\u201D.\n\n";
    Path file = write("rain.txt", words);
    Story story = Collected.read(file).only();
    assertThat(story.text()).isEqualTo(words);
    assertThat(story.id()).isEqualTo("rain");
    assertThat(story.source()).isEqualTo(file.toString());
    assertThat(story.published()).isNull();
  }

  @Test
  void standardInputIsReadAndDated() {
    Collected collected = Collected.read(Collected.published("2020-05-06"), "-", "-");
    assertThat(collected.only().text()).isEqualTo("From a pipe.\n");
    assertThat(String.valueOf(collected.only().published())).contains("2020-05-06");
    assertThat(collected.lines()).containsExactly("-: empty");
  }

  @Test
  void aFolderIsReadInOrderOfItsPaths() throws IOException {
    write("b.txt", "B.");
    write("a/z.txt", "Z.");
    write("a/b.txt", "AB.");
    write("a/lines.jsonl", "{\"id\":\"x\",\"text\":\"X\"}\n{\"id\":\"y\",\"text\":\"Y\"}\n");
    write("c.txt.gz", "not gzip");
    write("d.bin", "passed over");
    write(".hidden.txt", "passed over");
    write(".git/e.txt", "passed over");
    write("f.pdf", "%PDF-");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Collected collected = Collected.read(folder);
    assertThat(collected.order)
        .containsExactly(
            "b", "x", "y", "z", "b-2", "! not a gzip file, or a damaged one", "! damaged");
    assertThat(collected.total).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "story.pdf | not a PDF file",
        "story.docx | not a DOCX file",
        "mail.EML | not a mail",
        "crawl.warc.gz | not a WARC file",
        "feed.rss | a feed without entries",
        "picture.png | unknown kind of file",
        "missing.txt | no such file",
        "empty.txt | empty",
        "blank.txt | empty",
        "binary.txt | looks like binary",
        "picture.txt | looks like a picture",
      })
  void whatCannotBeReadIsSaidInOneLine(String name, String reason) throws IOException {
    for (String there : new String[] {"story.pdf", "story.docx", "mail.EML", "crawl.warc.gz"}) {
      write(there, "x");
    }
    write("feed.rss", "<rss/>");
    write("picture.png", "x");
    write("empty.txt", "");
    write("blank.txt", " \n\u00A0\n");
    write("binary.txt", "GIB89a\0\1\2\3");
    write("picture.txt", "GIF89a\0\1\2\3");
    write("good.txt", "Good.");
    String input = folder.resolve(name).toString();
    Collected collected =
        Collected.read(Options.standard(), input, folder.resolve("good.txt").toString());
    assertThat(collected.order).hasSize(2).endsWith("good");
    assertThat(collected.lines().getFirst()).startsWith(input + ": " + reason).doesNotContain("\n");
  }

  @Test
  void inputsThatAreNoFileNamesAreProblems() {
    Collected collected = Collected.read(Options.standard(), "a\0b.txt", "", "x".repeat(5000));
    assertThat(collected.stories).isEmpty();
    assertThat(collected.problems).hasSize(3);
    assertThat(collected.lines()).allMatch(line -> line.chars().allMatch(c -> c >= ' '));
  }

  @Test
  void anEmptyFolderIsSaid() {
    assertThat(Collected.read(folder).lines())
        .singleElement()
        .asString()
        .contains("nothing readable in this folder");
  }

  @Test
  void gzipIsUnpackedAndBounded() throws IOException {
    Path packed = folder.resolve("a.jsonl.gz");
    gzip(packed, "{\"id\":\"p\",\"text\":\"P.\"}\n".getBytes(StandardCharsets.UTF_8));
    assertThat(Collected.read(packed).only().id()).isEqualTo("p");

    byte[] whole = Files.readAllBytes(packed);
    Path cut = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length - 9));
    assertThat(Collected.read(cut).lines())
        .singleElement()
        .asString()
        .endsWith("cut short; get it again");
  }

  @Test
  void aBombOfOneLineIsGivenUp() throws IOException {
    Path bomb = folder.resolve("bomb.jsonl.gz");
    byte[] zeros = new byte[1 << 20];
    Arrays.fill(zeros, (byte) 'a');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      for (int i = 0; i < 40; i++) {
        out.write(zeros);
      }
    }
    Options small =
        new Options(null, java.io.InputStream.nullInputStream(), new Limits(1 << 20, 1 << 20, 100));
    assertThat(Collected.read(small, bomb).lines())
        .singleElement()
        .asString()
        .contains("longer than 1 MB");
    Path text = Files.move(bomb, folder.resolve("bomb.txt.gz"));
    assertThat(Collected.read(small, text).lines())
        .singleElement()
        .asString()
        .contains("longer than 1 MB");
  }

  @Test
  void aLineTooLongIsSkippedAndTheRestRead() throws IOException {
    Path file = write("l.jsonl", "{\"text\":\"" + "a".repeat(3000) + "\"}\n{\"text\":\"B.\"}\n");
    Options small =
        new Options(null, java.io.InputStream.nullInputStream(), new Limits(1000, 1000, 100));
    Collected collected = Collected.read(small, file);
    assertThat(collected.only().text()).isEqualTo("B.");
    assertThat(collected.lines().getFirst())
        .endsWith("line 1: longer than 1000 bytes; split it; the rest is read");
  }

  @Test
  void aCopyIsReadAsTheFileItIsACopyOf() throws IOException {
    Path copy = write("1f3a.tmp", "{\"id\":\"x\",\"text\":\"X\"}\n{}\n");
    Collected collected = new Collected();
    Stories.read("store://far/lines.jsonl", copy, Options.standard(), collected);
    assertThat(collected.only().source()).isEqualTo("store://far/lines.jsonl");
    assertThat(collected.lines().getFirst()).startsWith("store://far/lines.jsonl, line 2: no ");
    Collected unknown = new Collected();
    Stories.read("store://far/lines", copy, Options.standard(), unknown);
    assertThat(unknown.lines().getFirst()).startsWith("store://far/lines: unknown kind of file");
    assertThat(Stories.isKnown("lines.jsonl.gz")).isTrue();
    assertThat(Stories.isKnown("lines")).isFalse();
  }

  private void gzip(Path file, byte[] bytes) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
  }

  private Path write(String name, String words) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, words);
  }
}
