package org.fabula.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabula.app.dossier.Changes;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.output.Ids;
import org.fabula.correction.Change;
import org.fabula.correction.Correction;
import org.fabula.correction.Who;
import org.fabula.dossier.Bearers;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.people.ActorKind;
import org.jspecify.annotations.Nullable;

/** One thing that somebody wants mended, by ids as they are shown. */
final class Wish {
  /** What each may be given, besides who says so and why. */
  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry("date", List.of("row", "date")),
          Map.entry("hide", List.of("row")),
          Map.entry("note", List.of("row", "actor", "quote", "conflict", "note")),
          Map.entry("speaker", List.of("quote", "actor", "name")),
          Map.entry("rename-actor", List.of("actor", "name")),
          Map.entry("merge-actors", List.of("actors")),
          Map.entry("split-actor", List.of("actor", "stories")),
          Map.entry("merge-rows", List.of("rows")),
          Map.entry("split-row", List.of("row", "stories")),
          Map.entry("add", List.of("date", "words", "actors", "source")),
          Map.entry("settle", List.of("conflict", "claim", "note")),
          Map.entry("undo", List.of("correction")));

  private final Body body;
  private final String what;
  private final String by;
  private final @Nullable String why;

  Wish(Body body) {
    this.body = body;
    this.what = body.string("do");
    List<String> own = FIELDS.get(what);
    if (own == null) {
      throw Refusal.bad(
          "bad-wish",
          "do is \""
              + what
              + "\"; give one of "
              + String.join(", ", FIELDS.keySet().stream().sorted().toList())
              + ".");
    }
    body.only(Stream.concat(Stream.of("by", "why", "do"), own.stream()).toArray(String[]::new));
    this.by = body.string("by").strip();
    this.why = Desk.trimmed(body.optional("why"));
  }

  /** The correction that it makes of a dossier. */
  Correction correction(Desk desk, Present.Known known) {
    View view = desk.view(known, stories(desk, known));
    Changes changes = view.changes();
    return changes.of(by, why, change(view, changes));
  }

  /** The stories in which what it speaks of stands, where it matters. */
  private List<String> stories(Desk desk, Present.Known known) {
    List<String> all = new ArrayList<>();
    for (String id : ids("row", "rows")) {
      all.add(desk.storyOfRow(known, id));
    }
    for (String id : ids("actor", "actors")) {
      all.add(Ids.story(id));
    }
    for (String id : ids("quote", "conflict")) {
      all.add(Ids.story(id));
    }
    all.addAll(body.has("stories") ? body.strings("stories") : List.of());
    Body source = body.object("source");
    if (source != null) {
      all.add(source.string("story"));
    }
    return all;
  }

  /** The ids of two fields, be they one or a list. */
  private List<String> ids(String one, String other) {
    List<String> all = new ArrayList<>();
    for (String name : List.of(one, other)) {
      if (name.endsWith("s")) {
        all.addAll(body.strings(name));
      } else if (body.optional(name) != null) {
        all.add(body.string(name));
      }
    }
    return all;
  }

  private Change change(View view, Changes changes) {
    return switch (what) {
      case "date" -> changes.date(row(view), body.string("date").strip());
      case "hide" -> changes.hide(row(view));
      case "note" -> note(view, changes, body.string("note"));
      case "speaker" -> changes.speaker(quote(view), speaker(view, changes));
      case "rename-actor" -> changes.rename(actor(view), body.string("name").strip());
      case "merge-actors" -> changes.mergeActors(actors(view));
      case "split-actor" -> changes.splitActor(actor(view), some("stories"));
      case "merge-rows" ->
          changes.mergeRows(some("rows").stream().map(id -> RowRoutes.row(view, id)).toList());
      case "split-row" -> changes.splitRow(row(view), some("stories"));
      case "add" -> added(view, changes);
      case "settle" -> settled(view, changes);
      default -> changes.undo(body.string("correction"));
    };
  }

  private Entry row(View view) {
    return RowRoutes.row(view, body.string("row"));
  }

  private Party actor(View view) {
    return PeopleRoutes.actor(view, body.string("actor"));
  }

  private Utterance quote(View view) {
    return PeopleRoutes.quote(view, body.string("quote"));
  }

  private List<String> some(String name) {
    List<String> all = body.strings(name);
    if (all.isEmpty()) {
      throw Refusal.bad("bad-wish", "The list \"" + name + "\" is missing or empty; give one.");
    }
    return all;
  }

  private List<Party> actors(View view) {
    return some("actors").stream().map(id -> PeopleRoutes.actor(view, id)).toList();
  }

  private Change note(View view, Changes changes, String note) {
    if (body.optional("actor") != null) {
      return changes.note(actor(view), note);
    }
    if (body.optional("quote") != null) {
      return changes.note(quote(view), note);
    }
    if (body.optional("conflict") != null) {
      return changes.note(PeopleRoutes.conflict(view, body.string("conflict")), note);
    }
    return changes.note(row(view), note);
  }

  private Who speaker(View view, Changes changes) {
    if (body.optional("actor") != null) {
      return changes.who(actor(view));
    }
    String name = Desk.trimmed(body.optional("name"));
    return name == null ? new Who.Unknown() : who(view, changes, name);
  }

  /** By id, by a name that only one has, or else somebody whom no story names. */
  private static Who who(View view, Changes changes, String idOrName) {
    Party exact = view.actor(idOrName);
    if (exact != null) {
      return changes.who(exact);
    }
    List<Party> all = view.dossier().actors();
    return switch (Bearers.of(idOrName, all)) {
      case Bearers.One one ->
          changes.who(
              all.stream()
                  .filter(party -> one.ids().contains(party.id()))
                  .findFirst()
                  .orElseThrow());
      case Bearers.Several several ->
          throw new UsageException(
              "\"" + idOrName + "\" may be several; give the id of the one who is meant");
      case Bearers.Nobody nobody -> new Who.Named(idOrName, ActorKind.PERSON);
    };
  }

  private Change added(View view, Changes changes) {
    Body source = body.object("source");
    Passage passage = source == null ? null : passage(changes, source);
    List<Who> actors =
        body.strings("actors").stream().map(name -> who(view, changes, name)).toList();
    return changes.add(body.string("date").strip(), body.string("words"), passage, actors);
  }

  private static Passage passage(Changes changes, Body source) {
    source.only("story", "start", "end");
    Integer start = source.number("start");
    Integer end = source.number("end");
    if (start == null || end == null) {
      throw Refusal.bad("bad-wish", "source has no start or no end; give both offsets.");
    }
    return changes.passage(source.string("story"), start, end);
  }

  private Change settled(View view, Changes changes) {
    Integer claim = body.number("claim");
    String given = body.optional("note");
    String note = given == null ? "" : given.strip();
    if (claim == null && note.isBlank()) {
      throw Refusal.bad(
          "bad-wish", "Neither claim nor note is given; give the claim that holds, or a note.");
    }
    return changes.settle(PeopleRoutes.conflict(view, body.string("conflict")), claim, note);
  }
}
