package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocumentsTest {
  @TempDir Path folder;

  @Test
  void aDocxGivesItsParagraphsWithChangesMade() throws IOException {
    byte[] docx =
        MadeFiles.docx(
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>The pi</w:t></w:r>"
                + "<w:r><w:t>er\u00AD closed</w:t><w:tab/><w:t>on</w:t><w:br/><w:t>Monday, of\uFB01cially."
                + "</w:t></w:r></w:p>"
                + "<w:p><w:del w:id=\"1\"><w:r><w:delText>Nine</w:delText><w:t>Nine</w:t></w:r></w:del>"
                + "<w:ins w:id=\"2\"><w:r><w:t>Ten</w:t></w:r></w:ins>"
                + "<w:r><w:t xml:space=\"preserve\"> boats sank</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr><w:r>"
                + "<w:t xml:space=\"preserve\">Joined </w:t></w:r></w:p>"
                + MadeFiles.p("here.")
                + "<w:tbl><w:tr><w:tc>"
                + MadeFiles.p("Boats")
                + "</w:tc><w:tc>"
                + MadeFiles.p("10")
                + "</w:tc></w:tr></w:tbl>"
                + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
                + MadeFiles.p("In a box.")
                + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
                + MadeFiles.p("In a box.")
                + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
                + "<w:r><w:t>Around it.</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>");
    Story story = Collected.read(write("pier.docx", docx)).only();
    assertThat(story.text().split("\n\n"))
        .containsExactly(
            "The pier closed on Monday, officially.",
            "Ten boats sank.",
            "Joined here.",
            "Boats",
            "10",
            "In a box.",
            "Around it.",
            "The harbour log.");
    assertThat(story.id()).isEqualTo("pier");
    assertThat(story.title()).isEqualTo("Pier closed");
    assertThat(story.byline()).containsExactly("Ana Ruiz");
    assertThat(story.language()).isEqualTo("en-GB");
    assertThat(story.modified()).isEqualTo("2021-03-04T09:30Z");
    assertThat(story.published()).isNull();
  }

  @Test
  void aDocxMayNumberItsBodyAndSetItsTitle() throws IOException {
    byte[] docx =
        MadeFiles.zip(
            "word/document2.xml",
            "<w:d xmlns:w=\"w\"><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Pier shut"
                + "</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:r>"
                + "<w:t>Boats 3</w:t></w:r></w:p>"
                + MadeFiles.p("It is shut.")
                + "</w:d>");
    Story story = Collected.read(write("pier.docx", docx)).only();
    assertThat(story.text()).isEqualTo("Pier shut\n\nIt is shut.");
    assertThat(story.title()).isEqualTo("Pier shut");
  }

  @Test
  void aLongDocxIsReadWhole() throws IOException {
    String paragraph = MadeFiles.p("Ruiz &amp; Hansen said &quot;no&quot; &#233; &lt;again&gt;.");
    Story story =
        Collected.read(write("long.docx", MadeFiles.docx(paragraph.repeat(20_000)))).only();
    assertThat(story.text().split("\n\n"))
        .hasSize(20_001)
        .contains("Ruiz & Hansen said \"no\" \u00E9 <again>.");
  }

  @Test
  void anOdtGivesItsParagraphsWithChangesMade() throws IOException {
    byte[] odt =
        MadeFiles.odt(
            "<text:table-of-content><text:p>Boats 3</text:p></text:table-of-content>"
                + "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p>"
                + "</text:deletion></text:changed-region></text:tracked-changes>"
                + "<text:h>The ferry</text:h><text:p>It was<text:s text:c=\"3\"/>late<text:note>"
                + "<text:note-citation>1</text:note-citation><text:note-body><text:p>By an hour."
                + "</text:p></text:note-body></text:note>, <text:span>again</text:span>"
                + "<text:tab/><office:title>A boat</office:title>and<text:line-break/>again.<office:annotation><text:p>Check!</text:p>"
                + "</office:annotation></text:p><text:p/>");
    Story story = Collected.read(write("ferry.odt", odt)).only();
    assertThat(story.text()).isEqualTo("The ferry\n\nIt was late, again and again.\n\nBy an hour.");
    assertThat(story.title()).isEqualTo("Ferry late");
    assertThat(story.byline()).containsExactly("Tom Hansen");
    assertThat(story.modified()).isEqualTo("2022-05-06T10:11:12Z");
    assertThat(story.published()).isNull();
  }

  @Test
  void anRtfGivesItsWords() throws IOException {
    Story story = Collected.read(write("storm.rtf", latin(MadeFiles.RTF))).only();
    assertThat(story.text())
        .isEqualTo(
            "The caf\u00E9 said \u201Cno\u201D\u2014it was {shut}.\n\nSecond line, bold part.\n\n"
                + "\u041F\u0435\u0442\u0440\n\nA note.");
    assertThat(story.title()).isEqualTo("Storm warning");
    assertThat(story.byline()).containsExactly("Ana Ruiz");
  }

  @Test
  void anEpubIsReadInTheOrderOfItsSpine() throws IOException {
    Story story = Collected.read(write("year.epub", MadeFiles.epub())).only();
    assertThat(story.text()).isEqualTo("Spring\n\nHansen came first.\n\nThen the pier fell.");
    assertThat(story.title()).isEqualTo("The Saltby Year");
    assertThat(story.byline()).containsExactly("Ana Ruiz");
    assertThat(story.published()).isNull();
  }

  @Test
  void theDateGivenDatesADocument() throws IOException {
    Path file = write("year.epub", MadeFiles.epub());
    Story story = Collected.read(Collected.published("2020-05-06"), file).only();
    assertThat(String.valueOf(story.published())).contains("2020-05-06", "OPTION");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty.pdf | empty",
        "empty.mbox | empty",
        "page.pdf | not a PDF file; it looks like .html, rename it",
        "page.docx | not a DOCX file; it looks like .html, rename it",
        "pdf.odt | not an ODT file; it looks like .pdf, rename it",
        "old.docx | not a DOCX file; it is an old Office file or has a password",
        "odt.docx | a zip file, but no DOCX",
        "odt.epub | a zip file, but no EPUB",
        "docx.odt | a zip file, but no ODT",
        "page.eml | not a mail",
        "page.mbox | not a mailbox",
        "page.rtf | not an RTF file",
        "cut.docx | cut short; get the file again",
        "cut.rtf | cut short; get the file again",
        "blank.docx | no text in it",
        "blank.eml | no text in it",
        "locked.odt | encrypted; save a copy without a password",
        "locked.epub | encrypted",
        "damaged.docx | its XML is damaged; save the document anew",
        "deep.docx | more than 256 elements inside one another",
        "deep.odt | more than 256 elements inside one another",
        "deep.rtf | more than 256 groups inside one another",
        "laughs.docx | it declares entities, which are refused",
        "outside.odt | it declares entities, which are refused",
        "bomb.docx | unpacks to more than 128 MB or far more than its size",
        "bomb.odt | unpacks to more than 128 MB or far more than its size",
      })
  void whatCannotBeReadIsSaidInOneLine(String name, String reason) throws IOException {
    Path file = write(name, bad(name));
    Path good = Files.writeString(folder.resolve("good.txt"), "Good.");
    Collected collected = Collected.read(Options.standard(), file.toString(), good.toString());
    assertThat(collected.order).hasSize(2).endsWith("good");
    assertThat(collected.lines().getFirst()).startsWith(file + ": " + reason).doesNotContain("\n");
  }

  private static byte[] bad(String name) throws IOException {
    String laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>";
    byte[] docx = MadeFiles.docx(MadeFiles.p("The pier closed."));
    byte[] odt = MadeFiles.odt("<text:p>The ferry.</text:p>");
    return switch (name) {
      case "empty.pdf", "empty.mbox" -> new byte[0];
      case "pdf.odt" -> MadeFiles.pdf();
      case "old.docx" -> latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1");
      case "odt.docx", "odt.epub" -> odt;
      case "docx.odt" -> docx;
      case "cut.docx" -> Arrays.copyOf(docx, docx.length - 200);
      case "cut.rtf" -> latin(MadeFiles.RTF.substring(0, 300));
      case "blank.docx" -> MadeFiles.zip("word/document.xml", "<d><p/></d>");
      case "blank.eml" -> latin("Subject: Nothing\n\n> Really?\n");
      case "locked.odt" ->
          MadeFiles.zip("META-INF/manifest.xml", "<m:encryption-data/>", "content.xml", "\1\2");
      case "locked.epub" ->
          MadeFiles.zip("META-INF/encryption.xml", "<EncryptionMethod Algorithm=\"aes256\"/>");
      case "damaged.docx" -> MadeFiles.zip("word/document.xml", "<d><p></d>");
      case "deep.docx" -> MadeFiles.docx("<w:x>".repeat(10_000) + "</w:x>".repeat(10_000));
      case "deep.odt" -> MadeFiles.odt("<text:p>".repeat(10_000) + "</text:p>".repeat(10_000));
      case "deep.rtf" -> latin("{\\rtf1" + "{".repeat(10_000) + "}".repeat(10_001));
      case "laughs.docx" -> MadeFiles.zip("word/document.xml", laughs);
      case "outside.odt" ->
          MadeFiles.zip(
              "content.xml",
              "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><d><p>&a;</p></d>");
      case "bomb.docx" -> MadeFiles.docx("<w:p/>".repeat(9_000_000 / 6 * 2));
      case "bomb.odt" -> MadeFiles.zip("content.xml", " ".repeat(70 << 20));
      default -> latin("<!doctype html><html><p>The pier closed.</html>");
    };
  }

  @Test
  void whatIsLongerThanTheLimitIsGivenUp() throws IOException {
    Options small =
        new Options(null, InputStream.nullInputStream(), new Limits(1000, 1000, 100, 1000));
    Path file = write("long.rtf", latin("{\\rtf1 " + "word ".repeat(500) + "}"));
    assertThat(Collected.read(small, file).lines())
        .containsExactly(file + ": longer than 1000 bytes; split it");
  }

  @Test
  void wordsBeyondTheLimitOfAStoryAreGivenUp() throws IOException {
    Options small =
        new Options(null, InputStream.nullInputStream(), new Limits(1000, 1000, 100, 100_000));
    Path file = write("long.rtf", latin("{\\rtf1 " + "word ".repeat(500) + "}"));
    assertThat(Collected.read(small, file).lines())
        .containsExactly(file + ": longer than 1000 bytes; split it");
  }

  @Test
  void aFolderOfDocumentsIsReadWhole() throws IOException {
    write("a.docx", MadeFiles.docx(MadeFiles.p("The pier.")));
    write("b.odt", MadeFiles.odt("<text:p>The ferry.</text:p>"));
    write("c.rtf", latin("{\\rtf1 broken"));
    write("d.pdf", MadeFiles.pdf());
    Collected collected = Collected.read(folder);
    assertThat(collected.order).containsExactly("a", "b", "! cut short", "d");
    assertThat(collected.total).isEqualTo(4);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] latin(String words) {
    return words.getBytes(StandardCharsets.ISO_8859_1);
  }
}
