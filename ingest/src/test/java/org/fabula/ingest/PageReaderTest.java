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
import org.fabula.story.Passage;
import org.fabula.story.Passage.Part;
import org.fabula.story.Story;
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
        .endsWith(
            "a.html: no story found on this page; it may want scripts; save it as it is shown");
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
    StringBuilder shown = new StringBuilder();
    shown.append("title: ").append(page.title());
    shown.append("\nbyline: ").append(String.join("; ", page.byline()));
    shown.append("\npublisher: ").append(Objects.requireNonNullElse(page.publisher(), ""));
    shown.append("\npublished: ").append(published(page));
    shown.append("\nmodified: ").append(Objects.requireNonNullElse(page.modified(), ""));
    shown.append("\nlanguage: ").append(page.language());
    shown.append("\n\n").append(page.text());
    for (Page post : page.posts()) {
      shown.append("\n\npost: ").append(post.title());
      shown.append("\npublished: ").append(published(post));
      shown.append("\n\n").append(post.text());
    }
    return shown.toString();
  }

  private static String published(Page page) {
    return page.published().stream()
        .map(date -> date.value() + " " + date.basis())
        .collect(Collectors.joining("; "));
  }

  @Test
  void eachPostOfALiveBlogIsAStoryWithItsTime() throws IOException {
    Path file = folder.resolve("storm.html");
    Files.copy(resources().resolve("live-blog.html"), file);
    Collected collected = Collected.read(file);
    assertThat(collected.stories)
        .extracting(Story::id)
        .containsExactly("storm", "storm:1", "storm:2", "storm:3");
    assertThat(collected.stories)
        .extracting(story -> story.origin().within())
        .containsExactly("", "post 1", "post 2", "post 3");
    assertThat(String.valueOf(collected.stories.get(1).published())).contains("2021-03-04T14:20Z");
  }

  @Test
  void whatIsToldOfTheWriterAtTheEndIsLeftOut() {
    String story =
        "<h1>Pier shut</h1><p class=byline>By Ana Ruiz</p><p>Ana Ruiz was on the pier when it was shut"
            + " on Sunday.</p><p>The harbour board will mend it by May, its engineer told her.</p>"
            + "<p>Tom Hansen is to build the new one, and has ordered the wood for it.</p>";
    String written = "Ana Ruiz was on the pier when it was shut on Sunday.";
    String about = "<p>Ana Ruiz is the harbour correspondent of the Post.</p>";
    assertThat(reader.read("<article>" + story + "</article>").text())
        .startsWith(written)
        .endsWith("the wood for it.");
    assertThat(reader.read("<article>" + story + about + "</article>").text())
        .startsWith(written)
        .endsWith("the wood for it.");
  }

  @Test
  void commentsAreReadWhereThatIsAsked() {
    String html =
        "<article><h1>Pier shut</h1><p>The harbour board closed the old pier on Sunday.</p></article>"
            + "<div id=comments><h2>Comments (2)</h2><div class=comment><b>Tom</b><p>I saw it go."
            + "</p><a href=x>Reply</a></div><div class=comment><p>So did I, from the new quay.</p></div>"
            + "</div>";
    assertThat(reader.read(html).text())
        .isEqualTo("The harbour board closed the old pier on Sunday.");
    Page page = new PageReader(256, true).read(html);
    assertThat(page.text())
        .isEqualTo(
            "The harbour board closed the old pier on Sunday.\n\nI saw it go.\n\nSo did I, from the"
                + " new quay.");
    assertThat(page.prose().passages())
        .extracting(Passage::part)
        .containsExactly(Part.PARAGRAPH, Part.COMMENT, Part.COMMENT);
  }

  @Test
  void aBoxOfLiveUpdatesBesideAStoryIsNoLiveBlog() {
    String story = "The harbour board closed the old pier after the storm, its engineer said. ";
    StringBuilder box = new StringBuilder("<ul class=live-updates>");
    for (int i = 1; i <= 3; i++) {
      box.append("<li><time datetime=2021-03-04T0").append(i).append(":00:00Z></time>");
      box.append("<p>Boat ").append(i).append(" came in at dawn, and all were well.</p></li>");
    }
    Page page =
        reader.read(
            "<h1>Pier shut</h1><article><p>" + story.repeat(6) + "</p></article>" + box + "</ul>");
    assertThat(page.posts()).isEmpty();
    assertThat(page.text()).isEqualTo(story.repeat(6).strip());
  }

  @Test
  void postsThatScriptsShowAreReadFromTheData() {
    Page page = reader.read(liveInData("Boat %d came in at dawn."));
    assertThat(page.text()).isEqualTo("The boats of Saltby come in from the storm, one by one.");
    assertThat(page.posts()).extracting(Page::title).containsExactly("Post 1", "Post 2", "Post 3");
    assertThat(page.posts().get(1).text()).isEqualTo("Boat 2 came in at dawn.");
  }

  @Test
  void markupInTheDataIsNoWords() {
    Page page =
        reader.read(
            liveInData(
                "<p>Boat %d came in <b>at dawn</b>.</p><p>See <a href='/tides'>the tides</a>.</p>"));
    assertThat(page.posts().get(1).text()).isEqualTo("Boat 2 came in at dawn.\n\nSee the tides.");
  }

  /** A page whose three posts stand in its data alone, with {@code %d} as the number of each. */
  private static String liveInData(String body) {
    StringBuilder updates = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      updates.append(i == 1 ? "" : ",");
      updates.append("{\"@type\":\"BlogPosting\",\"headline\":\"Post ").append(i);
      updates.append("\",\"datePublished\":\"2021-03-04T0").append(i).append(":00:00Z\",");
      updates.append("\"articleBody\":\"").append(body.formatted(i)).append("\"}");
    }
    return "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Boats\","
        + "\"liveBlogUpdate\":["
        + updates
        + "]}</script><h1>Boats</h1><p>The boats of Saltby come in from the storm, one by one.</p>"
        + "<p>Boat 2 came in at dawn.</p>";
  }

  private static Path resources() {
    try {
      return Path.of(Objects.requireNonNull(PageReaderTest.class.getResource("/pages")).toURI());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
