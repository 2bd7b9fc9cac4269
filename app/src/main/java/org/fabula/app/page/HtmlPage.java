package org.fabula.app.page;

import java.io.IOException;
import java.util.List;
import org.fabula.app.output.Repeats;
import org.fabula.app.output.Told;
import org.fabula.text.Note;

/**
 * Writes a dossier as one HTML file: the chronology beside the stories, everything found in them
 * marked and explained. The file fetches nothing and opens from disk; the words of a story are text
 * in it and never markup. The same readings give the same bytes.
 */
public final class HtmlPage {
  private static final Template TEMPLATE = new Template();

  private final Told told;
  private final List<Leaf> leaves;
  private final List<Entries.Entry> entries;
  private final List<Entries.Dispute> disputes;
  private final Repeats repeats;
  private final Cast cast;

  private HtmlPage(Told told, Repeats repeats) {
    this.told = told;
    this.repeats = repeats;
    Entries found = Entries.of(told);
    leaves = found.leaves();
    entries = found.all();
    disputes = found.disputes();
    cast = new Cast(told, leaves);
  }

  /**
   * Writes the page of a dossier, to be stored in UTF-8.
   *
   * @param repeats which stories repeat others; they are listed below the title of the first and
   *     need not be in the dossier
   * @param out where to
   * @throws IOException when {@code out} throws it
   */
  public static void write(Told told, Repeats repeats, Appendable out) throws IOException {
    TEMPLATE.write(new HtmlPage(told, repeats)::slot, out);
  }

  private void slot(String name, Appendable out) throws IOException {
    switch (name) {
      case "title" -> out.append(Markup.text(title()));
      case "size" -> out.append(size());
      case "lesser" -> lesser(out);
      case "rows" -> rows(out);
      case "notes" -> notes(out);
      case "conflicts" -> new ConflictsView(told).write(disputes, out);
      case "people" -> new PeopleView(cast).write(out);
      case "contents" -> contents(out);
      case "stories" -> stories(out);
      default -> throw new IllegalStateException("no such slot: " + name);
    }
  }

  private String title() {
    if (leaves.isEmpty()) {
      return "No stories";
    }
    String first = leaves.getFirst().title();
    return switch (leaves.size()) {
      case 1 -> first;
      case 2 -> first + " and another story";
      default -> first + " and " + (leaves.size() - 1) + " other stories";
    };
  }

  private String size() {
    int rows = entries.size();
    return rows + (rows == 1 ? " row" : " rows");
  }

  /** The button that shows the rows of less weight, where there are any beside others. */
  private void lesser(Appendable out) throws IOException {
    long minor = entries.stream().filter(entry -> !entry.row().isMain()).count();
    if (minor == 0 || minor == entries.size()) {
      return;
    }
    String more =
        minor == 1 ? "Show 1 row of less weight" : "Show " + minor + " rows of less weight";
    out.append("<p class=\"lesser\"><button type=\"button\" id=\"lesser\" aria-pressed=\"false\"");
    out.append(" data-more=\"").append(more).append("\" data-fewer=\"Show only the main rows\">");
    out.append(more).append("</button></p>\n");
  }

  private void rows(Appendable out) throws IOException {
    RowsView view = new RowsView(told, cast, leaves.size() > 1);
    for (Entries.Entry entry : entries) {
      view.write(entry, out);
    }
  }

  private void notes(Appendable out) throws IOException {
    int count = leaves.stream().mapToInt(leaf -> leaf.reading().notes().size()).sum();
    if (count == 0) {
      return;
    }
    out.append("<details class=\"notes\"").append(count > 3 ? "" : " open").append("><summary>");
    out.append(Integer.toString(count)).append(count == 1 ? " note" : " notes");
    out.append(" from the reading</summary><ul>\n");
    for (Leaf leaf : leaves) {
      for (Note note : leaf.reading().notes()) {
        note(note, leaf, out);
      }
    }
    out.append("</ul></details>\n");
  }

  private void note(Note note, Leaf leaf, Appendable out) throws IOException {
    out.append("<li dir=\"auto\">").append(Markup.text(note.text()));
    if (note.span() != null && note.span().length() > 0) {
      out.append(" <a href=\"#").append(leaf.anchor(note.span())).append("\" data-s=\"");
      out.append(Integer.toString(leaf.number())).append("\">“");
      out.append(Markup.text(leaf.words(note.span()))).append("”</a>");
    }
    if (leaves.size() > 1) {
      out.append(" <bdi class=\"of\">").append(Markup.text(leaf.title())).append("</bdi>");
    }
    out.append("</li>\n");
  }

  private void contents(Appendable out) throws IOException {
    if (leaves.size() <= 1) {
      return;
    }
    out.append("<nav class=\"contents\" aria-label=\"Stories\"><ol>\n");
    for (Leaf leaf : leaves) {
      out.append("<li><a href=\"#s").append(Integer.toString(leaf.number())).append("\" data-s=\"");
      out.append(Integer.toString(leaf.number())).append("\"><bdi>");
      out.append(Markup.text(leaf.title())).append("</bdi></a></li>\n");
    }
    out.append("</ol></nav>\n");
  }

  private void stories(Appendable out) throws IOException {
    for (Leaf leaf : leaves) {
      new StoryView(leaf, cast, repeats).write(leaf.number() == 1, leaves.size() == 1, out);
    }
  }
}
