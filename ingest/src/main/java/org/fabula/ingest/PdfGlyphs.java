package org.fabula.ingest;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The runs of glyphs of each page. Of a page only what stands in its main direction is taken. */
final class PdfGlyphs extends PDFTextStripper {
  /** Operators of a whole file; a page has some thousands. */
  private static final int MOST_OPERATORS = 20_000_000;

  /** Forms and pictures put in; forms within forms could go on for ever. */
  private static final int MOST_PUT_IN = 200_000;

  /** Widest gap between words written one after the other, in sizes of the type. */
  private static final float WORD_GAP = 1.3f;

  /** The same where a space was written too: in a narrow column words are set far apart. */
  private static final float SPACE_GAP = 4;

  /** The same between runs written apart, which may be of two columns. */
  private static final float RUN_GAP = 0.7f;

  private final List<List<PdfRun>> pages = new ArrayList<>();
  private final int most;
  private long operators;
  private long putIn;
  private long characters;

  PdfGlyphs(int most) {
    this.most = most;
    setSuppressDuplicateOverlappingText(true);
    setShouldSeparateByBeads(false);
  }

  List<List<PdfRun>> pages(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    refuseTooMuch();
    return pages;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    operators++;
    putIn += operator.getName().equals("Do") ? 1 : 0;
    refuseTooMuch();
    super.processOperator(operator, operands);
  }

  private void refuseTooMuch() throws UnreadableException {
    if (operators > MOST_OPERATORS || putIn > MOST_PUT_IN || characters > most) {
      throw new UnreadableException("its pages hold too much", "split it");
    }
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    characters++;
    if (characters <= most) {
      super.processTextPosition(glyph);
    }
  }

  @Override
  protected void writePage() {
    Map<Float, List<TextPosition>> directions = new TreeMap<>();
    for (List<TextPosition> glyphs : getCharactersByArticle()) {
      for (TextPosition glyph : glyphs) {
        if (glyph.getUnicode() != null && isPlaced(glyph)) {
          directions.computeIfAbsent(glyph.getDir(), d -> new ArrayList<>()).add(glyph);
        }
      }
    }
    pages.add(
        directions.values().stream()
            .max(Comparator.comparingInt(List::size))
            .map(PdfGlyphs::runs)
            .orElse(List.of()));
  }

  private static boolean isPlaced(TextPosition glyph) {
    return Float.isFinite(glyph.getXDirAdj())
        && Float.isFinite(glyph.getYDirAdj())
        && Float.isFinite(glyph.getWidthDirAdj())
        && Math.abs(glyph.getXDirAdj()) < 1e6f
        && Math.abs(glyph.getYDirAdj()) < 1e6f
        && Math.abs(glyph.getWidthDirAdj()) < 1e5f;
  }

  private static List<PdfRun> runs(List<TextPosition> glyphs) {
    List<PdfRun> runs = new ArrayList<>();
    Building run = new Building();
    for (TextPosition glyph : glyphs) {
      if (!run.take(glyph)) {
        run.addTo(runs);
        run = new Building();
        run.take(glyph);
      }
    }
    run.addTo(runs);
    return joined(runs);
  }

  /** Runs of one line that were written apart and stand together. */
  private static List<PdfRun> joined(List<PdfRun> runs) {
    runs.sort(Comparator.comparingDouble(PdfRun::y));
    List<PdfRun> joined = new ArrayList<>();
    for (int start = 0, end; start < runs.size(); start = end) {
      end = start + 1;
      while (end < runs.size() && runs.get(end).isLevelWith(runs.get(start))) {
        end++;
      }
      List<PdfRun> line = new ArrayList<>(runs.subList(start, end));
      line.sort(Comparator.comparingDouble(PdfRun::left));
      int first = joined.size();
      for (PdfRun run : line) {
        PdfRun last = joined.size() > first ? joined.getLast() : null;
        if (last != null && run.left() - last.right() < RUN_GAP * run.size()) {
          joined.set(joined.size() - 1, last.with(run));
        } else {
          joined.add(run);
        }
      }
    }
    return joined;
  }

  /** A run that grows, glyph by glyph, in the order they were written. */
  private static final class Building {
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float y;
    private float size;
    private boolean space;

    /** Whether the glyph goes on where the run ends. */
    private boolean take(TextPosition glyph) {
      String words = glyph.getUnicode();
      float x = glyph.getXDirAdj();
      float gap = x - right;
      if (!text.isEmpty()) {
        boolean level = Math.abs(glyph.getYDirAdj() - y) < 0.4f * size;
        if (!level || gap > (space ? SPACE_GAP : WORD_GAP) * size || gap < -0.5f * size) {
          return false;
        }
      }
      if (Words.isBlank(words)) {
        space = true;
        return true;
      }
      if (text.isEmpty()) {
        left = x;
        y = glyph.getYDirAdj();
        size = sizeOf(glyph);
      } else if (space || gap > wordGap(glyph)) {
        text.append(' ');
      }
      space = false;
      text.append(words);
      right = Math.max(text.isEmpty() ? x : right, x + glyph.getWidthDirAdj());
      return true;
    }

    private float wordGap(TextPosition glyph) {
      float width = glyph.getWidthOfSpace();
      boolean known = Float.isFinite(width) && width > 0.1f * size && width < size;
      return known ? 0.5f * width : 0.17f * size;
    }

    private static float sizeOf(TextPosition glyph) {
      float size = Math.abs(glyph.getYScale());
      return Float.isFinite(size) && size > 1 && size < 1000
          ? size
          : Math.clamp(glyph.getHeightDir() * 1.4f, 1f, 1000f);
    }

    private void addTo(List<PdfRun> runs) {
      if (!text.isEmpty()) {
        runs.add(new PdfRun(text.toString(), left, Math.max(left, right), y, size));
      }
    }
  }
}
