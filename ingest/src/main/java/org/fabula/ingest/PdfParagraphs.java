package org.fabula.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.story.Place;
import org.jspecify.annotations.Nullable;

/**
 * Joins lines to paragraphs. One begins where type changes its size, where there is more room than
 * between other lines, where a line is indented or an item of a list, and after a line that ends
 * early; it goes on in the next column or on the next page where its sentence does.
 */
final class PdfParagraphs {
  /** A word in letters and figures, with hyphens inside. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:[-\u2010][\\p{L}\\p{N}]+)*");

  /** The start of a line, and the last part of a word that it broke. */
  private static final Pattern FIRST = Pattern.compile("^[\\p{L}\\p{N}]+");

  private static final Pattern LAST = Pattern.compile("[\\p{L}\\p{N}]+[-\u2010]$");

  private static final Pattern LISTED =
      Pattern.compile("[\u2022\u25E6\u25AA\u25CF\u2023\u2043\uF0B7] ?\\S.*");

  /** Measures of a column that its lines are held against. */
  private record Measure(float left, float right, float pitch) {

    private static Measure of(List<PdfRun> lines) {
      float left = Float.MAX_VALUE;
      float right = -Float.MAX_VALUE;
      List<Float> pitches = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        left = Math.min(left, lines.get(i).left());
        right = Math.max(right, lines.get(i).right());
        if (i > 0) {
          pitches.add(lines.get(i).y() - lines.get(i - 1).y());
        }
      }
      pitches.sort(null);
      // Of few lines the closest tell; of many the middle.
      int middle = pitches.size() < 4 ? 0 : pitches.size() / 2;
      return new Measure(left, right, pitches.isEmpty() ? 0 : pitches.get(middle));
    }
  }

  private final Set<String> words = new HashSet<>();
  private final List<Line<Place>> paragraphs = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private final List<Line.Piece<Place>> lines = new ArrayList<>();
  private @Nullable PdfRun last;

  /** The pages tell how a word is written where no line breaks it. */
  PdfParagraphs(List<List<PdfRun>> pages) {
    for (List<PdfRun> page : pages) {
      for (PdfRun run : page) {
        Matcher matcher = WORD.matcher(run.text());
        while (matcher.find()) {
          words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  /** Adds the lines of a column of a page. */
  void column(int page, List<PdfRun> column) {
    Measure measure = Measure.of(column);
    for (int i = 0; i < column.size(); i++) {
      PdfRun line = column.get(i);
      PdfRun before = last;
      boolean begins =
          before == null
              || (i == 0
                  ? beginsColumn(before, line, measure)
                  : beginsParagraph(before, line, measure));
      if (begins) {
        close();
      } else {
        join(line.text());
      }
      lines.add(new Line.Piece<>(open.length(), line.place(page)));
      open.append(line.text());
      last = line;
    }
  }

  List<Line<Place>> all() {
    close();
    return paragraphs;
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    Line<Place> paragraph = new Line<>();
    for (int i = 0; i < lines.size(); i++) {
      int end = i + 1 < lines.size() ? lines.get(i + 1).start() : open.length();
      String words = open.substring(lines.get(i).start(), end);
      paragraph.add(Paragraphs.clean(words), lines.get(i).from());
    }
    paragraphs.add(paragraph);
    lines.clear();
    open.setLength(0);
  }

  private static boolean beginsColumn(PdfRun before, PdfRun line, Measure measure) {
    return isOtherSize(before, line)
        || endsSentence(before.text())
        || line.left() - measure.left() > 0.7f * line.size();
  }

  private static boolean beginsParagraph(PdfRun before, PdfRun line, Measure measure) {
    float room = line.y() - before.y();
    float usual = Math.max(measure.pitch(), line.size());
    float indent = line.left() - before.left();
    float width = measure.right() - measure.left();
    float rest = measure.right() - before.right();
    boolean early =
        (rest > 0.25f * width && endsSentence(before.text()))
            || (rest > 0.4f * width && !startsLower(line.text()));
    return isOtherSize(before, line)
        || room > 1.35f * usual
        || indent > 0.7f * line.size()
        || LISTED.matcher(line.text()).matches()
        || early;
  }

  private static boolean isOtherSize(PdfRun a, PdfRun b) {
    return Math.abs(a.size() - b.size()) > 0.12f * Math.max(a.size(), b.size());
  }

  private static boolean startsLower(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  private static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && "\"'\u201D\u2019)] ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?:\u2026".indexOf(text.charAt(end - 1)) >= 0;
  }

  /**
   * Prepares the paragraph for its next line; a word broken at the end of the last is made whole.
   */
  private void join(String line) {
    int end = open.length();
    char tail = open.charAt(end - 1);
    if (tail == '\u00AD') {
      open.setLength(end - 1);
    } else if ((tail == '-' || tail == '\u2010') && end > 1 && isWordPart(open.charAt(end - 2))) {
      if (startsLower(line) && !isWrittenApart(line)) {
        open.setLength(end - 1);
      }
    } else if (!isDash(tail) || (end > 1 && open.charAt(end - 2) == ' ')) {
      open.append(' ');
    }
  }

  private static boolean isDash(char c) {
    return c == '\u2014' || c == '-' || c == '\u2010';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** Whether the word is written with its hyphen elsewhere and never without. */
  private boolean isWrittenApart(String line) {
    // A word is no longer than this; the open paragraph may be.
    String tail = open.substring(Math.max(0, open.length() - 60));
    Matcher lastPart = LAST.matcher(tail);
    Matcher firstPart = FIRST.matcher(line);
    if (!lastPart.find() || !firstPart.find()) {
      return false;
    }
    String start = lastPart.group().toLowerCase(Locale.ROOT);
    String rest = firstPart.group().toLowerCase(Locale.ROOT);
    String whole = start.substring(0, start.length() - 1) + rest;
    return words.contains(start + rest) && !words.contains(whole);
  }
}
