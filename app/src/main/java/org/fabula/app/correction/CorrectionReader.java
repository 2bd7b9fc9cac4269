package org.fabula.app.correction;

import java.time.DateTimeException;
import java.time.Instant;
import org.fabula.correction.Anchor;
import org.fabula.correction.Change;
import org.fabula.correction.Correction;
import org.fabula.correction.Ref;
import org.fabula.correction.Who;
import org.fabula.people.ActorKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads one correction of one line of JSON. */
final class CorrectionReader {
  private CorrectionReader() {}

  static Correction read(String line) {
    try {
      Fields fields = Fields.parse(line);
      Correction correction = correction(fields);
      fields.end();
      return correction;
    } catch (JacksonException e) {
      throw new BadLineException(
          "not valid JSON: " + e.getOriginalMessage(), "mend or delete the line");
    } catch (IllegalArgumentException e) {
      throw new BadLineException(String.valueOf(e.getMessage()), "mend or delete the line");
    }
  }

  private static Correction correction(Fields fields) {
    String schema = fields.string("schema");
    if (!schema.equals(CorrectionLines.SCHEMA)) {
      throw new BadLineException(
          "written in the form \"" + schema + "\", not " + CorrectionLines.SCHEMA,
          "read it with a newer version of Fabula");
    }
    String id = fields.has("id") ? fields.stringOrNull("id") : null;
    Instant at = at(fields.string("at"));
    String by = fields.string("by");
    String comment = fields.has("comment") ? fields.stringOrNull("comment") : null;
    Correction correction = Correction.of(by, at, comment, change(fields));
    if (id != null && !id.equals(correction.id())) {
      throw new BadLineException(
          "changed by hand: its id would be " + correction.id(),
          "undo it and correct anew; or delete its \"id\", and it is one more correction");
    }
    return correction;
  }

  private static Instant at(String words) {
    try {
      return Instant.parse(words);
    } catch (DateTimeException e) {
      throw new BadLineException(
          "\"at\" is not a moment: " + words, "write it as 2026-05-03T09:30:00Z");
    }
  }

  private static Change change(Fields fields) {
    String name = fields.string("kind");
    Kind kind = kind(name);
    return switch (kind) {
      case SET_DATE ->
          new Change.SetDate(fields.object("row", CorrectionReader::row), fields.string("date"));
      case SET_SPEAKER ->
          new Change.SetSpeaker(
              fields.object("quote", CorrectionReader::quote),
              orUnknown(fields.objectOrNull("speaker", CorrectionReader::who)));
      case RENAME_ACTOR ->
          new Change.RenameActor(
              fields.object("actor", CorrectionReader::actor), fields.string("name"));
      case MERGE_ACTORS -> new Change.MergeActors(fields.list("actors", CorrectionReader::actor));
      case SPLIT_ACTOR ->
          new Change.SplitActor(
              fields.list("out", CorrectionReader::anchor), fields.stringOrNull("name"));
      case MERGE_ROWS -> new Change.MergeRows(fields.list("rows", CorrectionReader::row));
      case SPLIT_ROW -> new Change.SplitRow(fields.list("out", CorrectionReader::anchor));
      case HIDE_ROW -> new Change.HideRow(fields.object("row", CorrectionReader::row));
      case ADD_ROW ->
          new Change.AddRow(
              fields.string("date"),
              fields.string("words"),
              fields.objectOrNull("source", CorrectionReader::anchor),
              fields.listOr("actors", CorrectionReader::who, new Who.Unknown()));
      case ADD_NOTE ->
          new Change.AddNote(fields.object("of", CorrectionReader::ref), fields.string("note"));
      case SETTLE_CONFLICT -> new Change.SettleConflict(conflict(fields), fields.string("note"));
      case UNDO -> new Change.Undo(fields.string("correction"));
    };
  }

  private static Kind kind(String name) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new BadLineException(
        "a correction of the unknown kind \"" + name + "\"",
        "read it with a newer version of Fabula");
  }

  private static Who orUnknown(@Nullable Who who) {
    return who == null ? new Who.Unknown() : who;
  }

  private static Who who(Fields fields) {
    return fields.has("actor")
        ? new Who.Known(fields.object("actor", CorrectionReader::actor))
        : new Who.Named(fields.string("name"), actorKind(fields.string("kind")));
  }

  private static Ref ref(Fields fields) {
    if (fields.has("row")) {
      return fields.object("row", CorrectionReader::row);
    }
    if (fields.has("actor")) {
      return fields.object("actor", CorrectionReader::actor);
    }
    return fields.has("quote") ? fields.object("quote", CorrectionReader::quote) : conflict(fields);
  }

  private static Ref.OfConflict conflict(Fields fields) {
    return new Ref.OfConflict(fields.list("conflict", CorrectionReader::anchor));
  }

  private static Ref.OfRow row(Fields fields) {
    return new Ref.OfRow(
        fields.object("words", CorrectionReader::anchor),
        fields.list("events", CorrectionReader::anchor));
  }

  private static Ref.OfActor actor(Fields fields) {
    return new Ref.OfActor(
        fields.string("name"),
        actorKind(fields.string("kind")),
        fields.list("mentions", CorrectionReader::anchor));
  }

  private static Ref.OfQuote quote(Fields fields) {
    return new Ref.OfQuote(fields.object("words", CorrectionReader::anchor));
  }

  private static ActorKind actorKind(String name) {
    for (ActorKind kind : ActorKind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new BadLineException(
        "an actor of the unknown kind \"" + name + "\"",
        "write one of PERSON, ORGANIZATION, PLACE, GROUP, WORK, OTHER");
  }

  private static Anchor anchor(Fields fields) {
    return new Anchor(
        fields.string("story"),
        fields.stringOrNull("source"),
        fields.string("hash"),
        fields.number("length"),
        fields.number("start"),
        fields.string("exact"),
        fields.string("prefix"),
        fields.string("suffix"));
  }
}
