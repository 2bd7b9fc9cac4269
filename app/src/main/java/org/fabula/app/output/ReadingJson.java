package org.fabula.app.output;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.copies.Match;
import org.fabula.event.Event;
import org.fabula.order.OrderLink;
import org.fabula.people.Actor;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.state.State;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Note;
import org.fabula.text.Span;
import org.fabula.time.TimeExpression;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Writes readings as JSON in the form {@code fabula-reading/1}, described by {@code
 * docs/reading.schema.json}. Every field is written, nulls too, always in one order, so that the
 * same reading gives the same bytes.
 */
public final class ReadingJson {
  /** Name and version of the form. */
  public static final String SCHEMA = "fabula-reading/1";

  private ReadingJson() {}

  /**
   * Writes one reading as one line of JSON, without the line's end.
   *
   * @param reading what to write
   * @param copyOf the earlier story of the run that this one repeats, or null
   * @param out where to; flushed, not closed
   */
  public static void writeLine(Reading reading, @Nullable Match copyOf, OutputStream out) {
    try (Json json = Json.compact(out)) {
      write(reading, copyOf, json);
    }
  }

  /** Writes one reading as indented JSON, without the last line's end. */
  public static void writeIndented(Reading reading, OutputStream out) {
    try (Json json = Json.indented(out)) {
      write(reading, null, json);
    }
  }

  /**
   * Writes one reading as one line of JSON with more fields behind its own.
   *
   * @param more writes the fields
   * @param out where to; flushed, not closed
   */
  public static void writeLine(Reading reading, Consumer<Json> more, OutputStream out) {
    try (Json json = Json.compact(out)) {
      json.object(
          () -> {
            fields(reading, null, json);
            more.accept(json);
          });
    }
  }

  /** Writes one reading as the next value of {@code json}. */
  private static void write(Reading reading, @Nullable Match copyOf, Json json) {
    json.object(() -> fields(reading, copyOf, json));
  }

  private static void fields(Reading reading, @Nullable Match copyOf, Json json) {
    json.string("schema", SCHEMA);
    json.name("story");
    story(reading.story(), copyOf, json);
    list("times", reading.times(), json, ReadingJson::time);
    list("actors", reading.actors(), json, ReadingJson::actor);
    list("quotes", reading.quotes(), json, ReadingJson::quote);
    list("events", reading.events(), json, ReadingJson::event);
    list("order", reading.order(), json, ReadingJson::order);
    list("states", reading.states(), json, ReadingJson::state);
    list("chronology", reading.chronology(), json, ReadingJson::row);
    list("notes", reading.notes(), json, ReadingJson::note);
  }

  /** Writes the fields of an object. */
  @FunctionalInterface
  public interface Body<T> {
    /** Writes them. */
    void write(T value, Json json);
  }

  /** An array of objects. */
  public static <T> void list(String name, List<T> values, Json json, Body<T> body) {
    json.name(name);
    json.array(
        () -> {
          for (Iterator<T> each = values.iterator(); each.hasNext(); ) {
            T value = each.next();
            json.object(() -> body.write(value, json));
          }
        });
  }

  private static void story(Story story, @Nullable Match copyOf, Json json) {
    json.object(
        () -> {
          json.string("id", story.id());
          storyBesidesId(story, json);
          match("copyOf", copyOf, json);
        });
  }

  /** The field that names the earlier story which a story repeats. */
  static void match(String name, @Nullable Match match, Json json) {
    json.name(name);
    if (match == null) {
      json.nothing();
    } else {
      json.object(() -> match(match, json));
    }
  }

  private static void match(Match match, Json json) {
    json.string("id", match.id());
    json.string("kind", match.kind().name());
    json.string("reason", match.reason().name());
    json.string("order", match.order().name());
    json.decimal("share", thousandths(match.share()));
    json.decimal("held", thousandths(match.held()));
  }

  /** Cut, not rounded: what is not all is not 1. */
  private static double thousandths(double share) {
    return Math.floor(share * 1000) / 1000;
  }

  /** The fields of a story but for the first, its id. */
  static void storyBesidesId(Story story, Json json) {
    Publication published = story.published();
    json.string("source", story.source());
    json.string("title", story.title());
    json.strings("byline", story.byline());
    json.string("publisher", story.publisher());
    json.string("published", published == null ? null : published.value());
    Publication.Basis basis = published == null ? Publication.Basis.NONE : published.basis();
    json.string("publishedBasis", basis.name());
    list("publishedCandidates", story.publishedCandidates(), json, ReadingJson::candidate);
    json.string("modified", story.modified());
    json.string("language", story.language());
    json.string("text", story.text());
    OriginJson.write(story.origin(), json);
  }

  private static void candidate(Publication candidate, Json json) {
    json.string("value", candidate.value());
    json.string("basis", candidate.basis().name());
  }

  private static void time(TimeExpression time, Json json) {
    json.string("id", time.id());
    span(time.span(), json);
    json.string("type", time.type().name());
    json.string("value", time.value());
    json.string("mod", time.mod());
    WhenJson.bound("begin", time.begin(), true, json);
    // "end" is the offset above, so the end of the interval has another name.
    WhenJson.bound("finish", time.end(), true, json);
    json.string("edtf", time.edtf());
    json.string("anchor", time.anchor());
    json.string("rule", time.derivation().rule());
  }

  private static void actor(Actor actor, Json json) {
    json.string("id", actor.id());
    json.string("kind", actor.kind().name());
    json.string("name", actor.name());
    json.strings("aliases", actor.aliases());
    list("mentions", actor.mentions(), json, ReadingJson::mention);
    list("facts", actor.facts(), json, ReadingJson::fact);
  }

  private static void mention(Mention mention, Json json) {
    span(mention.span(), json);
    json.string("kind", mention.kind().name());
    json.string("rule", mention.rule());
  }

  private static void fact(Fact fact, Json json) {
    json.string("kind", fact.kind().name());
    json.string("value", fact.value());
    json.string("actor", fact.actor());
    span(fact.span(), json);
  }

  /** The fields of a quotation. */
  static void quote(Quote quote, Json json) {
    json.string("id", quote.id());
    json.string("kind", quote.kind().name());
    list("spans", quote.spans(), json, ReadingJson::span);
    optionalSpan("cue", quote.cue(), json);
    json.name("speaker");
    Quote.Speaker speaker = quote.speaker();
    if (speaker == null) {
      json.nothing();
    } else {
      json.object(
          () -> {
            json.string("actor", speaker.actor());
            span(speaker.mention(), json);
          });
    }
    json.string("channel", quote.channel());
    Quote.Medium medium = quote.medium();
    json.string("medium", medium == null ? null : medium.name());
    when(quote.when(), json);
    json.string("rule", quote.rule());
  }

  private static void event(Event event, Json json) {
    json.string("id", event.id());
    span(event.span(), json);
    json.string("class", event.eventClass().name());
    json.string("tense", event.tense().name());
    json.string("aspect", event.aspect().name());
    json.string("polarity", event.polarity().name());
    json.string("factuality", event.factuality().name());
    list("actors", event.actors(), json, ReadingJson::participant);
    json.string("saidBy", event.saidBy());
    json.string("quote", event.quote());
    when(event.when(), json);
    json.string("rule", event.rule());
  }

  private static void participant(Event.Participant participant, Json json) {
    json.string("actor", participant.actor());
    json.string("role", participant.role().name());
  }

  private static void order(OrderLink link, Json json) {
    json.string("from", link.from());
    json.string("to", link.to());
    json.string("relation", link.relation().name());
    json.string("rule", link.rule());
  }

  private static void state(State state, Json json) {
    json.string("id", state.id());
    json.string("kind", state.kind().name());
    json.string("actor", state.actor());
    span(state.span(), json);
    json.string("value", state.value());
    when(state.when(), json);
    json.string("event", state.event());
    json.string("supersededBy", state.supersededBy());
    json.string("rule", state.rule());
  }

  private static void row(Row row, Json json) {
    when(row.when(), json);
    span(row.span(), json);
    json.string("kind", row.kind().name());
    json.decimal("salience", row.salience());
    json.string("omitted", row.omitted());
    json.string("status", row.status() == null ? null : row.status().name());
    json.strings("states", row.states());
    list("also", row.also(), json, ReadingJson::span);
    json.strings("events", row.events());
    json.strings("quotes", row.quotes());
    json.strings("actors", row.actors());
  }

  private static void note(Note note, Json json) {
    Span span = note.span();
    if (span == null) {
      json.string("start", null);
      json.string("end", null);
    } else {
      span(span, json);
    }
    json.string("kind", note.kind().name());
    json.string("text", note.text());
  }

  /** The field {@code when}. */
  public static void when(When when, Json json) {
    json.name("when");
    WhenJson.write(when, json);
  }

  private static void optionalSpan(String name, @Nullable Span span, Json json) {
    json.name(name);
    if (span == null) {
      json.nothing();
    } else {
      json.object(() -> span(span, json));
    }
  }

  /** The fields {@code start} and {@code end}. */
  public static void span(Span span, Json json) {
    json.number("start", span.start());
    json.number("end", span.end());
  }
}
