package org.fabula.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a large initial, set over several lines, before the words of the first of them; the lines
 * beside it begin where it does.
 */
final class PdfInitials {
  /** So many times the size of the lines beside it. */
  static final float LARGE = 1.8f;

  /** Letters of an initial; a quotation mark may stand before it. */
  private static final int LETTERS = 2;

  /** Initials of a page; more of them are something else. */
  private static final int MOST = 20;

  private PdfInitials() {}

  /** The runs of a page, sorted by height before and after. */
  static List<PdfRun> joined(List<PdfRun> page) {
    List<PdfRun> runs = new ArrayList<>(page);
    int found = 0;
    for (PdfRun run : page) {
      if (run.text().length() <= LETTERS
          && Character.isLetter(run.text().charAt(run.text().length() - 1))
          && found < MOST) {
        found++;
        join(run, runs);
      }
    }
    return runs;
  }

  private static void join(PdfRun initial, List<PdfRun> runs) {
    PdfRun first = null;
    for (int i = 0; i < runs.size(); i++) {
      PdfRun run = runs.get(i);
      if (isBeside(run, initial)) {
        String before = first == null ? initial.text() : "";
        first = first == null ? run : first;
        runs.set(i, moved(run, before, initial));
      }
    }
    if (first != null) {
      runs.remove(initial);
    }
  }

  private static PdfRun moved(PdfRun run, String before, PdfRun initial) {
    return new PdfRun(before + run.text(), initial.left(), run.right(), run.y(), run.size());
  }

  private static boolean isBeside(PdfRun run, PdfRun initial) {
    float gap = run.left() - initial.right();
    return initial.size() > LARGE * run.size()
        && gap > -0.3f * run.size()
        && gap < 1.2f * run.size()
        && run.y() > initial.y() - initial.size()
        && run.y() < initial.y() + 0.9f * run.size();
  }
}
