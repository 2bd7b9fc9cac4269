package org.fabula.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the quotation marks of a story, paragraph by paragraph, in one pass.
 *
 * <p>Double marks are quotation marks wherever they stand; single ones only in a paragraph whose
 * double ones, if any, all stand between them, and within double ones. A paragraph that ends inside
 * a quotation runs on into the next when that one starts with an opening mark (the printers'
 * convention); else the mark was left open by mistake, which is noted.
 */
public final class QuotationMarks {
  private final StoryText story;
  private final String text;
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Stretch> inner = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private boolean runsOn;
  private int notedParagraph = -1;

  private QuotationMarks(StoryText story) {
    this.story = story;
    this.text = story.text();
  }

  /**
   * What stands between quotation marks, in text order; what stands between marks of the other form
   * within that; and the marks that have no partner.
   */
  public record Found(List<Stretch> stretches, List<Stretch> inner, List<Note> notes) {}

  /** The quotations of a story. */
  public static Found find(StoryText story) {
    QuotationMarks marks = new QuotationMarks(story);
    for (Paragraph paragraph : story.paragraphs()) {
      marks.pair(paragraph);
    }
    return new Found(marks.stretches, marks.inner, marks.notes);
  }

  private void pair(Paragraph paragraph) {
    List<QuotationMark> doubles = doubles(paragraph.span());
    List<QuotationMark> singles = singles(paragraph);
    boolean british = enclose(singles, doubles);
    List<QuotationMark> found = british ? singles : doubles;
    within(british ? doubles : singles, found, paragraph);
    boolean running =
        runsOn && !found.isEmpty() && found.getFirst().at() == paragraph.span().start();
    runsOn = false;
    int open = -1;
    int depth = 0;
    for (int i = 0; i < found.size(); i++) {
      QuotationMark mark = found.get(i);
      if (open < 0) {
        if (mark.side() == QuotationMark.Side.CLOSES) {
          note(mark, paragraph, "closes what was never opened");
        } else {
          open = i;
          depth = 1;
        }
      } else if (mark.side() == QuotationMark.Side.OPENS) {
        if (closesTwice(found, i)) {
          depth++;
        } else {
          note(found.get(open), paragraph, "is never closed");
          add(paragraph, found.get(open).at(), sentenceEnd(found.get(open), mark), false, running);
          running = false;
          open = i;
        }
      } else if (--depth == 0) {
        add(paragraph, found.get(open).at(), mark.end(), true, running);
        running = false;
        open = -1;
      }
    }
    if (open >= 0) {
      leftOpen(paragraph, found.get(open), running);
    }
  }

  /** Whether every double mark stands between two single ones, as British printers have it. */
  private static boolean enclose(List<QuotationMark> singles, List<QuotationMark> doubles) {
    int open = 0;
    for (QuotationMark mark : doubles) {
      while (open + 2 < singles.size() && singles.get(open + 2).at() < mark.at()) {
        open += 2;
      }
      boolean inside =
          open + 1 < singles.size()
              && singles.get(open).at() < mark.at()
              && mark.at() < singles.get(open + 1).at();
      if (!inside) {
        return false;
      }
    }
    return true;
  }

  /** Keeps the pairs of one form of mark that stand between two of the other form. */
  private void within(List<QuotationMark> pairs, List<QuotationMark> around, Paragraph paragraph) {
    int outer = 0;
    for (int i = 0; i + 1 < pairs.size(); i++) {
      QuotationMark opens = pairs.get(i);
      QuotationMark closes = pairs.get(i + 1);
      if (opens.side() != QuotationMark.Side.OPENS || closes.side() != QuotationMark.Side.CLOSES) {
        continue;
      }
      while (outer < around.size() && around.get(outer).at() < opens.at()) {
        outer++;
      }
      boolean inside = outer > 0 && around.get(outer - 1).side() == QuotationMark.Side.OPENS;
      boolean parted = outer < around.size() && around.get(outer).at() < closes.at();
      Stretch stretch =
          inside && !parted ? stretch(paragraph, opens.at(), closes.end(), true, false) : null;
      if (stretch != null) {
        inner.add(stretch);
      }
      i++;
    }
  }

  private void leftOpen(Paragraph paragraph, QuotationMark mark, boolean running) {
    runsOn = nextOpens(paragraph);
    if (!runsOn) {
      note(mark, paragraph, "is never closed");
    }
    add(paragraph, mark.at(), paragraph.span().end(), false, running);
  }

  /** Whether two closing marks follow before the next opening one, as a quotation in one has. */
  private static boolean closesTwice(List<QuotationMark> marks, int i) {
    return i + 2 < marks.size()
        && marks.get(i + 1).side() == QuotationMark.Side.CLOSES
        && marks.get(i + 2).side() == QuotationMark.Side.CLOSES;
  }

  private boolean nextOpens(Paragraph paragraph) {
    if (paragraph.index() + 1 >= story.paragraphs().size()) {
      return false;
    }
    int start = story.paragraphs().get(paragraph.index() + 1).span().start();
    QuotationMark doubled = QuotationMark.doubled(text, start);
    QuotationMark mark =
        doubled.side() == QuotationMark.Side.NEITHER ? QuotationMark.single(text, start) : doubled;
    return mark.side() == QuotationMark.Side.OPENS || mark.side() == QuotationMark.Side.EITHER;
  }

  /** The end of the sentence a forgotten closing mark should have ended. */
  private int sentenceEnd(QuotationMark open, QuotationMark next) {
    int end = next.at();
    for (int i = open.end(); i + 1 < next.at(); i++) {
      if (".?!".indexOf(text.charAt(i)) >= 0 && Character.isWhitespace(text.charAt(i + 1))) {
        end = i + 1;
        break;
      }
    }
    while (end > open.end() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private void add(Paragraph paragraph, int start, int end, boolean closed, boolean running) {
    Stretch stretch = stretch(paragraph, start, end, closed, running);
    if (stretch != null) {
      stretches.add(stretch);
    }
  }

  /** The words from one offset to another; null where there are none. */
  private @Nullable Stretch stretch(
      Paragraph paragraph, int start, int end, boolean closed, boolean running) {
    int first = story.tokenAt(start);
    int last = story.tokenAt(end - 1);
    boolean empty = text.substring(start, end).chars().noneMatch(Character::isLetterOrDigit);
    if (empty || first >= story.tokens().size() || last < first) {
      return null;
    }
    int endToken = Math.min(last + 1, story.tokens().size());
    return new Stretch(new Span(start, end), first, endToken, paragraph.index(), closed, running);
  }

  /** One note a paragraph is enough for the reader to look. */
  private void note(QuotationMark mark, Paragraph paragraph, String what) {
    if (notedParagraph == paragraph.index()) {
      return;
    }
    notedParagraph = paragraph.index();
    notes.add(
        new Note(
            new Span(mark.at(), mark.end()),
            Note.Kind.UNBALANCED_QUOTE,
            "The quotation mark " + text.substring(mark.at(), mark.end()) + " " + what + "."));
  }

  private List<QuotationMark> doubles(Span paragraph) {
    List<QuotationMark> found = new ArrayList<>();
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      QuotationMark mark = QuotationMark.doubled(text, i);
      if (mark.side() != QuotationMark.Side.NEITHER && !inches(mark, found)) {
        found.add(settled(mark, found));
        i = mark.end() - 1;
      }
    }
    return found;
  }

  /** A straight mark between neighbours that do not tell takes turns with the one before. */
  private static QuotationMark settled(QuotationMark mark, List<QuotationMark> before) {
    if (mark.side() != QuotationMark.Side.EITHER) {
      return mark;
    }
    boolean open = !before.isEmpty() && before.getLast().side() == QuotationMark.Side.OPENS;
    return new QuotationMark(
        mark.at(), mark.width(), open ? QuotationMark.Side.CLOSES : QuotationMark.Side.OPENS);
  }

  /** A straight mark after a figure, with nothing open, says inches: 24". */
  private boolean inches(QuotationMark mark, List<QuotationMark> before) {
    return text.charAt(mark.at()) == '"'
        && mark.at() > 0
        && Character.isDigit(text.charAt(mark.at() - 1))
        && (before.isEmpty() || before.getLast().side() == QuotationMark.Side.CLOSES);
  }

  private List<QuotationMark> singles(Paragraph whole) {
    Span paragraph = whole.span();
    List<QuotationMark> found = new ArrayList<>();
    boolean open = false;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      QuotationMark mark = QuotationMark.single(text, i);
      if (mark.side() == QuotationMark.Side.OPENS && !open
          || mark.side() == QuotationMark.Side.CLOSES && open) {
        if (mark.side() == QuotationMark.Side.OPENS || !possessive(i, paragraph.end())) {
          found.add(mark);
          open = !open;
        }
      }
    }
    if (open && found.getLast().at() != paragraph.start() && !nextOpens(whole)) {
      found.removeLast();
    }
    return found;
  }

  /** The apostrophe of "the dockers' union": after s, before a word in lower case. */
  private boolean possessive(int i, int end) {
    return Character.toLowerCase(text.charAt(i - 1)) == 's'
        && i + 2 < end
        && text.charAt(i + 1) == ' '
        && Character.isLowerCase(text.charAt(i + 2));
  }
}
