package org.fabula.app.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabula.app.date.DateWords;
import org.fabula.app.output.ConflictWords;
import org.fabula.app.output.RowKind;
import org.fabula.app.output.Told;
import org.fabula.chronology.Row;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Dossier.Party;
import org.fabula.people.Actor;
import org.fabula.text.Span;
import org.fabula.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Writes the rows of the chronology, each a link to its words in the story. */
final class RowsView {
  private final Told told;
  private final Cast cast;
  private final boolean naming;

  /**
   * A writer of rows.
   *
   * @param told the dossier of the page
   * @param cast everyone on the page
   * @param naming whether each row names its story
   */
  RowsView(Told told, Cast cast, boolean naming) {
    this.told = told;
    this.cast = cast;
    this.naming = naming;
  }

  /** Writes one row. */
  void write(Entries.Entry entry, Appendable out) throws IOException {
    Leaf leaf = entry.leaf();
    Row row = entry.row();
    RowKind kind = RowKind.of(row);
    String ref = Marks.rowRef(entry.index());
    out.append("<li class=\"").append(kind.word()).append(row.isMain() ? "" : " minor");
    out.append("\" data-p=\"").append(people(entry));
    out.append("\"><a id=\"").append(ref).append('-').append(Integer.toString(leaf.number()));
    out.append("\" href=\"#").append(leaf.anchor(row.span())).append("\" data-s=\"");
    out.append(Integer.toString(leaf.number())).append("\" data-r=\"").append(ref).append("\">");
    TimeExpression time = leaf.time(row.when().time());
    out.append("<span class=\"date\">").append(Markup.text(DateWords.FULL.of(row.when(), time)));
    out.append("</span> <span class=\"kind\"><span class=\"sign\" aria-hidden=\"true\">");
    out.append(kind.sign()).append("</span> ").append(kind.word()).append("</span>\n");
    words(row, leaf, out);
    for (String standing : leaf.standings().of(row)) {
      out.append("<span class=\"standing\">").append(Markup.text(standing)).append("</span>\n");
    }
    for (String word : told.corrections(entry.told())) {
      out.append("<span class=\"mended\">").append(Markup.text(word)).append("</span>\n");
    }
    for (Told.Voice voice : told.voices(entry.told())) {
      out.append("<span class=\"said-by\">").append(voice.how()).append("<bdi>");
      out.append(Markup.text(voice.who())).append("</bdi></span>\n");
    }
    foot(entry, out);
    out.append("</a>");
    against(entry, out);
    others(entry.others(), out);
    out.append("</li>\n");
  }

  /** Leads to the conflicts in which the row is one side. */
  private void against(Entries.Entry entry, Appendable out) throws IOException {
    for (Conflict conflict : told.conflicts().of(entry.told())) {
      out.append("\n<p class=\"also against\"><a href=\"#").append(ConflictsView.anchor(conflict));
      out.append("\"><span aria-hidden=\"true\">≠</span> <bdi>");
      out.append(Markup.text(ConflictWords.remark(entry.told(), conflict)));
      out.append("</bdi></a></p>");
    }
  }

  /** Leads to where other stories tell the same. */
  private static void others(List<Entries.Other> others, Appendable out) throws IOException {
    if (others.isEmpty()) {
      return;
    }
    out.append("\n<p class=\"also\">also in ");
    String gap = "";
    for (Entries.Other other : others) {
      Leaf leaf = other.leaf();
      out.append(gap).append("<a href=\"#").append(leaf.anchor(other.mark().span()));
      out.append("\" data-s=\"").append(Integer.toString(leaf.number())).append("\" data-j=\"");
      out.append(other.mark().ref()).append("\"><bdi>");
      out.append(Markup.text(leaf.title())).append("</bdi></a>");
      gap = ", ";
    }
    out.append("</p>");
  }

  /** Who takes part in the row, speaks in it, or is spoken of in its words. */
  private String people(Entries.Entry entry) {
    Leaf leaf = entry.leaf();
    IntStream named =
        leaf.mentions().in(entry.row().span()).stream()
            .mapToInt(one -> cast.number(leaf, one.actor()));
    return IntStream.concat(actors(entry).stream().mapToInt(cast::number), named)
        .filter(number -> number > 0)
        .distinct()
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" "));
  }

  /** The row's actors, the speakers of its quotes among them. */
  private List<Party> actors(Entries.Entry entry) {
    return Stream.concat(told.parties(entry.told()).stream(), told.speakers(entry.told()).stream())
        .distinct()
        .toList();
  }

  /**
   * The words of the story, what happened in bold, with the name in brackets after the first
   * pronoun for each actor that the row has not named before, and before words that leave it out.
   */
  private void words(Row row, Leaf leaf, Appendable out) throws IOException {
    String text = leaf.reading().story().text();
    List<Mark> marks = new ArrayList<>();
    for (String id : row.events()) {
      leaf.event(id).ifPresent(e -> marks.add(new Mark(e.span(), Mark.Kind.EVENT, id, 0)));
    }
    Map<Integer, Actor> names = leaf.mentions().unnamed(row);
    names.forEach(
        (end, actor) -> {
          if (end > row.span().start()) {
            marks.add(new Mark(endingAt(end), Mark.Kind.NAME, actor.id(), 0));
          }
        });
    out.append("<span class=\"words\" dir=\"auto\">");
    name(names.get(row.span().start()), leaf, "", " ", out);
    for (Segment segment : new Cutter(marks).cut(row.span())) {
      Span span = segment.span();
      boolean deed = segment.marks().stream().anyMatch(mark -> mark.kind() == Mark.Kind.EVENT);
      out.append(deed ? "<b>" : "");
      Markup.text(text, span.start(), span.end(), out);
      out.append(deed ? "</b>" : "");
      name(names.get(span.end()), leaf, " ", "", out);
    }
    out.append("</span>\n");
  }

  private void name(@Nullable Actor actor, Leaf leaf, String before, String after, Appendable out)
      throws IOException {
    if (actor != null) {
      out.append("<span class=\"name\">").append(before).append('[');
      out.append(Markup.text(told.name(leaf.id(), actor)))
          .append(']')
          .append(after)
          .append("</span>");
    }
  }

  /** The last code unit before an offset, so that the text is cut there. */
  private static Span endingAt(int end) {
    return new Span(end - 1, end);
  }

  private void foot(Entries.Entry entry, Appendable out) throws IOException {
    Row row = entry.row();
    Leaf leaf = entry.leaf();
    out.append("<span class=\"known\">").append(Markup.text(leaf.known(row.when())));
    int reports = entry.told().independentReports();
    if (reports > 1) {
      out.append(" · ").append(Integer.toString(reports)).append(" independent reports");
    }
    String names = actors(entry).stream().map(Party::name).collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      out.append(" · <bdi>").append(Markup.text(names)).append("</bdi>");
    }
    if (naming) {
      out.append(" · <bdi class=\"of\">").append(Markup.text(leaf.title())).append("</bdi>");
    }
    Span span = row.span();
    out.append(" <span class=\"at\">").append(Integer.toString(span.start())).append('–');
    out.append(Integer.toString(span.end())).append("</span></span>");
  }
}
