package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.fabula.story.Story;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcCompression;

/**
 * What comes in damaged, mislabelled or made to harm is one line that names it, where it is wrong
 * and what to do; what lies beside it is read, in bounded time and memory.
 */
final class BadInputTest {
  private static final String WORDS =
      "<p>The harbour board closed the caf\u00E9 on the old pier of Saltby on Sunday, said Ana"
          + " Ruiz\u2019s office.</p>";

  private static final String PAGE =
      "<html><head><title>Pier shut</title></head><body><article><h1>Pier shut</h1>"
          + WORDS
          + "</article></body></html>";

  @TempDir Path folder;

  /** Reads a file between two good ones, soon; the one line that is said, without its name. */
  private String lineOf(Path file) throws IOException {
    Path before = Files.writeString(folder.resolve("before.txt"), "Before.");
    Path after = Files.writeString(folder.resolve("after.txt"), "After.");
    Collected read = soon(before, file, after);
    assertThat(read.order).hasSize(3).startsWith("before").endsWith("after");
    assertThat(read.lines()).singleElement().asString().startsWith(file.toString());
    String line = read.lines().getFirst().substring(file.toString().length());
    assertThat(line).as("a remedy").contains("; ");
    return line;
  }

  private static Collected soon(Path... files) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> Collected.read(files));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path write(String name, String words) throws IOException {
    return write(name, words.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt",
        "a.txt.gz",
        "a.jsonl",
        "a.ndjson.gz",
        "a.html",
        "a.htm.gz",
        "a.xhtml",
        "a.pdf",
        "a.docx",
        "a.odt",
        "a.rtf",
        "a.epub",
        "a.eml",
        "a.mbox",
        "a.warc",
        "a.warc.gz",
        "a.wacz",
        "a.xml",
        "a.rss",
        "a.atom.gz",
        "a.json",
        "a.json.gz"
      })
  void emptyFiles(String name) throws IOException {
    assertThat(lineOf(write(name, new byte[0]))).isEqualTo(": empty; get it again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt.gz", "a.html.gz", "a.rss.gz", "a.json.gz"})
  void gzipCutShort(String name) throws IOException {
    byte[] whole = Warcs.gzip(PAGE.getBytes(StandardCharsets.UTF_8));
    for (int length : new int[] {5, 40, whole.length - 9, whole.length - 1}) {
      assertThat(lineOf(write(name, Arrays.copyOf(whole, length))))
          .isEqualTo(": cut short; get it again");
    }
    assertThat(lineOf(write(name, "no gzip")))
        .isEqualTo(": not a gzip file, or a damaged one; get it again");
  }

  @Test
  void linesBeforeACutAreRead() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      lines.append("{\"text\":\"Boat ").append(i * 7919L % 10_007).append(" sank.\"}\n");
    }
    byte[] whole = Warcs.gzip(lines.toString().getBytes(StandardCharsets.UTF_8));
    Path file = write("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
    Collected read = soon(file);
    assertThat(read.stories).hasSizeBetween(1_000, 4_999);
    assertThat(read.lines()).containsExactly(file + ": cut short; get it again");
  }

  @ParameterizedTest
  @CsvSource({"a.warc, NONE", "a.warc.gz, GZIP"})
  void archiveCutWithinARecord(String name, WarcCompression compression) throws IOException {
    byte[] first = Warcs.record(1, compression);
    byte[] second = Warcs.record(2, compression);
    Path file = write(name, Warcs.joined(first, Arrays.copyOf(second, second.length * 2 / 3)));
    Collected read = soon(file);
    assertThat(read.only().title()).isEqualTo("Pier 1");
    assertThat(read.lines())
        .singleElement()
        .asString()
        .startsWith(file + ", ")
        .contains("byte " + first.length + ": cut short; ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.warc", "a.warc.gz"})
  void aRecordThatSaysItHasTenGigabytes(String name) throws IOException {
    String answer = new String(Warcs.record(2, WarcCompression.NONE), StandardCharsets.UTF_8);
    byte[] lying =
        Warcs.bytes(answer.replaceFirst("Content-Length: [0-9]+", "Content-Length: 10737418240"));
    byte[] all =
        name.endsWith(".gz")
            ? Warcs.joined(
                Warcs.record(1, WarcCompression.GZIP),
                Warcs.gzip(lying),
                Warcs.record(3, WarcCompression.GZIP))
            : Warcs.joined(
                Warcs.record(1, WarcCompression.NONE),
                lying,
                Warcs.record(3, WarcCompression.NONE));
    Path file = write(name, all);
    Collected read = soon(file);
    assertThat(read.stories).extracting(Story::title).containsExactly("Pier 1", "Pier 3");
    assertThat(read.lines())
        .singleElement()
        .asString()
        .startsWith(file + ", record 2 at byte ")
        .contains(": cut short; ");
  }

  @ParameterizedTest
  @CsvSource({
    "bomb.html.gz, 16 MB",
    "bomb.txt.gz, 64 MB",
    "bomb.rss.gz, 16 MB",
    "bomb.json.gz, 16 MB"
  })
  void gzipBombs(String name, String most) throws IOException {
    Path file = folder.resolve(name);
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 300; i++) {
        out.write(spaces);
      }
    }
    assertThat(lineOf(file)).isEqualTo(": longer than " + most + "; split it");
  }

  @Test
  void aBookThatUnpacksToFillMemory() throws IOException {
    String chapter = "<p>" + " ".repeat(20 << 20) + "</p>";
    byte[] bomb = MadeFiles.zip("META-INF/container.xml", "<c/>", "a.xhtml", chapter);
    assertThat(lineOf(write("bomb.epub", bomb)))
        .startsWith(": unpacks to more than 128 MB or far more than its size; ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"long.pdf", "long.docx", "long.odt", "long.epub", "long.rtf", "long.eml"})
  void aDocumentTooLongIsNotReadIntoMemory(String name) throws IOException {
    Path file = write(name, MadeFiles.pdf());
    try (RandomAccessFile long_ = new RandomAccessFile(file.toFile(), "rw")) {
      // A hole: takes no room on the disk, and could not be read within the memory of the tests.
      long_.setLength(4L << 30);
    }
    assertThat(lineOf(file)).isEqualTo(": longer than 128 MB; split it");
  }

  @Test
  void tenThousandTagsInOneAnother() throws IOException {
    for (String tag : List.of("div", "b", "table><tr><td", "ul><li", "section", "font")) {
      String deep = PAGE.replace("<article>", ("<" + tag + ">").repeat(10_000) + "<article>");
      assertThat(soon(write("deep.html", deep)).only().text()).contains("closed the caf\u00E9");
    }
    String inner = "<x>".repeat(10_000) + "</x>".repeat(10_000);
    String good = "<item><description>A.</description></item>";
    Path file =
        write("deep.rss", "<rss><channel>" + good + "<item>" + inner + "</item></channel></rss>");
    assertThat(soon(file).only().text()).isEqualTo("A.");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, utf-8",
    "windows-1252, utf-16",
    "windows-1252, utf-32",
    "windows-1252, no-such-charset",
    "windows-1252, iso-8859-1",
    "utf-8, utf-16",
    "utf-8, UTF-16LE",
    "utf-8, windows-1252",
    "utf-8, shift_jis",
    "UTF-16LE, utf-8",
  })
  void aWrongCharsetDeclared(String real, String declared) throws IOException {
    String page = PAGE.replace("<title>", "<meta charset=\"" + declared + "\"><title>");
    Story story = soon(write("a.html", page.getBytes(Charset.forName(real)))).only();
    assertThat(story.text()).contains("caf\u00E9", "Ruiz\u2019s");
    String feed =
        "<?xml version='1.0' encoding='"
            + declared
            + "'?><rss><item><description><![CDATA["
            + WORDS
            + "]]></description></item></rss>";
    story = soon(write("a.rss", feed.getBytes(Charset.forName(real)))).only();
    assertThat(story.text()).contains("caf\u00E9", "Ruiz\u2019s");
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, windows-1252, utf-8",
    "windows-1252, utf-8, windows-1252",
    "windows-1252, utf-16, windows-1252",
    "utf-8, utf-8, no-such-charset",
  })
  void theServerCountsMoreThanThePageWhereTheBytesAllow(String real, String server, String inPage)
      throws IOException {
    String page = PAGE.replace("<title>", "<meta charset=\"" + inPage + "\"><title>");
    byte[] answer =
        Warcs.answer(
            "Content-Type: text/html; charset=" + server, page.getBytes(Charset.forName(real)));
    assertThat(soon(write("a.warc", answer)).only().text()).contains("caf\u00E9", "Ruiz\u2019s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json.html | JSON | rename it: a feed to .json, one story a line to .jsonl",
        "array.html | JSON | rename it: a feed to .json, one story a line to .jsonl",
        "pdf.html | PDF | rename it to .pdf",
        "rtf.html | RTF | rename it to .rtf",
        "gzip.html | gzip | add .gz to its name",
        "docx.html | a zip file | rename it to what it is: .docx, .odt, .epub or .wacz",
        "png.html | a picture | its words need OCR first",
        "jpeg.html | a picture | its words need OCR first",
        "pdf.txt | PDF | rename it to .pdf",
        "gzip.txt | gzip | add .gz to its name",
        "png.txt | a picture | its words need OCR first",
      })
  void anotherKindThanItsNameSays(String name, String looks, String remedy) throws IOException {
    byte[] bytes =
        switch (name.substring(0, name.indexOf('.'))) {
          case "json" ->
              Warcs.bytes("\uFEFF {\n \"title\": \"Pier shut\", \"text\": \"It shut.\"}");
          case "array" -> Warcs.bytes("[[1], {\"text\": \"The pier was shut on Sunday.\"}]");
          case "pdf" -> MadeFiles.pdf();
          case "rtf" -> Warcs.bytes(MadeFiles.RTF);
          case "gzip" -> Warcs.gzip(Warcs.bytes(PAGE));
          case "docx" -> MadeFiles.docx(MadeFiles.p("It shut."));
          case "png" -> "\u0089PNG\r\n\u001A\n\0".getBytes(StandardCharsets.ISO_8859_1);
          default -> "\u00FF\u00D8\u00FF\u00E0".getBytes(StandardCharsets.ISO_8859_1);
        };
    String meant = name.endsWith(".txt") ? "text" : "HTML";
    assertThat(lineOf(write(name, bytes)))
        .isEqualTo(": looks like " + looks + ", not " + meant + "; " + remedy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1] The pier of Saltby was shut on Sunday.", "{He} said no."})
  void wordsInBracketsAreNoJson(String words) throws IOException {
    assertThat(soon(write("a.txt", words)).only().text()).isEqualTo(words);
    Path page = write("a.html", words + WORDS);
    assertThat(soon(page).only().text()).contains("harbour board");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\n  {\n    \"text\": \"It shut.\"\n  },\n  {}\n]\n",
        "{\r\n  \"text\": \"It shut.\"\r\n}\r\n",
        "\uFEFF[ \n]",
      })
  void jsonOverSeveralLines(String json) throws IOException {
    assertThat(lineOf(write("a.jsonl", json)))
        .isEqualTo(
            ": looks like JSON over several lines; write each object on one line, as jq -c '.[]'"
                + " does");
  }

  @Test
  void linksThatLeadRoundOrOut() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("in/side"));
    Path outside = Files.createDirectories(folder.resolve("out"));
    Files.writeString(inside.resolve("a.txt"), "A.");
    Files.writeString(outside.resolve("b.txt"), "B.");
    Files.createSymbolicLink(inside.resolve("round"), folder.resolve("in"));
    Files.createSymbolicLink(inside.resolve("self.txt"), inside.resolve("self.txt"));
    Files.createSymbolicLink(inside.resolve("gone.txt"), folder.resolve("gone"));
    Files.createSymbolicLink(inside.resolve("outer"), outside);
    Files.createSymbolicLink(inside.resolve("c.txt"), outside.resolve("b.txt"));
    Collected read = soon(folder.resolve("in"));
    assertThat(read.order).containsExactly("a", "c");
    assertThat(lineOf(inside.resolve("self.txt"))).isEqualTo(": no such file; is its path right?");
  }

  @Test
  void aFolderThatCannotBeListed() throws IOException {
    Path shut = Files.createDirectories(folder.resolve("in/shut"));
    Path file = Files.writeString(folder.resolve("in/z.txt"), "Z.");
    Path hidden = Files.writeString(folder.resolve("in/b.txt"), "B.");
    Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("---------"));
    try {
      // The owner of the machine may read everything.
      Assumptions.assumeFalse(Files.isReadable(shut));
      Collected read = soon(folder.resolve("in"));
      assertThat(read.only().source()).isEqualTo(file.toString());
      assertThat(read.lines())
          .containsExactly(
              hidden + ": no permission to read it; its owner can change that",
              shut + ": no permission to read it; its owner can change that");
    } finally {
      Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void fiftyThousandFilesOfOneFolder() throws IOException {
    Path many = Files.createDirectory(folder.resolve("many"));
    for (int i = 0; i < 50_000; i++) {
      Files.createFile(many.resolve("report of the harbour board number " + i + ".txt"));
    }
    System.gc();
    long before = used();
    long[] most = {0};
    List<Path> first = new ArrayList<>();
    int[] count = {0};
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            Folder.walk(
                many,
                file -> {
                  if (count[0]++ % 25_000 == 0) {
                    System.gc();
                    most[0] = Math.max(most[0], used() - before);
                    first.add(file);
                  }
                },
                (at, e) -> Assertions.fail(e)));
    assertThat(count[0]).isEqualTo(50_000);
    assertThat(first.getFirst()).hasFileName("report of the harbour board number 0.txt");
    // A name, its bytes and its place in the order; a path of its own would double it.
    assertThat(most[0] / 50_000).isLessThan(300);
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void namesWithOddCharacters() throws IOException {
    List<String> names =
        List.of(
            "a\nb.txt",
            "tab\t.txt",
            "-.txt",
            "--help.txt",
            "%41#?.txt",
            " .txt",
            "a'b\"c.txt",
            "\u001B[31m.txt",
            "http:a.txt",
            "Caf\u00E9 \uD83D\uDE00.txt",
            "e\u0301\u202E.txt",
            "x".repeat(250) + ".txt");
    int made = 0;
    for (String name : names) {
      try {
        write(name, "Good.");
        made++;
      } catch (InvalidPathException e) {
        // The machine's encoding of names has no such characters.
        assertThat(name.chars().anyMatch(c -> c > 0x7E)).isTrue();
      }
    }
    Collected read = soon(folder);
    assertThat(read.stories).hasSize(made).allMatch(story -> story.text().equals("Good."));
    assertThat(read.problems).isEmpty();
    assertThat(read.order).doesNotHaveDuplicates();
    write("a\nb.txt", new byte[0]);
    assertThat(Collected.read(folder.resolve("a\nb.txt")).lines())
        .singleElement()
        .asString()
        .endsWith("a b.txt: empty; get it again");
  }

  @Test
  void anInputGivenTwiceIsReadTwiceUnderTwoNames() throws IOException {
    Path file = write("pier.html", PAGE);
    Path archive = write("a.warc", Warcs.record(1, WarcCompression.NONE));
    Collected read = soon(file, archive, file, archive, folder);
    assertThat(read.problems).isEmpty();
    assertThat(read.order)
        .containsExactly("pier", "a.warc:1", "pier-2", "a.warc-2:1", "a.warc-3:1", "pier-3");
    assertThat(read.stories.get(2).text()).isEqualTo(read.stories.get(0).text());
  }

  @Test
  void aFeedOfBrokenEntriesAlone() throws IOException {
    String entries =
        IntStream.range(0, 3).mapToObj(i -> "<entry><title>A</entry>\n").reduce("", String::concat);
    Collected read = soon(write("a.atom", "<feed>" + entries + "</feed>"));
    assertThat(read.stories).isEmpty();
    assertThat(read.lines())
        .hasSize(3)
        .allMatch(line -> line.contains("; it is skipped, the rest"));
  }
}
