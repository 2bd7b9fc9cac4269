package org.fabula.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any XML in a DOCX, an ODT or a book, and any zip file named like one. */
final class DocumentsFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    int which = bytes.length == 0 ? 0 : Math.floorMod(bytes[0], 6);
    byte[] rest = bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
    Fuzzed.within(
        () -> {
          Page page = Files.page(which, rest);
          Fuzzed.check(page.text(), page.prose().passages());
        });
  }

  static Stream<byte[]> seeds() throws IOException {
    return Stream.of(
        Fuzzed.bytes(
            "\0<w:d xmlns:w='w'><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>The pier</w:t>"
                + "</w:r></w:p><w:p><w:r><w:tab/><w:t>shut.</w:t><w:del><w:t>No</w:t></w:del></w:r></w:p>"
                + "</w:d>"),
        Fuzzed.bytes(
            "\1<o xmlns:t='t'><t:body><t:text><t:h>Ferry</t:h><t:p>It was<t:s t:c='3'/>late<t:note>"
                + "<t:note-body><t:p>By an hour.</t:p></t:note-body></t:note></t:p></t:text></t:body></o>"),
        Fuzzed.bytes(
            "\2<html><body><h1>Spring</h1><p>Hansen&nbsp;came <i>first</i>.</p></body></html>"),
        Fuzzed.bytes(
            "\3<package><metadata><title>Year</title></metadata><manifest><item id='a' href='one.xhtml'/>"
                + "</manifest><spine><itemref idref='a'/></spine></package>"),
        Warcs.joined(new byte[] {4}, MadeFiles.docx(MadeFiles.p("The pier shut."))),
        Warcs.joined(new byte[] {5}, MadeFiles.epub()));
  }

  /** Files around the XML. */
  private static final class Files {
    private static Page page(int which, byte[] bytes) throws IOException {
      String words = Fuzzed.words(bytes);
      String contents =
          "<package><manifest><item id='a' href='one.xhtml'/></manifest><spine><itemref idref='a'/>"
              + "</spine></package>";
      return switch (which) {
        case 0 -> DocxReader.read(MadeFiles.zip("word/document.xml", words), Fuzzed.limits());
        case 1 -> OdtReader.read(MadeFiles.zip("content.xml", words), Fuzzed.limits());
        case 2 -> EpubReader.read(book(contents, words), Fuzzed.limits());
        case 3 -> EpubReader.read(book(words, "<p>It shut.</p>"), Fuzzed.limits());
        case 4 -> DocxReader.read(bytes, Fuzzed.limits());
        default -> EpubReader.read(bytes, Fuzzed.limits());
      };
    }

    private static byte[] book(String contents, String chapter) throws IOException {
      return MadeFiles.zip(
          "META-INF/container.xml",
          "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>",
          "book.opf",
          contents,
          "one.xhtml",
          chapter);
    }
  }
}
