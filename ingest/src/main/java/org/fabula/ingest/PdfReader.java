package org.fabula.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.fabula.story.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a PDF: PDFBox finds the glyphs, {@link PdfLayout} what order they stand in.
 */
final class PdfReader {
  // Held, because a logger that nobody holds forgets its level. Damage is told by a problem, not by
  // a log on standard error.
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");
  private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox");

  static {
    PDFBOX.setLevel(Level.OFF);
    FONTBOX.setLevel(Level.OFF);
    // The mapper of PDFBox would search the machine for fonts and keep a list of them in a file.
    FontMappers.set(new PdfFonts());
  }

  private static final int TAIL = 4096;

  private PdfReader() {}

  static Page read(byte[] bytes, Limits limits) throws IOException {
    PdfStreams.refuseBombs(bytes, limits.documentBytes());
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(bytes), "", IOUtils.createMemoryOnlyStreamCache())) {
      PdfGlyphs glyphs = new PdfGlyphs(limits.storyBytes());
      List<List<PdfRun>> pages = glyphs.pages(document);
      if (pages.stream().allMatch(List::isEmpty)) {
        throw new UnreadableException("no text in it (scanned pages?)", "run OCR first");
      }
      Paragraphs paragraphs = new Paragraphs(limits.storyBytes());
      for (Line<Place> line : PdfLayout.paragraphs(PdfHeads.without(pages))) {
        paragraphs.add(line.text(), line.pieces());
      }
      return metadata(document).page(paragraphs.prose());
    } catch (InvalidPasswordException | NoClassDefFoundError e) {
      // Certificates need a library that is not here.
      throw new UnreadableException("encrypted", "save a copy without a password");
    }
  }

  /** Whether the mark that ends every PDF is missing. */
  static boolean isCut(byte[] bytes) {
    int start = Math.max(0, bytes.length - TAIL);
    return !new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }

  private static Metadata metadata(PDDocument document) {
    PDDocumentInformation known = document.getDocumentInformation();
    return new Metadata(
        Metadata.title(known.getTitle()),
        Metadata.authors(known.getAuthor()),
        date(known.getModificationDate()),
        PageReader.language(document.getDocumentCatalog().getLanguage()));
  }

  private static @Nullable String date(@Nullable Calendar calendar) {
    return calendar == null ? null : Metadata.date(calendar.toInstant().toString());
  }
}
