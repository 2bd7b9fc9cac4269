package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any bytes in: a reading or one clear line that names the input; never a stack trace. */
class BadInputTest {
  @TempDir private Path folder;

  private Command read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("input.txt"), bytes);
    return Command.run(folder, "read", file.toString(), "--format", "jsonl");
  }

  private void assertOneLineNamingTheInput(Command read) {
    assertThat(read.status()).isEqualTo(1);
    assertThat(read.err().lines()).hasSize(1);
    assertThat(read.err()).contains("input.txt").doesNotContain("Exception");
    assertThat(read.out()).isEmpty();
  }

  @Test
  void nothing() throws IOException {
    assertOneLineNamingTheInput(read(new byte[0]));
    assertOneLineNamingTheInput(read(" \n\t\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void binary() throws IOException {
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    assertOneLineNamingTheInput(read(noise));
  }

  @Test
  void aFolderOfBadFilesGivesALineForEachAndTheGoodOne() throws IOException {
    Path files = Files.createDirectory(folder.resolve("files"));
    Files.write(files.resolve("cut.html.gz"), new byte[] {31, (byte) 139, 8, 0});
    Files.write(files.resolve("empty.eml"), new byte[0]);
    Files.writeString(files.resolve("good.txt"), "Ida Lund opened the pier on 3 May 2019.");
    Files.writeString(files.resolve("json.html"), "{\"text\": \"The pier opened.\"}");
    try (RandomAccessFile pdf = new RandomAccessFile(files.resolve("long.pdf").toFile(), "rw")) {
      pdf.setLength(2L << 30);
    }
    Files.writeString(files.resolve("printed.jsonl"), "[\n  {\n    \"text\": \"A.\"\n  }\n]\n");
    Files.createSymbolicLink(files.resolve("round"), files);
    Command read =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> Command.run(folder, "read", files.toString(), "--format", "jsonl"));
    assertThat(read.status()).isEqualTo(1);
    assertThat(read.out().lines()).hasSize(1);
    assertThat(read.out()).contains("\"id\":\"good\"");
    assertThat(read.err().lines())
        .containsExactly(
            files.resolve("cut.html.gz") + ": cut short; get it again",
            files.resolve("empty.eml") + ": empty; get it again",
            files.resolve("json.html")
                + ": looks like JSON, not HTML; rename it: a feed to .json, one story a line to"
                + " .jsonl",
            files.resolve("long.pdf") + ": longer than 128 MB; split it",
            files.resolve("printed.jsonl")
                + ": looks like JSON over several lines; write each object on one line, as"
                + " jq -c '.[]' does");
  }

  @Test
  void notUtf8() throws IOException {
    Command read =
        read(
            "The caf\u00e9 in Malm\u00f6 closed on 3 May 2019."
                .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.out()).contains("caf\u00e9 in Malm\u00f6");
  }

  @Test
  void fiftyMegabytesInOneLine() throws IOException {
    byte[] line = new byte[50 << 20];
    byte[] words = "The harbour was closed on Monday, she said. ".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < line.length; i++) {
      line[i] = words[i % words.length];
    }
    assertOneLineNamingTheInput(read(line));
  }

  @Test
  void nothingButQuotationMarks() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(120),
        () -> {
          for (String mark : new String[] {"\"", "“", "”", "\" "}) {
            Command read = read(mark.repeat(6_000).getBytes(StandardCharsets.UTF_8));
            assertThat(read.status()).isZero();
            assertThat(read.out().lines()).hasSize(1);
          }
        });
  }

  @Test
  void surrogatesAndCombiningMarksComeBackUnchanged() throws IOException {
    String text =
        "\uD83D\uDE00Mayor\u0301 \uD835\uDC00nna\u0308 Lund\uD83D\uDE00 said on \uD83D\uDCC5Sept. 3, 2019\u0327, “no\u0300”.";
    Command read = read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(read.status()).isZero();
    assertThat(read.out()).contains("\"text\":\"" + text + "\"");
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TIMEML", "PARQUET"},
      mode = EnumSource.Mode.EXCLUDE)
  void controlCharactersNeverReachTheTerminal(Format format) throws IOException {
    String text =
        "Ida Lund said on \u001B[31mMonday\u001B]0;x\u0007 that it rained. \u202Eback\u202C\n";
    Path file = Files.writeString(folder.resolve("t.txt"), text);
    Command read =
        Command.run(folder, "read", file.toString(), "--format", format.title(), "--no-page");
    assertThat(read.status()).isZero();
    if (format != Format.HTML) {
      assertThat(read.out()).doesNotContain("\u001B");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TIMEML", "PARQUET"},
      mode = EnumSource.Mode.EXCLUDE)
  void aReaderThatHasSeenEnoughIsNoFailure(Format format) throws IOException {
    Path file = Files.writeString(folder.resolve("t.txt"), "It rained on 3 May 2019.\n");
    Command read = Command.unread(folder, "read", file.toString(), "--format", format.title());
    assertThat(read.status()).isZero();
    assertThat(read.err()).isEmpty();
  }
}
