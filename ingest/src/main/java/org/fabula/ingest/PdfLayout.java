package org.fabula.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fabula.story.Place;

/**
 * The order in which the runs of a page are read, and where paragraphs begin.
 *
 * <p>Lines as wide as the page part it into bands; in a band between them, an empty strip with
 * running text at both sides parts two columns, of which the left is read first; where there is
 * none, a band is parted at its widest room. A table has such strips too, but its cells are narrow:
 * it is read row by row.
 */
final class PdfLayout {
  /** A run as wide as this share of the region stands above or below its columns. */
  private static final float WIDE = 0.6f;

  /** Lines that a column has at least. */
  private static final int LINES = 3;

  /** Width of running text, in sizes of the type. */
  private static final float PROSE = 8;

  /** Width of the strip between columns, in sizes of the type; words stand closer. */
  private static final float STRIP = 0.6f;

  /** Room between parts of a page, in sizes of the type; lines stand closer. */
  private static final float ROOM = 1.5f;

  /** Buckets a region is measured in; a page is 600 points wide. */
  private static final int BUCKETS = 2000;

  /** Columns within columns; a page of news has at most eight side by side. */
  private static final int DEPTH = 8;

  private final List<List<PdfRun>> columns = new ArrayList<>();

  private PdfLayout() {}

  /** The paragraphs of all pages in order. */
  static List<Line<Place>> paragraphs(List<List<PdfRun>> pages) {
    PdfParagraphs paragraphs = new PdfParagraphs(pages);
    for (int i = 0; i < pages.size(); i++) {
      List<PdfRun> page = pages.get(i);
      int number = i + 1;
      PdfLayout layout = new PdfLayout();
      layout.region(PdfInitials.joined(page), 0);
      layout.columns.forEach(column -> paragraphs.column(number, lines(column)));
    }
    return paragraphs.all();
  }

  /** Runs come sorted by height. */
  private void region(List<PdfRun> runs, int depth) {
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    for (PdfRun run : runs) {
      left = Math.min(left, run.left());
      right = Math.max(right, run.right());
    }
    List<PdfRun> single = new ArrayList<>();
    List<PdfRun> band = new ArrayList<>();
    for (PdfRun run : runs) {
      if (run.width() > WIDE * (right - left)) {
        single = band(band, single, depth);
        band = new ArrayList<>();
        single.add(run);
      } else {
        band.add(run);
      }
    }
    column(band(band, single, depth));
  }

  /** Reads a band; gives the lines that the next band may go on with. */
  private List<PdfRun> band(List<PdfRun> band, List<PdfRun> single, int depth) {
    float gutter = depth < DEPTH && band.size() >= 2 * LINES ? gutter(band) : Float.NaN;
    if (Float.isNaN(gutter)) {
      int cut = depth < DEPTH && band.size() >= 2 * LINES ? widestRoom(band) : 0;
      if (cut == 0) {
        single.addAll(band);
        return single;
      }
      List<PdfRun> above = band(band.subList(0, cut), single, depth + 1);
      return band(band.subList(cut, band.size()), above, depth + 1);
    }
    column(single);
    List<PdfRun> left = new ArrayList<>();
    List<PdfRun> right = new ArrayList<>();
    for (PdfRun run : band) {
      if (run.left() < gutter && run.right() > gutter) {
        sides(left, right, depth);
        column(List.of(run));
      } else if (run.right() <= gutter) {
        left.add(run);
      } else {
        right.add(run);
      }
    }
    sides(left, right, depth);
    return new ArrayList<>();
  }

  /**
   * Where the band parts into one above the other, which may have columns of other widths; 0 where
   * its lines stand close.
   */
  private static int widestRoom(List<PdfRun> band) {
    int cut = 0;
    float widest = 0;
    for (int i = 1; i < band.size(); i++) {
      PdfRun run = band.get(i);
      float room = run.y() - band.get(i - 1).y();
      if (room > widest && room > ROOM * Math.max(run.size(), band.get(i - 1).size())) {
        widest = room;
        cut = i;
      }
    }
    return cut;
  }

  private void sides(List<PdfRun> left, List<PdfRun> right, int depth) {
    region(List.copyOf(left), depth + 1);
    region(List.copyOf(right), depth + 1);
    left.clear();
    right.clear();
  }

  private void column(List<PdfRun> runs) {
    if (!runs.isEmpty()) {
      columns.add(runs);
    }
  }

  /** The middle of the strip that parts two columns, or no number. */
  private static float gutter(List<PdfRun> band) {
    float start = Float.MAX_VALUE;
    float end = -Float.MAX_VALUE;
    float sizes = 0;
    for (PdfRun run : band) {
      start = Math.min(start, run.left());
      end = Math.max(end, run.right());
      sizes += run.size();
    }
    float strip = STRIP * sizes / band.size();
    float step = Math.max(1, (end - start) / BUCKETS);
    int[] covered = new int[(int) ((end - start) / step) + 2];
    for (PdfRun run : band) {
      covered[(int) ((run.left() - start) / step)]++;
      covered[(int) ((run.right() - start) / step) + 1]--;
    }
    float best = Float.NaN;
    int most = 0;
    int over = 0;
    for (int i = 0, from = -1; i < covered.length; i++) {
      over += covered[i];
      boolean empty = over * 10 <= band.size();
      if (empty && from < 0) {
        from = i;
      } else if (!empty && from >= 0) {
        float middle = start + step * (from + i) / 2;
        boolean isWide = from > 0 && step * (i - from) >= strip;
        int lines = isWide ? Sides.of(band, middle) : 0;
        if (lines > most) {
          most = lines;
          best = middle;
        }
        from = -1;
      }
    }
    return best;
  }

  /** What stands at the two sides of a strip. */
  private static final class Sides {
    private int lines;
    private float widths;
    private float sizes;
    private float top = Float.MAX_VALUE;
    private float foot = -Float.MAX_VALUE;

    /** Lines of the shorter side; 0 where they are no two columns of running text. */
    private static int of(List<PdfRun> band, float at) {
      Sides left = new Sides();
      Sides right = new Sides();
      int across = 0;
      for (PdfRun run : band) {
        if (run.right() <= at) {
          left.add(run);
        } else if (run.left() >= at) {
          right.add(run);
        } else {
          across++;
        }
      }
      boolean beside = Math.min(left.foot, right.foot) > Math.max(left.top, right.top);
      int lines = Math.min(left.lines, right.lines);
      return beside && left.isProse() && right.isProse() && across * 5 <= lines * 2 ? lines : 0;
    }

    private void add(PdfRun run) {
      lines++;
      widths += run.width();
      sizes += run.size();
      top = Math.min(top, run.y());
      foot = Math.max(foot, run.y());
    }

    private boolean isProse() {
      return lines >= LINES && widths > PROSE * sizes;
    }
  }

  /** The runs of a column as lines: what stands on one level is joined. */
  private static List<PdfRun> lines(List<PdfRun> column) {
    List<PdfRun> lines = new ArrayList<>();
    for (PdfRun run : column) {
      PdfRun last = lines.isEmpty() ? null : lines.getLast();
      if (last != null && last.isLevelWith(run)) {
        boolean after = run.left() >= last.left();
        lines.set(lines.size() - 1, after ? last.with(run) : run.with(last));
      } else {
        lines.add(run);
      }
    }
    return lines;
  }
}
