package org.fabula.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fabula.chronology.Row;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Report;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** What the reading of one story holds, by id and by place. */
final class Told {
  private final Source source;
  private final Map<String, Event> events;
  private final Map<String, Actor> actors;
  private final Map<List<Span>, Quote> quotes = new HashMap<>();
  private final Map<String, Row> rowsByEvent = new HashMap<>();
  private final Map<Span, List<Row>> rowsBySpan = new HashMap<>();
  private final Map<Span, String> mentions = new HashMap<>();

  Told(Source source) {
    this.source = source;
    Report report = source.report();
    events =
        report.events().stream()
            .collect(Collectors.toMap(Event::id, Function.identity(), (a, b) -> a));
    actors =
        report.actors().stream()
            .collect(Collectors.toMap(Actor::id, Function.identity(), (a, b) -> a));
    report.quotes().forEach(quote -> quotes.put(quote.spans(), quote));
    for (Row row : report.rows()) {
      row.events().forEach(event -> rowsByEvent.putIfAbsent(event, row));
      rowsBySpan.computeIfAbsent(row.span(), any -> new ArrayList<>()).add(row);
    }
    for (Actor actor : report.actors()) {
      actor.mentions().forEach(mention -> mentions.putIfAbsent(mention.span(), actor.id()));
    }
  }

  Source source() {
    return source;
  }

  String text() {
    return source.story().text();
  }

  @Nullable Event event(@Nullable String id) {
    return id == null ? null : events.get(id);
  }

  @Nullable Actor actor(String id) {
    return actors.get(id);
  }

  @Nullable Quote quote(List<Span> spans) {
    return quotes.get(spans);
  }

  /** Its quotations of these ids. */
  List<Quote> quotes(List<String> ids) {
    return source.report().quotes().stream().filter(one -> ids.contains(one.id())).toList();
  }

  /** The story's own row that tells an event, or the one of exactly these words without events. */
  @Nullable Row row(@Nullable String event, Span words) {
    if (event != null) {
      return rowsByEvent.get(event);
    }
    List<Row> rows = rowsAt(words);
    return rows.isEmpty() ? null : rows.getFirst();
  }

  List<Row> rowsAt(Span words) {
    return rowsBySpan.getOrDefault(words, List.of());
  }

  /** The story's rows of which most words are these, and that are most of these words. */
  List<Row> rowsAbout(Span words) {
    return source.report().rows().stream()
        .filter(row -> isMost(row.span(), words) && isMost(words, row.span()))
        .toList();
  }

  private static boolean isMost(Span part, Span whole) {
    int both = Math.min(part.end(), whole.end()) - Math.max(part.start(), whole.start());
    return 2 * both > whole.length();
  }

  /** The actor spoken of by these words, else the only one named within or around them. */
  @Nullable String actorAt(Span words) {
    String exact = mentions.get(words);
    if (exact != null) {
      return exact;
    }
    List<String> near =
        source.report().actors().stream()
            .filter(actor -> actor.mentions().stream().anyMatch(one -> isNameAt(one, words)))
            .map(Actor::id)
            .toList();
    return near.size() == 1 ? near.getFirst() : null;
  }

  private static boolean isNameAt(Mention mention, Span words) {
    return mention.kind() == Mention.Kind.NAME && mention.span().overlaps(words);
  }
}
