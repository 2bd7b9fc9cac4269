package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fabula.ingest.MadeFiles.PdfPage;
import org.fabula.story.Passage;
import org.fabula.story.Passage.Part;
import org.fabula.story.Place;
import org.fabula.story.Story;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every character of a story's text leads back to where it stands in the original. */
final class OriginTest {
  private static final String WORDS =
      "The caf\u00E9 \u201CMolen\u201D shut.\r\nAna \uD83D\uDE00 wept.\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void bytesGiveTheWords(String charset) throws IOException {
    String marked = charset.equals("UTF-8") ? WORDS : "\uFEFF" + WORDS;
    byte[] bytes = marked.getBytes(Charset.forName(charset));
    assertBytes(bytes, read("a.txt", bytes), 1);
  }

  @Test
  void windowsBytesGiveTheWords() throws IOException {
    byte[] bytes =
        "The caf\u00E9 \u201CMolen\u201D shut.".getBytes(Charset.forName("windows-1252"));
    assertBytes(bytes, read("a.txt", bytes), 1);
  }

  @Test
  void brokenBytesArePassagesOfTheirOwn() throws IOException {
    byte[] bytes =
        (WORDS.repeat(4) + "#" + WORDS.repeat(4) + "#" + WORDS).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '#' ? (byte) 0xC3 : bytes[i];
    }
    Path file = Files.write(folder.resolve("a.txt"), bytes);
    Collected collected = Collected.read(file);
    assertBytes(bytes, collected.only(), 5);
    assertThat(collected.lines().getFirst()).contains("2 characters could not be decoded");
  }

  private static void assertBytes(byte[] original, Story story, int passages) {
    assertThat(story.origin().passages()).hasSize(passages);
    assertCovered(story);
    for (Passage passage : story.origin().passages()) {
      Place.Bytes place = (Place.Bytes) passage.place();
      byte[] part = Arrays.copyOfRange(original, (int) place.from(), (int) place.to());
      String words =
          place.charset() == null ? "\uFFFD" : new String(part, Charset.forName(place.charset()));
      assertThat(words).isEqualTo(words(story, passage));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nodesOfAPageGiveTheWords(Path page) throws IOException {
    Document document = Jsoup.parse(Files.readString(page));
    List<Story> stories = Collected.read(page).stories;
    assertThat(stories).isNotEmpty();
    for (Story story : stories) {
      assertThat(story.origin().passages()).isNotEmpty();
      assertCovered(story);
      assertNodes(document, story);
    }
  }

  static List<Path> pages() throws Exception {
    Path folder = Path.of(Objects.requireNonNull(OriginTest.class.getResource("/pages")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  @Test
  void linksAndLineBreaksPartTheWordsOfAParagraph() throws IOException {
    String html =
        "<article><p>The <a href=x>harbour\n   board</a> of <b>Saltby</b> closed<br>the old pier on"
            + " Sunday.<!-- x --> Nobody was hurt.</p><div>It will stay shut until May, said the"
            + " board's own engineer.<br><br>Hansen's ferry sails from the new quay until then, and"
            + " costs no more.</div></article>";
    Story story = read("page.html", html.getBytes(StandardCharsets.UTF_8));
    assertThat(story.origin().passages()).hasSize(9);
    assertCovered(story);
    assertNodes(Jsoup.parse(html), story);
    assertThat(Objects.requireNonNull(story.origin().at(story.text().indexOf("board"))).place())
        .isEqualTo(new Place.Node("", "/html/body/article/p/a/text()"));
  }

  @Test
  void partsOfAPageAreToldApart() throws IOException {
    String html =
        "<article><h1>Pier shut</h1><h2 class=standfirst>Waves tore forty metres of planks from the"
            + " old pier on Sunday.</h2><p>The harbour board closed the old pier on Sunday.</p>"
            + "<h3>What now</h3><p>It will be mended by May.</p><blockquote><p>Nobody will swim from"
            + " it before.</p></blockquote><blockquote class=twitter-tweet><p>We wept as it went"
            + " down.</p></blockquote><ul><li>The ferry leaves at seven from the new quay, and costs"
            + " no more than it did.</li></ul><pre>7:00  ferry</pre></article>";
    Story story = read("page.html", html.getBytes(StandardCharsets.UTF_8));
    assertThat(story.origin().passages())
        .extracting(Passage::part)
        .containsExactly(
            Part.STANDFIRST,
            Part.PARAGRAPH,
            Part.HEADING,
            Part.PARAGRAPH,
            Part.QUOTATION,
            Part.POST,
            Part.ITEM,
            Part.CODE);
  }

  private static void assertNodes(Document document, Story story) {
    for (Passage passage : story.origin().passages()) {
      String path = ((Place.Node) passage.place()).path();
      List<Node> nodes = document.selectXpath(path, Node.class);
      assertThat(nodes).as(path).hasSize(1);
      String words =
          nodes.getFirst() instanceof TextNode text
              ? text.getWholeText()
              : Jsoup.parse(nodes.getFirst().outerHtml()).text();
      assertThat(Words.oneLine(words)).isEqualTo(Words.oneLine(words(story, passage)));
    }
  }

  @Test
  void aLineOfJsonIsNamedByItsNumber() throws IOException {
    Story story =
        read("a.jsonl", "\n{\"text\":\"The pier shut.\"}\n".getBytes(StandardCharsets.UTF_8));
    assertThat(story.origin().passages())
        .containsExactly(new Passage(0, 14, Part.PARAGRAPH, new Place.Line(2, "/text")));
  }

  @Test
  void linesOfAPdfHaveTheirBoxes() throws IOException {
    Story story;
    try (PDDocument document = new PDDocument()) {
      try (PdfPage page = new PdfPage(document)) {
        page.lines(
            60,
            80,
            "The pier of Saltby was closed on Monday after the storm of Sun-",
            "day, the harbour master said in a note to all who keep boats in it.");
      }
      story = read("a.pdf", MadeFiles.saved(document));
    }
    assertCovered(story);
    Passage second =
        Objects.requireNonNull(story.origin().at(story.text().indexOf("harbour master")));
    Place.Box box = (Place.Box) second.place();
    assertThat(box.page()).isEqualTo(1);
    assertThat(box.left()).isEqualTo(60f);
    assertThat(92f).isBetween(box.top(), box.top() + box.height());
    assertThat(words(story, second)).startsWith("day, the harbour");
  }

  @Test
  void paragraphsOfDocumentsHaveTheirElements() throws IOException {
    byte[] docx = MadeFiles.docx(MadeFiles.p("One boat sank.") + MadeFiles.p("Two did not."));
    assertElements(docx, read("a.docx", docx));
    byte[] odt =
        MadeFiles.odt("<text:p>One boat sank.</text:p><text:p>Two <text:s/>did not.</text:p>");
    assertElements(odt, read("a.odt", odt));
  }

  private static void assertElements(byte[] zip, Story story) throws IOException {
    assertCovered(story);
    assertThat(story.origin().passages()).hasSizeGreaterThanOrEqualTo(2);
    for (Passage passage : story.origin().passages()) {
      Place.Node place = (Place.Node) passage.place();
      org.w3c.dom.Node node = dom(zip, place.file());
      for (String step : place.path().substring(1).split("/", -1)) {
        node = child(node, step);
      }
      assertThat(node.getTextContent().replaceAll("\\s+", " ").strip())
          .isEqualTo(words(story, passage));
    }
  }

  private static org.w3c.dom.Node child(org.w3c.dom.Node parent, String step) {
    String name = step.substring(0, step.indexOf('['));
    int left = Integer.parseInt(step.substring(step.indexOf('[') + 1, step.length() - 1));
    for (org.w3c.dom.Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeName().equals(name) && --left == 0) {
        return n;
      }
    }
    throw new AssertionError("no " + step);
  }

  private static org.w3c.dom.Document dom(byte[] zip, String file) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(file)) {
          byte[] xml = in.readAllBytes();
          return DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml));
        }
      }
    } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
      throw new IOException(e);
    }
    throw new AssertionError("no " + file);
  }

  /** All but white space is in a passage. */
  private static void assertCovered(Story story) {
    StringBuilder left = new StringBuilder(story.text());
    for (Passage passage : story.origin().passages()) {
      for (int i = passage.start(); i < passage.end(); i++) {
        left.setCharAt(i, ' ');
      }
    }
    assertThat(left.toString()).isBlank();
  }

  private static String words(Story story, Passage passage) {
    return story.text().substring(passage.start(), passage.end());
  }

  private Story read(String name, byte[] bytes) throws IOException {
    return Collected.read(Files.write(folder.resolve(name), bytes)).only();
  }
}
