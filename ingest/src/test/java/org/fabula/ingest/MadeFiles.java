package org.fabula.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Documents as the programs that write them make them, with invented stories. */
final class MadeFiles {
  static final PDFont TYPE = new PDType1Font(FontName.HELVETICA);

  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

  private static final String OPEN =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"";

  private MadeFiles() {}

  /** A zip file of these names and words, in pairs. */
  static byte[] zip(String... namesAndWords) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndWords.length; i += 2) {
        byte[] words = namesAndWords[i + 1].getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(namesAndWords[i]);
        if (entry.getName().equals("mimetype")) {
          CRC32 sum = new CRC32();
          sum.update(words);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(words.length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(words);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A DOCX with this inside its body. */
  static byte[] docx(String body) throws IOException {
    return zip(
        "[Content_Types].xml",
        "<Types/>",
        "word/document.xml",
        "<?xml version=\"1.0\"?><w:document "
            + WORD
            + "><w:body>"
            + body
            + "</w:body></w:document>",
        "word/header1.xml",
        "<w:hdr " + WORD + "><w:p><w:r><w:t>Draft of the desk</w:t></w:r></w:p></w:hdr>",
        "word/footnotes.xml",
        "<w:footnotes "
            + WORD
            + "><w:footnote w:type=\"separator\"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>"
            + "<w:footnote w:id=\"2\"><w:p><w:r><w:t>The harbour log.</w:t></w:r></w:p></w:footnote>"
            + "</w:footnotes>",
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:title>Pier closed</dc:title>"
            + "<dc:creator>Ana Ruiz</dc:creator><dc:language>en-GB</dc:language>"
            + "<dcterms:created>2021-03-01T08:00:00Z</dcterms:created>"
            + "<dcterms:modified>2021-03-04T09:30:00Z</dcterms:modified></cp:coreProperties>");
  }

  /** A paragraph of a DOCX. */
  static String p(String words) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
  }

  /** An ODT with this inside its body. */
  static byte[] odt(String body) throws IOException {
    return zip(
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "content.xml",
        "<?xml version=\"1.0\"?><office:document-content "
            + OPEN
            + "><office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>",
        "meta.xml",
        "<office:document-meta "
            + OPEN
            + "><office:meta><dc:title>Ferry late</dc:title>"
            + "<meta:initial-creator>Tom Hansen</meta:initial-creator>"
            + "<dc:creator>Somebody Else</dc:creator><dc:date>2022-05-06T10:11:12Z</dc:date>"
            + "</office:meta></office:document-meta>");
  }

  static byte[] epub() throws IOException {
    return zip(
        "mimetype",
        "application/epub+zip",
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>",
        "OEBPS/book.opf",
        "<package xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><metadata>"
            + "<dc:title>The Saltby Year</dc:title><dc:creator>Ana Ruiz</dc:creator>"
            + "<dc:date>2019-01-01</dc:date><dc:language>en</dc:language></metadata><manifest>"
            + "<item id=\"n\" href=\"nav.xhtml\" properties=\"nav\"/>"
            + "<item id=\"b\" href=\"two.xhtml\"/><item id=\"a\" href=\"text/one%20a.xhtml\"/>"
            + "</manifest><spine><itemref idref=\"n\"/><itemref idref=\"a\"/>"
            + "<itemref idref=\"b\"/><itemref idref=\"b\"/></spine></package>",
        "OEBPS/nav.xhtml",
        "<html><body><nav><p>Contents</p></nav></body></html>",
        "OEBPS/two.xhtml",
        "<html><body><p>Then the pier fell.</p></body></html>",
        "OEBPS/text/one a.xhtml",
        "<!DOCTYPE html><html><body><h1>Spring</h1><p>Hansen&nbsp;came <i>first</i>.</p></body></html>");
  }

  static final String RTF =
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Cyr;}}"
          + "{\\info{\\title Storm warning}{\\author Ana Ruiz}{\\doccomm Hush}}"
          + "{\\header Desk copy\\par}{\\*\\generator Some program;}\\pard\\f0 "
          + "The caf\\'e9 said \\ldblquote no\\rdblquote\\u8212?it was \\{shut\\}.\\par\r\n"
          + "{\\deleted Not this. }Second\\~line,{\\v hidden} {\\b bold} part"
          + "{\\footnote A note.}.\\par {\\f1 \\'cf\\'e5\\'f2\\'f0}{\\pict 89504e47}\\par}";

  static final String MAIL =
      "From: =?utf-8?q?Ana_Ru=C3=ADz?= <ana@saltby.example>\r\n"
          + "To: desk@saltby.example\r\n"
          + "Subject: =?iso-8859-1?q?Caf=E9?= on the\r\n pier\r\n"
          + "Date: Tue, 3 Mar 2020 21:04:00 +0100\r\n"
          + "MIME-Version: 1.0\r\n"
          + "Content-Type: multipart/mixed; boundary=\"m\"\r\n\r\n"
          + "--m\r\nContent-Type: multipart/alternative; boundary=\"a\"\r\n\r\n"
          + "--a\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
          + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
          + "The caf=E9 on the pier opened on Monday, and the mayor came to drink the=\r\n first\r\n"
          + "cup, said Hansen.\r\n\r\nIt rained.\r\n\r\n"
          + "On Mon, 2 Mar 2020 at 10:00, Tom Hansen\r\n<tom@saltby.example> wrote:\r\n"
          + "> When does it open?\r\n> > Nobody knows.\r\n"
          + "--a\r\nContent-Type: text/html\r\n\r\n<p>The page of it.</p>\r\n--a--\r\n"
          + "--m\r\nContent-Type: application/rtf; name=\"storm.rtf\"\r\n"
          + "Content-Disposition: attachment; filename*=utf-8''storm%20one.rtf\r\n"
          + "Content-Transfer-Encoding: base64\r\n\r\n"
          + Base64.getMimeEncoder().encodeToString(RTF.getBytes(StandardCharsets.ISO_8859_1))
          + "\r\n--m\r\nContent-Type: image/png; name=x.png\r\n\r\nxx\r\n"
          + "--m\r\nContent-Type: message/rfc822\r\n\r\n"
          + "From: tom@saltby.example (Tom Hansen)\r\nSubject: Ferry\r\n"
          + "Date: 2 Mar 2020 10:00:00 GMT\r\n\r\nThe ferry was late.\r\n--m--\r\n";

  static final String MAILBOX =
      "From ana@saltby.example Tue Mar  3 21:04:00 2020\n"
          + "From: Ana Ruiz <ana@saltby.example>\nSubject: One\nDate: Tue, 3 Mar 2020 21:04:00 +0000\n\n"
          + "The first storm came.\n\n>From the pier it was seen.\nFrom there it went on.\n\n"
          + "From tom@saltby.example Wed Mar  4 08:00:00 2020\n"
          + "From: Tom Hansen <tom@saltby.example>\nSubject: Two\nDate: Wed, 4 Mar 2020 08:00:00 +0000\n"
          + "Content-Type: text/html; charset=utf-8\n\n<p>The second storm came.</p>"
          + "<blockquote type=cite>The first storm came.</blockquote>\n\n"
          + "From tom@saltby.example Thu Mar  5 08:00:00 2020\n"
          + "Subject: Three\n\nThe third storm came.\n";

  /** One page under construction. */
  static final class PdfPage implements AutoCloseable {
    private final PDPageContentStream content;

    PdfPage(PDDocument document) throws IOException {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      content = new PDPageContentStream(document, page);
    }

    /** A line at a place counted from the top left corner. */
    PdfPage line(float x, float y, float size, String words) throws IOException {
      content.beginText();
      content.setFont(TYPE, size);
      content.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
      content.showText(words);
      content.endText();
      return this;
    }

    /** Lines one below the other, 12 points apart. */
    PdfPage lines(float x, float y, String... lines) throws IOException {
      for (int i = 0; i < lines.length; i++) {
        line(x, y + 12 * i, 10, lines[i]);
      }
      return this;
    }

    @Override
    public void close() throws IOException {
      content.close();
    }
  }

  static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  /** One page of two paragraphs. */
  static byte[] pdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      try (PdfPage page = new PdfPage(document)) {
        page.line(60, 60, 18, "Pier closed")
            .lines(
                60,
                100,
                "The pier of Saltby was closed on Monday after a storm, the har-",
                "bour master said in a note to all who keep their boats in it.",
                "Nobody was hurt.")
            .lines(60, 160, "It will open again in May.");
      }
      document.getDocumentInformation().setTitle("Pier closed");
      document.getDocumentInformation().setAuthor("Ana Ruiz and Tom Hansen");
      return saved(document);
    }
  }
}
