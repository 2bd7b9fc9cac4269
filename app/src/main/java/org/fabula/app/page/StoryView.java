package org.fabula.app.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.fabula.app.date.PublicationWords;
import org.fabula.app.output.Repeats;
import org.fabula.copies.Match;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Paragraph;
import org.fabula.text.Span;
import org.fabula.text.StoryText;

/** Writes a story: its head, its paragraphs with everything found marked, and its cards. */
final class StoryView {
  /** Lines at least this long, save the last, were broken by a margin and not by the writer. */
  private static final int FULL_LINE = 45;

  /**
   * Paragraphs in a part of a long text. The browser lays out only the parts in view; it looks
   * through all parts for each picture, so that they must not be too many.
   */
  private static final int PART = 100;

  private final Leaf leaf;
  private final Cast cast;
  private final Repeats repeats;

  StoryView(Leaf leaf, Cast cast, Repeats repeats) {
    this.leaf = leaf;
    this.cast = cast;
    this.repeats = repeats;
  }

  /**
   * Writes the story.
   *
   * @param shown whether it is the one shown at first
   * @param alone whether it is the only one, so that the page has its title already
   */
  void write(boolean shown, boolean alone, Appendable out) throws IOException {
    Story story = leaf.reading().story();
    String id = "s" + leaf.number();
    out.append("<article id=\"").append(id).append("\" class=\"story").append(shown ? " now" : "");
    out.append("\" lang=\"").append(Markup.text(story.language()));
    out.append("\" aria-labelledby=\"").append(id).append("-h\">\n<header><h2 id=\"");
    out.append(id).append("-h\" dir=\"auto\"").append(alone ? " class=\"unseen\">" : ">");
    out.append(Markup.text(leaf.title()));
    out.append("</h2>\n");
    head(story, out);
    repeats("Also published as", repeats.of(Match.Kind.COPY, story), out);
    repeats("Versions", repeats.of(Match.Kind.VERSION, story), out);
    List<Paragraph> paragraphs = StoryText.of(story.text()).paragraphs();
    out.append("</header>\n<div class=\"text\" dir=\"auto\">\n");
    Cutter cutter = new Cutter(Marks.of(leaf, cast));
    if (paragraphs.size() <= PART) {
      paragraphs(story.text(), paragraphs, cutter, out);
    } else {
      parts(story.text(), paragraphs, cutter, out);
    }
    out.append("</div>\n<p class=\"hash\">").append(Integer.toString(story.text().length()));
    out.append(" code units · SHA-256 of the text in UTF-8 <code>").append(hash(story.text()));
    out.append("</code></p>\n</article>\n<script type=\"application/json\" id=\"").append(id);
    out.append("-cards\">");
    new Cards(leaf).write(out);
    out.append("</script>\n");
  }

  private void head(Story story, Appendable out) throws IOException {
    List<String> parts = new ArrayList<>();
    if (!story.byline().isEmpty()) {
      parts.add("By " + String.join(", ", story.byline()));
    }
    if (story.publisher() != null) {
      parts.add(story.publisher());
    }
    Publication published = story.published();
    parts.add(published == null ? unknown(story) : "Published " + PublicationWords.of(published));
    if (!leaf.source().isEmpty() && !leaf.source().equals(leaf.title())) {
      parts.add(leaf.source());
    }
    out.append("<p class=\"facts\">");
    String gap = "";
    for (String part : parts) {
      out.append(gap).append("<bdi>").append(Markup.text(part)).append("</bdi>");
      gap = " · ";
    }
    out.append("</p>\n");
  }

  /** The stories that repeat this one, with where and when they were published. */
  private static void repeats(String heading, List<Repeats.Repeat> listed, Appendable out)
      throws IOException {
    if (listed.isEmpty()) {
      return;
    }
    out.append("<details class=\"facts\"").append(listed.size() > 3 ? "" : " open");
    out.append("><summary>").append(heading).append("</summary><ul>\n");
    for (Repeats.Repeat repeat : listed) {
      out.append("<li><bdi>").append(Markup.text(repeat.title())).append("</bdi> · <bdi>");
      out.append(Markup.text(repeat.source())).append("</bdi> (").append(repeat.share());
      out.append(")</li>\n");
    }
    out.append("</ul></details>\n");
  }

  private static String unknown(Story story) {
    String years = YearList.of(story.openDays());
    return "Publication date not known" + (years.isEmpty() ? "" : "; what it tells fits " + years);
  }

  private void parts(String text, List<Paragraph> paragraphs, Cutter cutter, Appendable out)
      throws IOException {
    for (int start = 0; start < paragraphs.size(); start += PART) {
      int end = Math.min(start + PART, paragraphs.size());
      out.append("<div class=\"part\">\n");
      paragraphs(text, paragraphs.subList(start, end), cutter, out);
      out.append("</div>\n");
    }
  }

  private void paragraphs(String text, List<Paragraph> paragraphs, Cutter cutter, Appendable out)
      throws IOException {
    for (Paragraph paragraph : paragraphs) {
      Span span = paragraph.span();
      out.append(hasLines(text, span) ? "<p class=\"lines\">" : "<p>");
      for (Segment segment : cutter.cut(span)) {
        segment(text, segment, out);
      }
      out.append("</p>\n");
    }
  }

  /** Whether the line breaks in a paragraph are the writer's: some line is short. */
  private static boolean hasLines(String text, Span span) {
    int start = span.start();
    int end = text.indexOf('\n', start);
    while (end >= 0 && end < span.end()) {
      if (end - start < FULL_LINE) {
        return true;
      }
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return false;
  }

  private void segment(String text, Segment segment, Appendable out) throws IOException {
    Span span = segment.span();
    if (segment.marks().isEmpty()) {
      Markup.text(text, span.start(), span.end(), out);
      return;
    }
    out.append("<span");
    if (segment.beginning().findAny().isPresent()) {
      out.append(" id=\"").append(leaf.anchor(span)).append('"');
    }
    String classes = classes(segment);
    if (!classes.isEmpty()) {
      out.append(" class=\"").append(classes).append('"');
    }
    out.append(" data-x=\"");
    out.append(segment.marks().stream().map(Mark::ref).collect(Collectors.joining(" ")));
    String people = people(segment);
    if (!people.isEmpty()) {
      out.append("\" data-p=\"").append(people);
    }
    out.append("\">");
    Markup.text(text, span.start(), span.end(), out);
    out.append("</span>");
  }

  /** One letter for each kind, and {@code m} where something begins that has a card. */
  private static String classes(Segment segment) {
    List<String> classes =
        segment.marks().stream()
            .map(Mark::kind)
            .filter(kind -> kind != Mark.Kind.ROW)
            .map(Mark.Kind::letter)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    if (segment.beginning().anyMatch(mark -> mark.kind() != Mark.Kind.ROW)) {
      classes.addFirst("m");
    }
    return String.join(" ", classes);
  }

  private static String people(Segment segment) {
    return segment.marks().stream()
        .filter(mark -> mark.person() > 0)
        .map(mark -> Integer.toString(mark.person()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Template.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }
}
