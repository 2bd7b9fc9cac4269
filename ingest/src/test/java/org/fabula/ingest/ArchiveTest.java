package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabula.ingest.Warcs.answer;
import static org.fabula.ingest.Warcs.bytes;
import static org.fabula.ingest.Warcs.gzip;
import static org.fabula.ingest.Warcs.joined;
import static org.fabula.ingest.Warcs.page;
import static org.fabula.ingest.Warcs.record;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fabula.story.Publication.Basis;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netpreserve.jwarc.WarcCompression;

final class ArchiveTest {
  private static final String HTML = "Content-Type: text/html";

  private static final String LATIN =
      "<html><body><p>The caf\u00E9 at the pier of Saltby was closed on Friday, and nobody knows"
          + " why that was done.</p></body></html>";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = WarcCompression.class,
      names = {"NONE", "GZIP"})
  void everyPageOfAnArchiveIsAStory(WarcCompression compression) throws IOException {
    String name = compression == WarcCompression.GZIP ? "c.warc.gz" : "c.warc";
    Collected read = read(name, record(1, compression), record(2, compression));
    assertThat(read.lines()).isEmpty();
    assertThat(read.order).containsExactly(name + ":1", name + ":2");
    Story story = read.stories.get(1);
    assertThat(story.title()).isEqualTo("Pier 2");
    assertThat(story.source()).isEqualTo("https://saltby.example/piers/2");
    assertThat(story.text()).startsWith("Pier number 2 of Saltby").doesNotContain("Home");
    assertThat(String.valueOf(story.published())).contains("2021-03-03").contains("METADATA");
  }

  @Test
  void anArchivePackedAsAWholeIsReadToo() throws IOException {
    byte[] both = joined(record(1, WarcCompression.NONE), record(2, WarcCompression.NONE));
    Collected read = read("w.warc.gz", gzip(both));
    assertThat(read.order).containsExactly("w.warc.gz:1", "w.warc.gz:2");
  }

  @Test
  void idsOfFilesOfOneNameDiffer() throws IOException {
    for (String place : List.of("a", "b")) {
      Files.createDirectory(folder.resolve(place));
      Files.write(folder.resolve(place + "/c.warc"), record(1, WarcCompression.NONE));
    }
    assertThat(Collected.read(folder).order).containsExactly("c.warc:1", "c.warc-2:1");
  }

  @Test
  void onlyPagesThatWereThereAreRead() throws IOException {
    byte[] html = bytes(page(1));
    Collected read =
        read(
            "c.warc",
            record("warcinfo", "", bytes("software: x\r\n")),
            record("request", Warcs.address(1), bytes("GET / HTTP/1.1\r\n\r\n")),
            record("revisit", Warcs.address(1), bytes("HTTP/1.1 200 OK\r\n" + HTML + "\r\n\r\n")),
            record(
                "response",
                Warcs.address(1),
                joined(bytes("HTTP/1.1 404 Not Found\r\n" + HTML + "\r\n\r\n"), html)),
            record("response", "dns:saltby.example", bytes("20210305 1.2.3.4")),
            answer("Content-Type: image/png", html),
            answer("Content-Type: application/xhtml+xml; charset=utf-8", html));
    assertThat(read.lines()).isEmpty();
    assertThat(read.only().id()).isEqualTo("c.warc:7");
  }

  @Test
  void theCodingsOfTheServerAreTakenOff() throws IOException {
    byte[] html = bytes(page(1));
    byte[] packed = gzip(html);
    byte[] chunked =
        joined(
            bytes("A;x=y\r\n"),
            Arrays.copyOf(packed, 10),
            bytes("\r\n" + Integer.toHexString(packed.length - 10) + "\r\n"),
            Arrays.copyOfRange(packed, 10, packed.length),
            bytes("\r\n0\r\n\r\n"));
    Collected read =
        read(
            "c.warc",
            answer(HTML + "\r\nContent-Encoding: gzip", packed),
            answer(HTML + "\r\ncontent-encoding: GZIP\r\nTransfer-Encoding: chunked", chunked),
            answer(HTML + "\r\nContent-Encoding: deflate", deflated(html, false)),
            answer(HTML + "\r\nContent-Encoding: deflate", deflated(html, true)),
            answer(HTML + "\r\nContent-Encoding: gzip", html),
            answer(HTML + "\r\nTransfer-Encoding: chunked", html),
            answer(HTML + "\r\nContent-Encoding: br", html),
            answer(HTML + "\r\nContent-Encoding: br", stored(html)),
            record(
                "response",
                Warcs.address(1),
                joined(bytes("HTTP/2 200\ncontent-type: TEXT/HTML\n\n"), html)));
    assertThat(read.lines()).isEmpty();
    assertThat(read.stories)
        .hasSize(9)
        .allSatisfy(story -> assertThat(story.text()).startsWith("Pier number 1 of Saltby"));
  }

  @Test
  void answersThatCannotBeUnpackedAreSaid() throws IOException {
    byte[] packed = gzip(bytes(page(1)));
    byte[] damaged = packed.clone();
    damaged[12] ^= 0x55;
    String coding = HTML + "\r\nContent-Encoding: ";
    Collected read =
        read(
            "c.warc",
            answer(coding + "gzip", Arrays.copyOf(packed, 60)),
            answer(coding + "gzip", damaged),
            answer(coding + "br", bytes("no brotli")),
            answer(coding + "snow", packed),
            record("response", Warcs.address(1), bytes("HTTP/1.1 200 OK\r\n")),
            record(6, WarcCompression.NONE));
    assertThat(read.only().title()).isEqualTo("Pier 6");
    assertThat(read.lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("record 1 at byte 0: its page is cut short"),
            line -> assertThat(line).contains("record 2 at byte").contains("its gzip coding"),
            line -> assertThat(line).contains("record 3 at byte"),
            line -> assertThat(line).contains("record 4 at byte").contains("coding snow"),
            line -> assertThat(line).contains("record 5 at byte").contains("no HTTP answer"));
  }

  @Test
  void theServersCharsetCountsMoreThanThePages() throws IOException {
    byte[] latin = LATIN.getBytes(Charset.forName("windows-1252"));
    byte[] greek =
        LATIN
            .replace("<body>", "<meta charset=iso-8859-7><body>")
            .getBytes(Charset.forName("windows-1252"));
    Collected read =
        read(
            "c.warc",
            answer("Content-Type: text/html; charset=\"ISO-8859-1\"", latin),
            answer("Content-Type: text/html; charset=ISO-8859-1", greek),
            answer(HTML, greek),
            answer("Content-Type: text/html; charset=no-such-thing", bytes(LATIN)));
    assertThat(read.lines()).isEmpty();
    assertThat(read.stories.stream().map(story -> story.text().substring(0, 8)))
        .containsExactly("The caf\u00E9", "The caf\u00E9", "The caf\u03B9", "The caf\u00E9");
  }

  @Test
  void noPageIsPublishedAfterItWasStored() throws IOException {
    Collected read =
        read(
            "c.warc",
            dated("2021-03-04T10:00:00Z", ""),
            dated("2021-03-05T12:00:01Z", ""),
            dated("2021-03-06", ""),
            dated("2021-03-07", ""),
            dated("2031-01-01", "<time datetime=2021-02-01>1 February 2021</time>"));
    assertThat(
            read.stories.stream()
                .map(story -> story.published() == null ? "" : story.published().value()))
        .containsExactly("2021-03-04T10:00Z", "", "2021-03-06", "", "2021-02-01");
  }

  private static byte[] dated(String date, String more) {
    String meta = "<meta property=\"article:published_time\" content=\"" + date + "\">";
    return answer(HTML, bytes(meta + "<h1>Pier</h1>" + more + LATIN));
  }

  @Test
  void theAddressOfThePageMayDateIt() throws IOException {
    byte[] block = joined(bytes("HTTP/1.1 200 OK\r\n" + HTML + "\r\n\r\n"), bytes(LATIN));
    Story story =
        read("c.warc", record("response", "<https://saltby.example/2020/05/06/pier>", block))
            .only();
    assertThat(story.source()).isEqualTo("https://saltby.example/2020/05/06/pier");
    assertThat(story.publishedCandidates())
        .singleElement()
        .satisfies(date -> assertThat(date.basis()).isEqualTo(Basis.URL));
  }

  @Test
  void aPageTooLongIsSaidAndPassedOver() throws IOException {
    byte[] large = bytes(page(1) + "<p>" + "The tide came in. ".repeat(20_000));
    Path file =
        write(
            "c.warc",
            answer(HTML, large),
            answer(HTML + "\r\nContent-Encoding: gzip", gzip(large)),
            answer("Content-Type: video/mp4", large),
            record(2, WarcCompression.NONE));
    Collected read = Collected.read(small(100_000), file);
    assertThat(read.only().id()).isEqualTo("c.warc:4");
    assertThat(read.lines())
        .containsExactly(
            file
                + ", record 1 at byte 0: longer than 100000 bytes; it is skipped, the rest is read",
            file
                + ", record 2 at byte "
                + answer(HTML, large).length
                + ": longer than 100000 bytes; it is skipped, the rest is read");
  }

  @Test
  void pagesWithoutAStoryAreCounted() throws IOException {
    byte[] menu = bytes("<nav><a href=x>Home</a></nav>");
    Collected read =
        read("c.warc", answer(HTML, menu), answer(HTML, menu), record(3, WarcCompression.NONE));
    assertThat(read.stories).hasSize(1);
    assertThat(read.lines())
        .singleElement()
        .asString()
        .endsWith("record 1 at byte 0: no story found on 2 of its 3 pages; the others are read");
  }

  @Test
  void whatIsNoArchiveIsSaidInOneLine() throws IOException {
    assertThat(read("a.warc").lines()).singleElement().asString().contains("a.warc: empty");
    assertThat(read("b.warc", bytes("Plain words.\n".repeat(9))).lines())
        .singleElement()
        .asString()
        .contains("b.warc: not a WARC file");
    assertThat(read("c.warc.gz", gzip(bytes("Plain words.\n"))).lines())
        .singleElement()
        .asString()
        .contains("c.warc.gz: not a WARC file");
    assertThat(read("d.warc", record("warcinfo", "", bytes("x: y\r\n"))).lines())
        .singleElement()
        .asString()
        .contains("d.warc: no web page in this archive");
  }

  @ParameterizedTest
  @EnumSource(
      value = WarcCompression.class,
      names = {"NONE", "GZIP"})
  void anArchiveCutAnywhereGivesWhatComesBefore(WarcCompression compression) throws IOException {
    byte[] first = record(1, compression);
    byte[] both = joined(first, record(2, compression));
    String name = compression == WarcCompression.GZIP ? "c.warc.gz" : "c.warc";
    for (int length = first.length + 12; length < both.length - 4; length += 7) {
      Collected read = read(name, Arrays.copyOf(both, length));
      assertThat(read.order).as("%d bytes", length).hasSize(2).startsWith(name + ":1");
      assertThat(read.lines().getFirst()).contains("byte " + first.length + ": cut short");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = WarcCompression.class,
      names = {"NONE", "GZIP"})
  void garbageBetweenRecordsIsPassedOver(WarcCompression compression) throws IOException {
    byte[] garbage = new byte[300_000];
    new Random(5).nextBytes(garbage);
    byte[] first = record(1, compression);
    String name = compression == WarcCompression.GZIP ? "c.warc.gz" : "c.warc";
    Collected read = read(name, first, garbage, record(2, compression), record(3, compression));
    assertThat(read.stories).extracting(Story::title).containsExactly("Pier 1", "Pier 2", "Pier 3");
    assertThat(read.lines())
        .singleElement()
        .asString()
        .contains("byte " + first.length + ":")
        .doesNotContain("Exception");
    Collected before = read(name, garbage, record(2, compression));
    assertThat(before.stories).hasSize(1);
    assertThat(before.lines()).singleElement().asString().contains(", byte 0: ");
  }

  @Test
  void aDamagedMemberDoesNotTakeItsNeighboursWithIt() throws IOException {
    byte[] first = record(1, WarcCompression.GZIP);
    byte[] second = record(2, WarcCompression.GZIP);
    for (int at = 0; at < second.length; at += 3) {
      byte[] damaged = second.clone();
      damaged[at] ^= 0x55;
      Collected read = read("c.warc.gz", first, damaged, record(3, WarcCompression.GZIP));
      assertThat(read.stories)
          .as("byte %d", at)
          .extracting(Story::title)
          .startsWith("Pier 1")
          .endsWith("Pier 3");
      assertThat(read.lines().size()).as("byte %d: %s", at, read.lines()).isLessThanOrEqualTo(1);
      if (read.stories.size() == 2) {
        assertThat(read.lines().getFirst()).contains("byte " + first.length + ": ");
      }
    }
  }

  @Test
  void aRecordOfAWrongLengthDoesNotTakeItsNeighboursWithIt() throws IOException {
    String second = new String(record(2, WarcCompression.NONE), StandardCharsets.UTF_8);
    for (String length : List.of("7", "900", "99999999999", "x")) {
      byte[] wrong =
          bytes(second.replaceFirst("Content-Length: [0-9]+", "Content-Length: " + length));
      byte[] three =
          joined(record(1, WarcCompression.NONE), wrong, record(3, WarcCompression.NONE));
      for (Collected read : List.of(read("c.warc", three), read("c.warc.gz", gzip(three)))) {
        assertThat(read.stories)
            .as("length %s", length)
            .extracting(Story::title)
            .containsExactly("Pier 1", "Pier 3");
        assertThat(read.lines()).singleElement().asString().contains("record 2 at byte ");
      }
    }
  }

  @Test
  void aBombIsGivenUpAndTheRestIsRead() throws IOException {
    byte[] zeros = new byte[32 << 20];
    Path file =
        write(
            "c.warc.gz",
            gzip(answer("Content-Type: video/mp4", zeros)),
            gzip(answer(HTML + "\r\nContent-Encoding: gzip", gzip(zeros))),
            record(3, WarcCompression.GZIP));
    Collected read = Collected.read(small(1 << 20), file);
    assertThat(read.only().title()).isEqualTo("Pier 3");
    assertThat(read.lines()).hasSize(2);
    assertThat(read.lines().get(0)).contains("unpacks to more than 16 MB and 100 times");
    assertThat(read.lines().get(1)).contains("longer than 1 MB");
  }

  @Test
  void hostileArchivesAreReadInBoundedTime() throws IOException {
    byte[] deep = bytes(page(1).replace("<article>", "<div>".repeat(10_000)));
    assertThat(read("deep.warc", answer(HTML, deep)).only().text()).startsWith("Pier number 1");
    byte[] fields = bytes("WARC/1.0\r\n" + "a:\r\n".repeat(100_000));
    byte[] starts = bytes("\r\nWARC/1.0\r\nContent-Length: 100000000\r\n\r\n".repeat(50_000));
    byte[] magic = new byte[2 << 20];
    for (int i = 0; i + 12 < magic.length; i += 12) {
      magic[i] = 0x1F;
      magic[i + 1] = (byte) 0x8B;
      magic[i + 2] = 8;
      magic[i + 3] = (byte) (i % 5 == 0 ? 8 : 0);
    }
    byte[] empty = gzip(new byte[0]);
    byte[] members = new byte[empty.length * 50_000];
    for (int i = 0; i < members.length; i += empty.length) {
      System.arraycopy(empty, 0, members, i, empty.length);
    }
    byte[] heads = answer("Content-Type: text/html\r\n" + ":\r\n".repeat(1_000_000), new byte[0]);
    byte[] ends = joined(record(1, WarcCompression.NONE), bytes("\r\n".repeat(50_000)));
    for (byte[] hostile : List.of(fields, starts, magic, members, heads, ends)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(60),
          () -> {
            read("h.warc", hostile);
            read("h.warc.gz", gzip(hostile));
          });
    }
  }

  @Test
  void twoThousandPagesAreReadInConstantMemory() throws IOException {
    String filler = "<p>" + "The tide came in and went out again that day. ".repeat(600);
    Path file = folder.resolve("many.warc.gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 2_000; i++) {
        out.write(gzip(answer(HTML, bytes(page(i) + filler + i))));
      }
    }
    Weighed weighed = new Weighed();
    Stories.read(List.of(file.toString()), Options.standard(), weighed);
    assertThat(weighed.stories).isEqualTo(2_000);
    assertThat(weighed.characters).isGreaterThan(50_000_000);
    assertThat(weighed.late - weighed.early).isLessThan(4 << 20);
  }

  /** Weighs what is held at the beginning and at the end. */
  private static final class Weighed implements Sink {
    int stories;
    long characters;
    long early;
    long late;

    @Override
    public void story(Story story) {
      stories++;
      characters += story.text().length();
      if (stories == 500) {
        early = held();
      } else if (stories == 1_990) {
        late = held();
      }
    }

    @Override
    public void problem(Problem problem) {
      throw new AssertionError(problem.line());
    }

    private static long held() {
      System.gc();
      return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
  }

  @Test
  void theArchivesOfAWaczAreRead() throws IOException {
    Path file = folder.resolve("crawl.wacz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      store(zip, "archive/a.warc.gz", record(1, WarcCompression.GZIP));
      entry(zip, "archive/b.warc", record(2, WarcCompression.NONE));
      entry(zip, "archive/c.warc.gz", Arrays.copyOf(record(3, WarcCompression.GZIP), 200));
      entry(zip, "archive/d.warc.gz", record(4, WarcCompression.GZIP));
      entry(zip, "pages/pages.jsonl", bytes("{\"text\":\"x\"}"));
      entry(zip, "datapackage.json", bytes("{}"));
    }
    Collected read = Collected.read(file);
    assertThat(read.order)
        .hasSize(4)
        .contains("crawl.wacz/a.warc.gz:1", "crawl.wacz/b.warc:1", "crawl.wacz/d.warc.gz:1");
    assertThat(read.lines())
        .containsExactly(
            file
                + ", archive/c.warc.gz, record 1 at byte 0: cut short;"
                + " skipped, and what can be found behind it is read");
  }

  @Test
  void aFileThatIsNoWaczIsSaidInOneLine() throws IOException {
    Path zip = folder.resolve("whole.wacz");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      entry(out, "readme.txt", bytes("x"));
    }
    byte[] whole = Files.readAllBytes(zip);
    assertThat(Collected.read(zip).lines().getFirst()).contains("no web archive in this file");
    assertThat(read("a.wacz").lines())
        .containsExactly(folder.resolve("a.wacz") + ": empty; get it again");
    for (byte[] bad : List.of(bytes("x"), Arrays.copyOf(whole, whole.length - 9))) {
      assertThat(read("b.wacz", bad).lines())
          .singleElement()
          .asString()
          .contains("not a WACZ (zip) file");
    }
  }

  @Test
  void aZipBombIsGivenUp() throws IOException {
    Path file = folder.resolve("bomb.wacz");
    byte[] zeros = new byte[64 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "archive/a.warc", joined(answer("Content-Type: video/mp4", zeros), zeros));
      entry(zip, "archive/b.warc", record(2, WarcCompression.NONE));
    }
    Collected read = Collected.read(small(1 << 20), file);
    assertThat(read.only().title()).isEqualTo("Pier 2");
    assertThat(read.lines())
        .singleElement()
        .asString()
        .contains("archive/a.warc: unpacks to more than 16 MB");
  }

  @Test
  void damagedArchivesNeverThrow() throws IOException {
    byte[] plain =
        joined(
            record(1, WarcCompression.NONE),
            answer(HTML + "\r\nTransfer-Encoding: chunked", bytes("5\r\n<p>Th\r\n0\r\n\r\n")),
            answer(HTML + "\r\nContent-Encoding: br", stored(bytes(page(1)))),
            record(2, WarcCompression.NONE));
    byte[] packed = joined(record(1, WarcCompression.GZIP), gzip(plain));
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
      store(zip, "archive/a.warc.gz", packed);
      entry(zip, "archive/b.warc", plain);
    }
    damaged("f.warc", plain);
    damaged("f.warc.gz", packed);
    damaged("f.wacz", zipped.toByteArray());
  }

  private void damaged(String name, byte[] whole) throws IOException {
    Damage damage = new Damage(20260301L);
    for (int round = 0; round < 500; round++) {
      Path file = write(name, damage.of(whole));
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> Collected.read(file), damage + ", round " + round);
    }
  }

  private static Options small(int bytes) {
    return new Options(null, InputStream.nullInputStream(), new Limits(bytes, bytes, 100));
  }

  /** A brotli stream of one block that is stored (RFC 7932, 9.2), as no encoder is at hand. */
  private static byte[] stored(byte[] bytes) {
    int length = bytes.length - 1;
    // WBITS 16: one bit 0; ISLAST 0; MNIBBLES 4: 00; MLEN - 1 in 16 bits; ISUNCOMPRESSED 1.
    long head = (long) length << 4 | 1L << 20;
    return joined(
        new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16)}, bytes, new byte[] {3});
  }

  private static byte[] deflated(byte[] bytes, boolean bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    try (OutputStream packed = new DeflaterOutputStream(out, deflater)) {
      packed.write(bytes);
    }
    deflater.end();
    return out.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private Collected read(String name, byte[]... parts) throws IOException {
    return Collected.read(write(name, parts));
  }

  private Path write(String name, byte[]... parts) throws IOException {
    return Files.write(folder.resolve(name), joined(parts));
  }
}
