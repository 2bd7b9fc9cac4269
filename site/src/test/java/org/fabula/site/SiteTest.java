package org.fabula.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.app.CommandTree;
import org.fabula.time.TimeReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as it is handed out. */
class SiteTest {
  /** Markdown that is no page: expected results, and what goes into a distribution. */
  private static final Set<String> NO_PAGES =
      Set.of("samples/expected/dossier.md", "dist/src/main/text/README.md");

  @TempDir private static Path temporary;
  private static Path site;

  @BeforeAll
  static void make() throws IOException {
    site = temporary.resolve("site");
    assertThat(write(site)).isEmpty();
  }

  private static List<String> write(Path to) throws IOException {
    return Site.of(Checkout.FOLDER, Contents.of(Checkout.FOLDER)).write(to, "1.0");
  }

  private static Map<String, byte[]> bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> folder.relativize(file).toString(),
                  SiteTest::bytesOf,
                  (one, other) -> one,
                  TreeMap::new));
    }
  }

  private static byte[] bytesOf(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  @Test
  void isTheSameBytesEachTime() throws IOException {
    Path again = temporary.resolve("again");
    write(again);
    Map<String, byte[]> one = bytes(site);
    Map<String, byte[]> other = bytes(again);
    assertThat(other.keySet()).isEqualTo(one.keySet());
    one.forEach((file, words) -> assertThat(other.get(file)).as(file).isEqualTo(words));
  }

  @Test
  void everyMarkdownFileIsAPage() {
    Set<String> paths =
        Checkout.documents().stream()
            .map(document -> document.page().path())
            .collect(Collectors.toSet());
    assertThat(
            Checkout.files("", ".md").stream()
                .map(file -> Checkout.FOLDER.relativize(file).toString())
                .filter(file -> !file.startsWith(".") && !NO_PAGES.contains(file)))
        .allSatisfy(file -> assertThat(paths).contains(file));
  }

  @Test
  void pagesCanBeReadByEverybody() throws IOException {
    assertThat(pages()).hasSize(Checkout.documents().size());
    for (Path file : pages()) {
      org.jsoup.nodes.Document page = Jsoup.parse(file);
      assertThat(page.select("html").attr("lang")).isEqualTo("en");
      assertThat(page.title()).as("%s", file).contains("Fabula");
      for (String one : List.of("main", "header", "footer", "h1", "nav.pages", "a.skip")) {
        assertThat(page.select(one)).as("%s: %s", file, one).hasSize(1);
      }
      assertThat(page.select("main").is(page.select("a.skip").attr("href").replace(".", "\\.")))
          .isTrue();
      assertThat(page.select("[aria-current]")).as("%s", file).hasSize(1);
      assertThat(page.select("img:not([alt]), img[alt=\"\"]")).as("%s", file).isEmpty();
      List<String> ids = page.select("[id]").eachAttr("id");
      assertThat(ids).as("%s", file).doesNotHaveDuplicates();
    }
  }

  @Test
  void nothingIsFetchedFromElsewhere() throws IOException {
    for (Path file : pages()) {
      org.jsoup.nodes.Document page = Jsoup.parse(file);
      assertThat(page.select("script, iframe, object, embed, [style]")).as("%s", file).isEmpty();
      for (Element fetched : page.select("[src], link[href]")) {
        String address = fetched.attr(fetched.hasAttr("src") ? "src" : "href");
        assertThat(address).as("%s", file).doesNotContain("://");
        assertThat(address.equals("data:,") || Files.exists(file.resolveSibling(address)))
            .as("%s: %s", file, address)
            .isTrue();
      }
    }
    assertThat(Files.readString(site.resolve("site.css"))).doesNotContain("url(", "@import");
  }

  /** By the file system, whatever the maker of the site thinks of it. */
  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Path file : pages()) {
      for (String to : Jsoup.parse(file).select("a[href]").eachAttr("href")) {
        if (!to.matches("(https?|mailto):.*")) {
          String[] parts = to.split("#", 2);
          Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
          assertThat(target).as("%s: %s", file, to).isRegularFile();
          if (parts.length > 1) {
            assertThat(Jsoup.parse(target).getElementById(parts[1]))
                .as("%s: %s", file, to)
                .isNotNull();
          }
        }
      }
    }
  }

  @Test
  void aLinkThatLeadsNowhereIsToldWithItsLine() throws IOException {
    Path checkout = Files.createDirectories(temporary.resolve("checkout"));
    String words =
        "# A\n\n[b](b.md), [c](c.md),\n[d](b.md#none) and [e](b.md#there).\n\n[f](#none) ![p](p.png)\n";
    List<Page> pages = List.of(new Page("a.md", "A", words), new Page("b.md", "B", "# There\n"));
    Site broken = Site.of(checkout, List.of(new Part("All", pages)));
    assertThat(broken.write(temporary.resolve("broken"), "1.0"))
        .containsExactly(
            "a.md:3: a link that leads nowhere: c.md",
            "a.md:4: a link that leads nowhere: b.md#none",
            "a.md:6: a link that leads nowhere: #none",
            "a.md:6: a link that leads nowhere: p.png");
  }

  @Test
  void whatIsMadeOfTheCodeIsWhole() throws IOException {
    String commands = Files.readString(site.resolve("docs/commands.html"));
    CommandTree.whole()
        .getSubcommands()
        .values()
        .forEach(
            command ->
                assertThat(
                        commands.contains(">" + command.getCommandSpec().qualifiedName() + "</h2>"))
                    .as(command.getCommandName())
                    .isEqualTo(!command.getCommandSpec().usageMessage().hidden()));
    assertThat(commands).contains("--published=DATE", "Exit status: 0 all read");
    String rules = Files.readString(site.resolve("docs/time-rules.html"));
    for (String rule : TimeReader.english().ruleNames()) {
      assertThat(rules).containsPattern("<code[^>]*>" + rule + "</code></td>\n<td>“");
    }
    for (String schema : List.of("reading", "dossier", "correction")) {
      Element page = Jsoup.parse(site.resolve("docs/" + schema + ".schema.html"));
      assertThat(page.select("tbody tr").size()).isGreaterThan(40);
      assertThat(page.select("td:nth-child(2):empty")).as(schema).isEmpty();
    }
  }
}
