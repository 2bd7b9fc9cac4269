package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.fabula.ingest.MadeFiles.PdfPage;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfReaderTest {
  @TempDir Path folder;

  @Test
  void linesBecomeParagraphsAndBrokenWordsWhole() throws IOException {
    Story story = read(MadeFiles.pdf()).only();
    assertThat(story.text().split("\n\n"))
        .containsExactly(
            "Pier closed",
            "The pier of Saltby was closed on Monday after a storm, the harbour master said in a note"
                + " to all who keep their boats in it. Nobody was hurt.",
            "It will open again in May.");
    assertThat(story.title()).isEqualTo("Pier closed");
    assertThat(story.byline()).containsExactly("Ana Ruiz", "Tom Hansen");
    assertThat(story.published()).isNull();
  }

  @Test
  void aWordWrittenWithItsHyphenElsewhereKeepsIt() throws IOException {
    Story story =
        pages(
            page ->
                page.lines(
                    60,
                    80,
                    "The well-known pier was closed on Monday, the no less well-",
                    "known mayor told all who had come to hear him in Salt-",
                    "by on the first day of the week, as did the Ruiz-",
                    "Lind firm."));
    assertThat(story.text())
        .contains("less well-known mayor", "in Saltby on", "the Ruiz-Lind firm");
  }

  @Test
  void theLeftColumnIsReadBeforeTheRight() throws IOException {
    Story story =
        pages(
            page -> {
              page.line(60, 60, 16, "A storm closes the pier of Saltby for a whole week");
              for (int i = 1; i <= 8; i++) {
                // Written across the page, as some programs do.
                page.line(60, 80 + 12 * i, 10, "left line " + i + " of the story goes on here to");
                page.line(
                    310, 80 + 12 * i, 10, "right line " + i + " of the story goes on here to");
              }
            });
    assertThat(story.text())
        .startsWith("A storm closes the pier of Saltby for a whole week\n\nleft");
    assertThat(story.text().substring(story.text().indexOf("left")))
        .matches("left line 1.*left line 8 [^l]*right line 1.*right line 8 .*");
  }

  @Test
  void columnsMayStandAsCloseAsTheirTypeIsHigh() throws IOException {
    String column = "of the story goes on to";
    float width = MadeFiles.TYPE.getStringWidth("left line 1 " + column) / 100;
    Story story =
        pages(
            page -> {
              for (int i = 1; i <= 8; i++) {
                page.line(60, 80 + 12 * i, 10, "left line " + i + " " + column);
              }
              for (int i = 1; i <= 8; i++) {
                page.line(70 + width, 80 + 12 * i, 10, "right line " + i + " " + column);
              }
            });
    assertThat(story.text()).matches("left line 1.*left line 8 [^l]*right line 1.*right line 8 .*");
  }

  @Test
  void aLargeInitialBeginsTheFirstOfItsLines() throws IOException {
    Story story =
        pages(
            page ->
                page.line(60, 92, 30, "T")
                    .lines(80, 80, "he pier of Saltby was closed on Monday", "after a storm of two")
                    .lines(60, 104, "days, and it stays closed for a week."));
    assertThat(story.text())
        .isEqualTo(
            "The pier of Saltby was closed on Monday after a storm of two days, and it stays closed"
                + " for a week.");
  }

  @Test
  void partsOfAPageMayHaveColumnsOfTheirOwn() throws IOException {
    Story story =
        pages(
            page -> {
              for (int i = 1; i <= 5; i++) {
                page.line(60, 80 + 12 * i, 10, "a" + i + " of the upper story here")
                    .line(230, 80 + 12 * i, 10, "b" + i + " of the upper story here")
                    .line(400, 80 + 12 * i, 10, "c" + i + " of the upper story here");
              }
              for (int i = 1; i <= 5; i++) {
                page.line(
                        60,
                        200 + 12 * i,
                        10,
                        "d" + i + " of the lower story, which has lines of more")
                    .line(
                        310,
                        200 + 12 * i,
                        10,
                        "e" + i + " of the lower story, which has lines of more");
              }
            });
    String order =
        Pattern.compile("[a-e][1-5]")
            .matcher(story.text())
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining(" "));
    assertThat(order)
        .isEqualTo("a1 a2 a3 a4 a5 b1 b2 b3 b4 b5 c1 c2 c3 c4 c5 d1 d2 d3 d4 d5 e1 e2 e3 e4 e5");
  }

  @Test
  void itemsOfAListStandApart() throws IOException {
    Story story =
        pages(page -> page.lines(60, 80, "\u2022 Boats that came", "\u2022 Boats that went"));
    assertThat(story.text()).isEqualTo("\u2022 Boats that came\n\n\u2022 Boats that went");
  }

  @Test
  void aTableIsReadByItsRows() throws IOException {
    Story story =
        pages(
            page -> {
              for (int i = 1; i <= 6; i++) {
                page.line(60, 80 + 12 * i, 10, "Boat " + i).line(200, 80 + 12 * i, 10, "sank " + i);
              }
            });
    assertThat(story.text().replace("\n\n", " ")).startsWith("Boat 1 sank 1 Boat 2 sank 2");
  }

  @Test
  void runningHeadsAndPageNumbersAreLeftOut() throws IOException {
    String[] days = {"Monday", "Tuesday", "Friday", "Sunday"};
    try (PDDocument document = new PDDocument()) {
      for (int i = 1; i <= 4; i++) {
        try (PdfPage page = new PdfPage(document)) {
          page.line(60, 30, 8, "The Saltby Herald");
          page.lines(
              60,
              80,
              days[i - 1] + " was a long day for all who kept a boat in Saltby, and",
              "on " + days[i - 1] + " the harbour master told them how it would go on: the",
              "pier stays shut "
                  + (i == 4 ? "until " + days[i - 1] + "." : "and after " + days[i - 1]));
          page.line(280, 800, 8, i + " of 4");
        }
      }
      String text = read(MadeFiles.saved(document)).only().text();
      assertThat(text).doesNotContain("Herald").doesNotContain("of 4");
      assertThat(text).contains("Monday was", "and after Monday Tuesday was a", "until Sunday.");
    }
  }

  @Test
  void twoPagesKeepTheirLines() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 1; i <= 2; i++) {
        try (PdfPage page = new PdfPage(document)) {
          page.line(60, 30, 8, "The same line").lines(60, 80, "Story " + i + ".");
        }
      }
      assertThat(read(MadeFiles.saved(document)).only().text()).contains("The same line");
    }
  }

  @Test
  void aPasswordIsSaid() throws IOException {
    try (PDDocument document = new PDDocument()) {
      try (PdfPage page = new PdfPage(document)) {
        page.line(60, 60, 10, "Secret.");
      }
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      Collected collected = read(MadeFiles.saved(document));
      assertThat(collected.lines())
          .containsExactly(file() + ": encrypted; save a copy without a password");
    }
  }

  @Test
  void whatOpensWithoutAPasswordIsRead() throws IOException {
    try (PDDocument document = new PDDocument()) {
      try (PdfPage page = new PdfPage(document)) {
        page.line(60, 60, 10, "The pier closed.");
      }
      document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      assertThat(read(MadeFiles.saved(document)).only().text()).isEqualTo("The pier closed.");
    }
  }

  @Test
  void aScanIsSaid() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0);
      }
      assertThat(read(MadeFiles.saved(document)).lines())
          .containsExactly(file() + ": no text in it (scanned pages?); run OCR first");
    }
  }

  @Test
  void whatIsLeftOfACutFileIsReadAndTheCutSaid() throws IOException {
    byte[] whole = MadeFiles.pdf();
    Collected collected = read(Arrays.copyOf(whole, whole.length - 120));
    assertThat(collected.lines())
        .containsExactly(file() + ": cut short; get the file again; what is left of it is read");
    assertThat(collected.only().text()).contains("harbour master");
  }

  @Test
  void aStreamThatFillsTheMemoryIsNotUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(
        ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Filter/FlateDecode>>stream\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    try (OutputStream packed = new DeflaterOutputStream(bytes)) {
      byte[] spaces = new byte[1 << 20];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 150; i++) {
        packed.write(spaces);
      }
    }
    assertThat(read(bytes.toByteArray()).lines())
        .containsExactly(file() + ": unpacks to more than 128 MB; if it is no trap, split it");
  }

  @Test
  void formsThatMultiplyAreGivenUp() throws IOException {
    StringBuilder pdf =
        new StringBuilder(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
                + "/Resources<</XObject<</F 10 0 R>>>>>>endobj\n"
                + "4 0 obj<</Length 5>>stream\n/F Do\nendstream endobj\n");
    for (int i = 10; i < 30; i++) {
      String calls = "/F Do ".repeat(12);
      pdf.append(i)
          .append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ")
          .append(i + 1)
          .append(" 0 R>>>>/Length ")
          .append(calls.length())
          .append(">>stream\n")
          .append(calls)
          .append("\nendstream endobj\n");
    }
    pdf.append("trailer<</Root 1 0 R>>\n%%EOF\n");
    assertThat(read(pdf.toString().getBytes(StandardCharsets.ISO_8859_1)).lines())
        .singleElement()
        .asString()
        .startsWith(file() + ": its pages hold too much");
  }

  /** What is written on a page. */
  private interface Writing {
    void on(PdfPage page) throws IOException;
  }

  private Story pages(Writing writing) throws IOException {
    try (PDDocument document = new PDDocument()) {
      try (PdfPage page = new PdfPage(document)) {
        writing.on(page);
      }
      return read(MadeFiles.saved(document)).only();
    }
  }

  private Path file() {
    return folder.resolve("story.pdf");
  }

  private Collected read(byte[] bytes) throws IOException {
    return Collected.read(Files.write(file(), bytes));
  }
}
