package org.fabula.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out running heads and page numbers: the same words at the same height on three pages or
 * more. In the first and last lines of a page any number is the same as any other.
 */
final class PdfHeads {
  private static final int PAGES = 3;

  /** Lines at the top and at the foot that may hold the number of a page. */
  private static final int EDGE = 3;

  /** Points that a head may stand higher or lower on another page. */
  private static final float STEP = 3;

  private PdfHeads() {}

  static List<List<PdfRun>> without(List<List<PdfRun>> pages) {
    if (pages.size() < PAGES) {
      return pages;
    }
    Map<String, Integer> seen = new HashMap<>();
    for (List<PdfRun> page : pages) {
      keys(page).stream().distinct().forEach(key -> seen.merge(key, 1, Integer::sum));
    }
    List<List<PdfRun>> kept = new ArrayList<>();
    for (List<PdfRun> page : pages) {
      List<String> keys = keys(page);
      List<PdfRun> runs = new ArrayList<>();
      for (int i = 0; i < page.size(); i++) {
        if (seen.getOrDefault(keys.get(i), 0) < PAGES) {
          runs.add(page.get(i));
        }
      }
      kept.add(runs);
    }
    return kept;
  }

  private static List<String> keys(List<PdfRun> page) {
    Set<PdfRun> edge = edge(page);
    List<String> keys = new ArrayList<>();
    for (PdfRun run : page) {
      String words = edge.contains(run) ? run.text().replaceAll("\\d+", "#") : run.text();
      keys.add(Math.round(run.y() / STEP) + " " + words);
    }
    return keys;
  }

  /** The runs of the first and last lines; those of a page come sorted by height. */
  private static Set<PdfRun> edge(List<PdfRun> page) {
    Set<PdfRun> edge = new HashSet<>();
    int lines = 0;
    for (int i = 0; i < page.size() && lines <= EDGE; i++) {
      lines += i == 0 || !page.get(i).isLevelWith(page.get(i - 1)) ? 1 : 0;
      if (lines <= EDGE) {
        edge.add(page.get(i));
      }
    }
    lines = 0;
    for (int i = page.size() - 1; i >= 0 && lines <= EDGE; i--) {
      boolean last = i == page.size() - 1;
      lines += last || !page.get(i).isLevelWith(page.get(i + 1)) ? 1 : 0;
      if (lines <= EDGE) {
        edge.add(page.get(i));
      }
    }
    return edge;
  }
}
