package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PageReaderTest {
  private final PageReader reader = new PageReader(256);

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("pages")
  void readsAsExpected(String name) throws IOException {
    Page page = read(resources().resolve(name + ".html"));
    assertThat(shown(page))
        .isEqualTo(Files.readString(resources().resolve(name + ".expected")).stripTrailing());
  }

  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(resources())) {
      List<String> names =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.endsWith(".html"))
              .map(name -> name.substring(0, name.length() - ".html".length()))
              .sorted()
              .toList();
      assertThat(names).hasSizeGreaterThanOrEqualTo(3);
      return names;
    }
  }

  @Test
  void theStoryIsReadFromAFileWithItsPlace() throws IOException {
    Path file = folder.resolve("ferry.html");
    Files.copy(resources().resolve("linked-data.html"), file);
    Collected collected = Collected.read(Collected.published("2022-01-01"), file);
    assertThat(collected.only().id()).isEqualTo("ferry");
    assertThat(collected.only().publishedCandidates()).hasSize(3);
    assertThat(String.valueOf(collected.only().published())).contains("2021-03-04T19:20Z");
  }

  @Test
  void theDeclaredCharsetIsUsedWhereTheBytesAreNotUtf8() throws IOException {
    String page =
        "<html><head><meta charset=\"iso-8859-1\"></head><body><p>The Caf\u00E9 \u201CMolen\u201D"
            + " closed its doors on Friday, and nobody knows why it did so.</p></body></html>";
    byte[] bytes = page.getBytes(Charset.forName("windows-1252"));
    assertThat(Objects.requireNonNull(reader.read(bytes)).text())
        .startsWith("The Caf\u00E9 \u201CMolen\u201D");
    byte[] greek =
        page.replace("iso-8859-1", "iso-8859-7")
            .replace("\u201CMolen\u201D", "")
            .getBytes(Charset.forName("iso-8859-1"));
    assertThat(Objects.requireNonNull(reader.read(greek)).text()).startsWith("The Caf\u03B9");
  }

  @Test
  void aPageWithoutAStoryIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("a.html"), "<nav><a href=x>Home</a></nav>");
    assertThat(Collected.read(file).lines())
        .singleElement()
        .asString()
        .endsWith("a.html: no story found on this page");
  }

  @Test
  void brokenLinkedDataDoesNotDisturb() {
    String page =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":</script>"
            + "<script type='application/ld+json'>//<![CDATA[\n{\"@type\":[\"Report\",\"NewsArticle\"],"
            + "\"headline\":\"A\nB\",\"author\":\"Ada Bell\",}\n//]]></script>"
            + "<script type='application/ld+json'>"
            + "[".repeat(100_000)
            + "</script><p>Words enough to be a story, it seems to everybody who reads it.</p>";
    Page read = reader.read(page);
    assertThat(read.title()).isEqualTo("A B");
    assertThat(read.byline()).containsExactly("Ada Bell");
  }

  @Test
  void hostilePagesAreReadInBoundedTime() {
    String words = "<p>The river rose again on Friday, said the mayor of the town.</p>";
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          assertThat(reader.read("<div class='author date'>".repeat(100_000) + words).text())
              .contains("The river rose");
          assertThat(reader.read("<b><a href=/author/x>".repeat(50_000) + words).text())
              .isNotNull();
          assertThat(reader.read("<p class='" + "ad".repeat(2_000_000) + "'>" + words).text())
              .contains("The river rose");
          assertThat(reader.read(words.repeat(50_000)).text()).contains("The river rose");
          assertThat(reader.read("<p>" + "a ".repeat(4_000_000)).text()).isNotEmpty();
          assertThat(reader.read("<".repeat(400_000)).text()).isNotNull();
        });
  }

  @Test
  void aPageOfTooManyTagsIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("b.html"), "<i>".repeat(600_000));
    assertThat(Collected.read(file).lines().getFirst()).contains("longer than 500000 tags");
  }

  @Test
  void damagedPagesNeverThrow() throws IOException {
    long seed = 20260101L;
    Random random = new Random(seed);
    byte[] whole = Files.readAllBytes(resources().resolve("linked-data.html"));
    for (int round = 0; round < 400; round++) {
      byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      for (int i = random.nextInt(40); i > 0; i--) {
        damaged[random.nextInt(damaged.length)] =
            (byte) "<>\"'/{}[],:&;\0\u00FF-!".charAt(random.nextInt(17));
      }
      int number = round;
      Path file = Files.write(folder.resolve("damaged.html"), damaged);
      Assertions.assertDoesNotThrow(
          () -> Collected.read(file), () -> "seed " + seed + ", round " + number);
    }
  }

  private Page read(Path file) throws IOException {
    return Objects.requireNonNull(reader.read(Files.readAllBytes(file)));
  }

  private static String shown(Page page) {
    String published =
        page.published().stream()
            .map(date -> date.value() + " " + date.basis())
            .collect(Collectors.joining("; "));
    return String.join(
        "\n",
        "title: " + page.title(),
        "byline: " + String.join("; ", page.byline()),
        "publisher: " + Objects.requireNonNullElse(page.publisher(), ""),
        "published: " + published,
        "modified: " + Objects.requireNonNullElse(page.modified(), ""),
        "language: " + page.language(),
        "",
        page.text());
  }

  private static Path resources() {
    try {
      return Path.of(Objects.requireNonNull(PageReaderTest.class.getResource("/pages")).toURI());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
