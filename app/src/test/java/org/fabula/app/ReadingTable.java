package org.fabula.app;

import java.util.List;
import java.util.stream.Collectors;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.text.Note;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.When;

/** A reading as lines that a person can review: one for each thing found, with its words. */
final class ReadingTable {
  private final Reading reading;
  private final StringBuilder out = new StringBuilder();

  private ReadingTable(Reading reading) {
    this.reading = reading;
  }

  static String of(Reading reading) {
    ReadingTable table = new ReadingTable(reading);
    table.section("times", reading.times().stream().map(table::time).toList());
    table.section("actors", reading.actors().stream().map(table::actor).toList());
    table.section("quotes", reading.quotes().stream().map(table::quote).toList());
    table.section("events", reading.events().stream().map(table::event).toList());
    table.section("chronology", reading.chronology().stream().map(table::row).toList());
    table.section("notes", reading.notes().stream().map(table::note).toList());
    return table.out.toString();
  }

  private void section(String title, List<String> lines) {
    out.append("# ").append(title).append('\n');
    lines.forEach(line -> out.append(line).append('\n'));
    out.append('\n');
  }

  private String words(Span span) {
    return span.in(reading.story().text()).replaceAll("\\s+", " ");
  }

  private String name(String actor) {
    return reading.actors().stream()
        .filter(one -> one.id().equals(actor))
        .map(Actor::name)
        .findFirst()
        .orElse(actor);
  }

  private static String interval(Bound begin, Bound end) {
    return "%s/%s .. %s/%s"
        .formatted(begin.earliest(), begin.latest(), end.earliest(), end.latest());
  }

  private static String when(When when) {
    return "%s (%s) %s".formatted(when.value(), when.basis(), interval(when.begin(), when.end()));
  }

  private String time(TimeExpression time) {
    return "%s | %s | %s%s | %s | edtf %s | anchor %s | %s"
        .formatted(
            words(time.span()),
            time.type(),
            time.value(),
            time.mod() == null ? "" : " " + time.mod(),
            interval(time.begin(), time.end()),
            time.edtf(),
            time.anchor(),
            time.derivation().rule());
  }

  private String actor(Actor actor) {
    String mentions =
        actor.mentions().stream().map(this::mention).collect(Collectors.joining("; "));
    String facts = actor.facts().stream().map(this::fact).collect(Collectors.joining("; "));
    return "%s | %s | %s | %s".formatted(actor.name(), actor.kind(), mentions, facts);
  }

  private String mention(Mention mention) {
    return words(mention.span()) + " @" + mention.span().start();
  }

  private String fact(Fact fact) {
    String other = fact.actor() == null ? "" : " of " + name(fact.actor());
    return fact.kind() + " " + fact.value() + other;
  }

  private String quote(Quote quote) {
    String spans = quote.spans().stream().map(this::words).collect(Collectors.joining(" [...] "));
    Quote.Speaker speaker = quote.speaker();
    String said =
        speaker == null
            ? "nobody known"
            : name(speaker.actor()) + " as " + words(speaker.mention());
    return "%s | %s | %s | via %s | %s | %s"
        .formatted(spans, quote.kind(), said, quote.channel(), quote.when().value(), quote.rule());
  }

  private String event(Event event) {
    String actors =
        event.actors().stream()
            .map(one -> one.role() + " " + name(one.actor()))
            .collect(Collectors.joining(", "));
    return "%s @%s | %s %s %s %s %s | %s | %s"
        .formatted(
            words(event.span()),
            event.span().start(),
            event.eventClass(),
            event.tense(),
            event.aspect(),
            event.polarity(),
            event.factuality(),
            actors,
            when(event.when()));
  }

  private String row(Row row) {
    String actors = row.actors().stream().map(this::name).collect(Collectors.joining(", "));
    String told = row.omitted() == null ? "" : "[" + name(row.omitted()) + "] ";
    return "%s | %s | %s%s | %s%s"
        .formatted(
            when(row.when()),
            row.kind(),
            told,
            words(row.span()),
            actors,
            row.isMain() ? "" : " | minor");
  }

  private String note(Note note) {
    Span span = note.span();
    return "%s | %s | %s".formatted(note.kind(), span == null ? "" : words(span), note.text());
  }
}
