package org.fabula.app.output;

import java.io.OutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fabula.copies.Match;
import org.fabula.correction.Correction;
import org.fabula.correction.Mark;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Conflict.Claim;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.dossier.Reason;
import org.fabula.story.Publication;
import org.fabula.story.Story;

/**
 * Writes dossiers as JSON in the form {@code fabula-dossier/1}, described by {@code
 * docs/dossier.schema.json}. Every field is written, nulls too, always in one order.
 */
public final class DossierJson {
  /** Name and version of the form. */
  public static final String SCHEMA = "fabula-dossier/1";

  private final Told told;

  private DossierJson(Told told) {
    this.told = told;
  }

  /** Writes a dossier as indented JSON, without the last line's end; flushes, does not close. */
  public static void writeIndented(Told told, OutputStream out) {
    int stories = told.dossier().stories().size();
    writeIndented(told, Collections.nCopies(stories, Optional.empty()), out);
  }

  /**
   * Writes a dossier that says of each story which earlier one it repeats.
   *
   * @param matches one for each story, in the same order
   */
  static void writeIndented(Told told, List<Optional<Match>> matches, OutputStream out) {
    try (Json json = Json.indented(out)) {
      json.object(() -> new DossierJson(told).dossier(matches.iterator(), json));
    }
  }

  private void dossier(Iterator<Optional<Match>> match, Json json) {
    Dossier dossier = told.dossier();
    json.string("schema", SCHEMA);
    ReadingJson.list(
        "stories",
        dossier.stories(),
        json,
        (source, fields) -> story(source, match.next(), fields));
    ReadingJson.list("actors", dossier.actors(), json, this::party);
    ReadingJson.list("chronology", dossier.chronology(), json, this::entry);
    ReadingJson.list("quotes", dossier.quotes(), json, this::utterance);
    ReadingJson.list("conflicts", dossier.conflicts(), json, this::conflict);
  }

  /**
   * Writes a row of a dossier as one line of JSON, without the line's end: the row as in the
   * dossier under its id, and what its ids stand for, so that the line can be read by itself.
   */
  static void writeLine(Item item, Told told, OutputStream out) {
    try (Json json = Json.compact(out)) {
      json.object(() -> new DossierJson(told).line(item, json));
    }
  }

  private void line(Item item, Json json) {
    Entry entry = item.entry();
    Story story = item.story();
    Publication published = story.published();
    json.string("id", item.id());
    entry(entry, json);
    json.string("kind", ChronologyCells.kind(!entry.quotes().isEmpty()).toUpperCase(Locale.ROOT));
    json.string("words", entry.row().span().in(story.text()));
    json.string("source", story.source());
    json.string("title", story.title());
    json.string("published", published == null ? null : published.value());
    json.strings("names", told.actors(entry));
    ReadingJson.list("said", told.quotes(entry), json, this::utterance);
    ReadingJson.list("conflicting", told.conflicts().of(entry), json, this::told);
  }

  /** A conflict with the words of its claims. */
  private void told(Conflict conflict, Json json) {
    conflict(
        conflict,
        (claim, fields) -> {
          claim(claim, fields);
          Passage words = claim.words();
          fields.string("words", words.span().in(told.story(words.story()).text()));
        },
        json);
  }

  private static void story(Source source, Optional<Match> match, Json json) {
    json.string("id", source.id());
    json.string("copyOf", source.copyOf());
    ReadingJson.storyBesidesId(source.story(), json);
    ReadingJson.match("match", match.orElse(null), json);
  }

  private void party(Party party, Json json) {
    json.string("id", party.id());
    json.string("kind", party.kind().name());
    json.string("name", party.name());
    json.strings("aliases", party.aliases());
    ReadingJson.list("stories", party.appearances(), json, DossierJson::appearance);
    corrections(told.mended().actor(party.id()), json);
  }

  private static void appearance(Appearance appearance, Json json) {
    json.string("story", appearance.story());
    json.string("actor", appearance.actor());
    ReadingJson.list("reasons", appearance.reasons(), json, DossierJson::reason);
  }

  private void entry(Entry entry, Json json) {
    ReadingJson.when(entry.when(), json);
    json.name("what");
    json.object(() -> passage(entry.what(), json));
    ReadingJson.list("reports", entry.reports(), json, DossierJson::citation);
    json.number("independentReports", entry.independentReports());
    json.string("firstReport", entry.firstReport());
    json.string("status", entry.status().name());
    json.strings("conflicts", entry.conflicts());
    json.strings("quotes", entry.quotes());
    json.strings("actors", entry.actors());
    corrections(told.mended().row(entry), json);
  }

  private static void citation(Citation citation, Json json) {
    json.string("story", citation.words().story());
    json.string("event", citation.event());
    ReadingJson.span(citation.words().span(), json);
    ReadingJson.list("reasons", citation.reasons(), json, DossierJson::reason);
  }

  /** Why two are held to be one. */
  static void reason(Reason reason, Json json) {
    json.string("kind", reason.kind().name());
    json.string("words", reason.words());
  }

  private static void passage(Passage passage, Json json) {
    json.string("story", passage.story());
    ReadingJson.span(passage.span(), json);
  }

  private void utterance(Utterance utterance, Json json) {
    json.string("story", utterance.story());
    ReadingJson.quote(utterance.quote(), json);
    corrections(told.mended().quote(utterance.quote().id()), json);
  }

  private void conflict(Conflict conflict, Json json) {
    conflict(conflict, DossierJson::claim, json);
  }

  private void conflict(Conflict conflict, ReadingJson.Body<Claim> claim, Json json) {
    json.string("id", conflict.id());
    json.string("kind", conflict.kind().name());
    json.string("about", conflict.about());
    json.strings("actors", conflict.actors());
    ReadingJson.list("claims", conflict.claims(), json, claim);
    corrections(told.mended().conflict(conflict), json);
  }

  private static void claim(Claim claim, Json json) {
    json.string("story", claim.words().story());
    ReadingJson.span(claim.words().span(), json);
    json.string("value", claim.value());
    json.string("saidBy", claim.saidBy());
    json.string("source", claim.source());
    json.string("claimed", claim.claimed());
    json.string("standing", claim.standing().name());
    if (claim.supersededBy() == null) {
      json.name("supersededBy");
      json.nothing();
    } else {
      json.number("supersededBy", claim.supersededBy());
    }
  }

  /** What persons corrected. */
  static void corrections(List<Mark> marks, Json json) {
    ReadingJson.list("corrections", marks, json, DossierJson::correction);
  }

  private static void correction(Mark mark, Json json) {
    Correction one = mark.correction();
    json.string("id", one.id());
    json.string("by", one.by());
    json.string("at", one.at().toString());
    json.string("what", MarkWords.what(one.change()));
    json.string("was", mark.was());
    json.string("comment", one.comment());
    json.string("overtakenBy", mark.overtakenBy());
  }
}
