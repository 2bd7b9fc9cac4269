package org.fabula.app.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.app.date.DateWords;
import org.fabula.app.output.Mentions;
import org.fabula.app.output.RowKind;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.quote.Quote;
import org.fabula.text.Span;
import org.fabula.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Writes the rows of the chronology, each a link to its words in the story. */
final class RowsView {
  private final Cast cast;
  private final boolean naming;

  /**
   * A writer of rows.
   *
   * @param cast everyone on the page
   * @param naming whether each row names its story
   */
  RowsView(Cast cast, boolean naming) {
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
    out.append("\" data-p=\"").append(people(row, leaf));
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
    said(row, leaf, out);
    foot(row, leaf, out);
    out.append("</a></li>\n");
  }

  private static List<Event> events(Row row, Leaf leaf) {
    return row.events().stream().flatMap(id -> leaf.event(id).stream()).toList();
  }

  /** Who takes part in the row, speaks in it, or is spoken of in its words. */
  private String people(Row row, Leaf leaf) {
    Stream<Actor> named = leaf.mentions().in(row.span()).stream().map(Mentions.Named::actor);
    return Stream.concat(actors(row, leaf).stream(), named)
        .map(cast::number)
        .distinct()
        .map(number -> Integer.toString(number))
        .collect(Collectors.joining(" "));
  }

  /** The row's actors, the speakers of its quotes among them. */
  private static List<Actor> actors(Row row, Leaf leaf) {
    List<String> ids = new ArrayList<>(row.actors());
    speakers(row, leaf).forEach(speaker -> ids.add(speaker.actor()));
    return ids.stream().distinct().map(leaf::actor).flatMap(Optional::stream).toList();
  }

  private static List<Quote.Speaker> speakers(Row row, Leaf leaf) {
    return row.quotes().stream()
        .map(leaf::quote)
        .flatMap(Optional::stream)
        .map(Quote::speaker)
        .flatMap(speaker -> Optional.ofNullable(speaker).stream())
        .distinct()
        .toList();
  }

  /**
   * The words of the story, what happened in bold, with the name in brackets after the first
   * pronoun for each actor that the row has not named before, and before words that leave it out.
   */
  private static void words(Row row, Leaf leaf, Appendable out) throws IOException {
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
    name(names.get(row.span().start()), "", " ", out);
    for (Segment segment : new Cutter(marks).cut(row.span())) {
      Span span = segment.span();
      boolean deed = segment.marks().stream().anyMatch(mark -> mark.kind() == Mark.Kind.EVENT);
      out.append(deed ? "<b>" : "");
      Markup.text(text, span.start(), span.end(), out);
      out.append(deed ? "</b>" : "");
      name(names.get(span.end()), " ", "", out);
    }
    out.append("</span>\n");
  }

  private static void name(@Nullable Actor actor, String before, String after, Appendable out)
      throws IOException {
    if (actor != null) {
      out.append("<span class=\"name\">").append(before).append('[');
      out.append(Markup.text(actor.name())).append(']').append(after).append("</span>");
    }
  }

  /** The last code unit before an offset, so that the text is cut there. */
  private static Span endingAt(int end) {
    return new Span(end - 1, end);
  }

  private static void said(Row row, Leaf leaf, Appendable out) throws IOException {
    List<String> speakers =
        row.quotes().stream()
            .flatMap(id -> leaf.quote(id).stream())
            .map(quote -> speaker(quote, leaf))
            .distinct()
            .toList();
    for (String speaker : speakers) {
      said("— ", speaker, out);
    }
    Optional<Actor> source =
        events(row, leaf).stream()
            .flatMap(event -> leaf.actor(event.saidBy()).stream())
            .findFirst();
    if (speakers.isEmpty() && source.isPresent()) {
      said("according to ", source.get().name(), out);
    }
  }

  private static void said(String how, String name, Appendable out) throws IOException {
    out.append("<span class=\"said-by\">").append(how).append("<bdi>").append(Markup.text(name));
    out.append("</bdi></span>\n");
  }

  private static String speaker(Quote quote, Leaf leaf) {
    Quote.Speaker speaker = quote.speaker();
    String name =
        speaker == null
            ? "speaker not known"
            : leaf.actor(speaker.actor()).map(Actor::name).orElse(speaker.actor());
    return quote.channel() == null ? name : name + ", " + quote.channel();
  }

  private void foot(Row row, Leaf leaf, Appendable out) throws IOException {
    out.append("<span class=\"known\">").append(Markup.text(leaf.known(row.when())));
    String names = actors(row, leaf).stream().map(Actor::name).collect(Collectors.joining(", "));
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
