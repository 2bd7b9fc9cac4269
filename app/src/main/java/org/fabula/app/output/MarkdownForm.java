package org.fabula.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.copies.Match;
import org.fabula.people.Actor;
import org.fabula.quote.Quote;
import org.fabula.story.Story;
import org.fabula.text.Note;

/**
 * The chronology of each story as a section of Markdown (CommonMark with GitHub's tables). What the
 * story says is escaped, so that it shows as it stands and marks nothing up.
 */
public final class MarkdownForm implements ReadingWriter {
  private final Writer out;
  private boolean started;
  private int left;
  private Repeats repeats = new Repeats(true);

  /** Writes UTF-8 to {@code target}. */
  public MarkdownForm(OutputStream target) {
    out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
  }

  @Override
  public Turn prepare(Reading reading) {
    return () -> write(reading);
  }

  private void write(Reading reading) throws IOException {
    StringBuilder page = new StringBuilder(started ? "\n" : "");
    started = true;
    head(reading.story(), page);
    rows(reading, page);
    people(reading, page);
    notes(reading, page);
    out.append(page);
    out.flush();
  }

  @Override
  public boolean isStreaming() {
    return true;
  }

  @Override
  public void leftOut(int rows) {
    left = rows;
  }

  @Override
  public void repeats(Repeats found) {
    repeats = found;
  }

  @Override
  public void finish() throws IOException {
    out.append(list("Also published as", Match.Kind.COPY));
    out.append(list("Versions", Match.Kind.VERSION));
    if (left > 0) {
      out.append('\n').append(escaped(Brief.words(left))).append('\n');
    }
    out.flush();
  }

  /** Each story that repeats one, with all that tells where it was published. */
  private String list(String heading, Match.Kind kind) {
    List<Repeats.Repeat> listed = repeats.of(kind);
    StringBuilder page = new StringBuilder();
    if (!listed.isEmpty()) {
      page.append("\n# ").append(heading).append("\n\n");
    }
    for (Repeats.Repeat repeat : listed) {
      String of = Display.oneLine(repeat.match().id());
      page.append("- ").append(escaped(repeat.title() + " · " + repeat.source()));
      page.append(": ").append(kind == Match.Kind.COPY ? "copy" : "version").append(" of ");
      page.append(escaped(of + " (" + repeat.share() + ")")).append('\n');
    }
    return page.toString();
  }

  private static void head(Story story, StringBuilder page) {
    page.append("# ").append(escaped(Headings.title(story))).append("\n\n");
    page.append(escaped(Headings.source(story))).append("\n\n");
  }

  private static void rows(Reading reading, StringBuilder page) {
    if (reading.chronology().isEmpty()) {
      page.append("Nothing that happened was found.\n");
      return;
    }
    Names names = new Names(reading);
    page.append(
        "| When | What | Who | Date known | Characters |\n| --- | --- | --- | --- | --- |\n");
    for (Row row : reading.chronology()) {
      page.append("| ").append(escaped(names.when(row.when())));
      page.append(" | ").append(escaped(names.told(row)));
      String status = status(row);
      if (!status.isEmpty()) {
        page.append(" *(").append(status).append(")*");
      }
      names.standing(row).forEach(now -> page.append(" *(").append(escaped(now)).append(")*"));
      page.append(" | ").append(escaped(who(row, names)));
      page.append(" | ").append(escaped(names.known(row.when())));
      page.append(" | ").append(row.span().start()).append('–').append(row.span().end());
      page.append(" |\n");
    }
  }

  private static String who(Row row, Names names) {
    List<Quote> quotes = names.quotes(row);
    if (quotes.isEmpty()) {
      return String.join(", ", names.actors(row, false));
    }
    return String.join(
        "; ",
        quotes.stream().map(names::attribution).filter(s -> !s.isEmpty()).distinct().toList());
  }

  /** The word for a row that does not tell what happened or was said; empty for one that does. */
  static String status(Row row) {
    return switch (row.kind()) {
      case HAPPENED, SAID -> "";
      case PLANNED, DENIED, POSSIBLE, BACKGROUND -> RowKind.of(row).word();
    };
  }

  private static void people(Reading reading, StringBuilder page) {
    List<Actor> shown = Headings.people(reading);
    if (!shown.isEmpty()) {
      page.append("\n## People\n\n");
      shown.forEach(
          actor -> page.append("- ").append(escaped(Headings.person(actor))).append('\n'));
    }
  }

  private static void notes(Reading reading, StringBuilder page) {
    if (!reading.notes().isEmpty()) {
      page.append("\n## Notes\n\n");
      for (Note note : reading.notes()) {
        page.append("- ").append(escaped(Display.oneLine(note.text()))).append('\n');
      }
    }
  }

  /** Words that mark nothing up: every character that could is led by a backslash. */
  static String escaped(String words) {
    StringBuilder out = new StringBuilder(words.length() + 16);
    int digits = leadingDigits(words);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean startsList = i == 0 ? "-+=".indexOf(c) >= 0 : i == digits && ".)".indexOf(c) >= 0;
      if (startsList || "\\`*_{}[]<>|#~&!$".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static int leadingDigits(String words) {
    int i = 0;
    while (i < words.length() && words.charAt(i) >= '0' && words.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
