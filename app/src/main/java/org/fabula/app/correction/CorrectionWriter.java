package org.fabula.app.correction;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.fabula.correction.Anchor;
import org.fabula.correction.Change;
import org.fabula.correction.Correction;
import org.fabula.correction.Ref;
import org.fabula.correction.Who;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes one correction as one line of JSON. Every field is written, nulls too, in one order. */
final class CorrectionWriter {
  private static final JsonFactory PLAIN = new JsonFactory();

  /** For lines with half a character, which UTF-8 cannot write. */
  private static final JsonFactory ASCII =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final JsonGenerator json;

  private CorrectionWriter(JsonGenerator json) {
    this.json = json;
  }

  static String line(Correction correction) {
    String line = line(correction, PLAIN);
    boolean half = line.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    return half ? line(correction, ASCII) : line;
  }

  private static String line(Correction correction, JsonFactory factory) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      new CorrectionWriter(json).write(correction);
    }
    // Ends of lines for some readers, which JSON need not escape.
    return out.toString().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  private void write(Correction one) {
    json.writeStartObject();
    string("schema", CorrectionLines.SCHEMA);
    string("id", one.id());
    string("at", one.at().toString());
    string("by", one.by());
    string("comment", one.comment());
    change(one.change());
    json.writeEndObject();
  }

  private void change(Change change) {
    string("kind", Kind.of(change).name());
    switch (change) {
      case Change.SetDate c -> {
        row("row", c.row());
        string("date", c.date());
      }
      case Change.SetSpeaker c -> {
        quote("quote", c.quote());
        json.writeName("speaker");
        who(c.speaker());
      }
      case Change.RenameActor c -> {
        json.writeName("actor");
        actor(c.actor());
        string("name", c.name());
      }
      case Change.MergeActors c -> list("actors", c.actors(), this::actor);
      case Change.SplitActor c -> {
        list("out", c.out(), this::anchor);
        string("name", c.name());
      }
      case Change.MergeRows c -> list("rows", c.rows(), this::row);
      case Change.SplitRow c -> list("out", c.out(), this::anchor);
      case Change.HideRow c -> row("row", c.row());
      case Change.AddRow c -> added(c);
      case Change.AddNote c -> {
        json.writeName("of");
        ref(c.of());
        string("note", c.note());
      }
      case Change.SettleConflict c -> {
        list("conflict", c.conflict().claims(), this::anchor);
        string("note", c.note());
      }
      case Change.Undo c -> string("correction", c.correction());
    }
  }

  private void added(Change.AddRow added) {
    string("date", added.date());
    string("words", added.words());
    json.writeName("source");
    if (added.source() == null) {
      json.writeNull();
    } else {
      anchor(added.source());
    }
    list("actors", added.actors(), this::who);
  }

  private void ref(Ref ref) {
    json.writeStartObject();
    switch (ref) {
      case Ref.OfRow row -> row("row", row);
      case Ref.OfActor actor -> {
        json.writeName("actor");
        actor(actor);
      }
      case Ref.OfQuote quote -> quote("quote", quote);
      case Ref.OfConflict conflict -> list("conflict", conflict.claims(), this::anchor);
    }
    json.writeEndObject();
  }

  private void who(Who who) {
    switch (who) {
      case Who.Known known -> {
        json.writeStartObject();
        json.writeName("actor");
        actor(known.actor());
        json.writeEndObject();
      }
      case Who.Named named -> {
        json.writeStartObject();
        string("name", named.name());
        string("kind", named.kind().name());
        json.writeEndObject();
      }
      case Who.Unknown ignored -> json.writeNull();
    }
  }

  private void row(String name, Ref.OfRow row) {
    json.writeName(name);
    row(row);
  }

  private void row(Ref.OfRow row) {
    json.writeStartObject();
    json.writeName("words");
    anchor(row.words());
    list("events", row.events(), this::anchor);
    json.writeEndObject();
  }

  private void actor(Ref.OfActor actor) {
    json.writeStartObject();
    string("name", actor.name());
    string("kind", actor.kind().name());
    list("mentions", actor.mentions(), this::anchor);
    json.writeEndObject();
  }

  private void quote(String name, Ref.OfQuote quote) {
    json.writeName(name);
    json.writeStartObject();
    json.writeName("words");
    anchor(quote.words());
    json.writeEndObject();
  }

  private void anchor(Anchor anchor) {
    json.writeStartObject();
    string("story", anchor.story());
    string("source", anchor.source());
    string("hash", anchor.hash());
    json.writeNumberProperty("length", anchor.length());
    json.writeNumberProperty("start", anchor.start());
    string("exact", anchor.exact());
    string("prefix", anchor.prefix());
    string("suffix", anchor.suffix());
    json.writeEndObject();
  }

  private <T> void list(String name, List<T> all, Consumer<T> write) {
    json.writeName(name);
    json.writeStartArray();
    all.forEach(write);
    json.writeEndArray();
  }

  private void string(String name, @Nullable String value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }
}
