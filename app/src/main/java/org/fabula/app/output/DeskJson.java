package org.fabula.app.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fabula.app.date.Durations;
import org.fabula.correction.Change;
import org.fabula.correction.Mark;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Conflict.Claim;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.dossier.Reason;
import org.fabula.people.Actor;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.story.Story;
import org.fabula.text.Span;

/**
 * Writes rows, actors, quotations and conflicts of a dossier one by one, each with what its ids
 * stand for, as the desk shows them. Safe for threads.
 */
public final class DeskJson {
  private final Told told;
  private final Ids ids;
  private final Tally tally;
  private final Why why;
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, Party> actors = new HashMap<>();

  /**
   * For a dossier.
   *
   * @param rows the ids of its rows, in their order
   * @param ids what all else is called
   */
  public DeskJson(Told told, List<String> rows, Ids ids) {
    this.told = told;
    this.ids = ids;
    this.tally = new Tally(told.dossier(), rows);
    this.why = new Why(told);
    told.dossier().stories().forEach(one -> sources.put(one.id(), one));
    told.dossier().actors().forEach(one -> actors.put(one.id(), one));
  }

  /** How many rows an actor takes part in. */
  public int rows(Party actor) {
    return tally.rows(actor.id());
  }

  /** The fields of a row. */
  public void row(String id, Entry entry, Json json) {
    what(id, entry, json);
    json.number("reports", told.passages(entry).size());
    standing(entry, json);
  }

  private void what(String id, Entry entry, Json json) {
    Names named = told.names(entry.story());
    json.string("id", id);
    ReadingJson.when(entry.when(), json);
    json.string("whenWords", named.when(entry.when()));
    json.string("kind", RowKind.of(entry.row()).name());
    json.string("words", entry.row().span().in(named.story().text()));
    json.string("story", entry.story());
    ReadingJson.span(entry.row().span(), json);
    ReadingJson.list("actors", told.parties(entry), json, this::named);
    ReadingJson.list(
        "voices",
        told.voices(entry),
        json,
        (voice, fields) -> {
          fields.string("how", voice.how());
          fields.string("who", voice.who());
        });
    json.strings("quotes", told.quotes(entry).stream().map(ids::of).toList());
    json.number("independentReports", entry.independentReports());
  }

  private void standing(Entry entry, Json json) {
    List<Mark> marks = marks(entry);
    json.string("status", entry.status().name());
    json.strings("conflicts", told.conflicts().of(entry).stream().map(ids::of).toList());
    json.bool("isMain", entry.row().isMain());
    json.bool("edited", !marks.isEmpty());
    json.strings("notes", notes(marks));
  }

  private List<Mark> marks(Entry entry) {
    Stream<Mark> quoted = entry.quotes().stream().flatMap(id -> told.mended().quote(id).stream());
    return Stream.concat(told.mended().row(entry).stream(), quoted).toList();
  }

  private static List<String> notes(List<Mark> marks) {
    return marks.stream()
        .flatMap(
            mark ->
                mark.correction().change() instanceof Change.AddNote(var of, String note)
                    ? Stream.of(note)
                    : Stream.empty())
        .toList();
  }

  private void named(Party actor, Json json) {
    json.string("id", ids.of(actor));
    json.string("name", actor.name());
  }

  /** The fields of a row with all that is behind it. */
  public void wholeRow(String id, Entry entry, Json json) {
    what(id, entry, json);
    standing(entry, json);
    ReadingJson.list("reports", told.passages(entry), json, (one, to) -> report(entry, one, to));
    json.name("why");
    json.object(
        () -> {
          json.string("date", why.date(entry));
          json.string("speaker", why.speaker(entry));
          json.strings("chain", why.chain(entry));
        });
    ReadingJson.list("conflicting", told.conflicts().of(entry), json, this::conflict);
    DossierJson.corrections(marks(entry), json);
  }

  private void report(Entry entry, Passage passage, Json json) {
    Story story = told.story(passage.story());
    json.string("story", passage.story());
    json.string("title", story.title());
    json.string("publisher", story.publisher());
    json.string("source", story.source());
    json.string("published", story.published() == null ? null : story.published().value());
    Source source = sources.get(passage.story());
    json.string("copyOf", source == null ? null : source.copyOf());
    ReadingJson.span(passage.span(), json);
    json.string("words", passage.span().in(story.text()));
    List<Reason> reasons =
        entry.reports().stream()
            .filter(report -> report.words().story().equals(passage.story()))
            .map(Citation::reasons)
            .flatMap(List::stream)
            .distinct()
            .toList();
    ReadingJson.list("reasons", reasons, json, DossierJson::reason);
  }

  /** The fields of an actor. */
  public void actor(Party actor, Json json) {
    List<Actor> read = told.actors(actor);
    json.string("id", ids.of(actor));
    json.string("kind", actor.kind().name());
    json.string("name", actor.name());
    json.strings("aliases", actor.aliases());
    json.strings("roles", facts(read, Fact.Kind.ROLE, Headings::value));
    json.strings("ages", facts(read, Fact.Kind.AGE, fact -> Durations.age(fact.value())));
    json.number("stories", actor.appearances().stream().map(Appearance::story).distinct().count());
    json.number("rows", tally.rows(actor.id()));
    json.number("quotes", tally.quotes(actor.id()));
    json.string("first", tally.first(actor.id()));
    json.string("last", tally.last(actor.id()));
    json.bool("isNamed", told.isNamed(actor));
    DossierJson.corrections(told.mended().actor(actor.id()), json);
  }

  private static List<String> facts(
      List<Actor> read, Fact.Kind kind, Function<Fact, String> words) {
    return read.stream()
        .flatMap(actor -> actor.facts().stream())
        .filter(fact -> fact.kind() == kind)
        .map(words)
        .map(Display::oneLine)
        .distinct()
        .toList();
  }

  /** Where an actor is named first in each story, or spoken of where it has no name there. */
  public List<Passage> named(Party actor) {
    return actor.appearances().stream()
        .filter(one -> sources.containsKey(one.story()))
        .flatMap(
            one ->
                told.names(one.story()).find(one.actor()).stream()
                    .flatMap(found -> found.mentions().stream())
                    .min(Comparator.comparing(Mention::kind).thenComparing(Mention::span))
                    .map(mention -> new Passage(one.story(), mention.span()))
                    .stream())
        .toList();
  }

  /** The fields of an actor with all that is behind it. */
  public void wholeActor(Party actor, Json json) {
    actor(actor, json);
    List<Stated> stated = stated(actor);
    List<Stated> relations =
        stated.stream().filter(one -> one.fact().kind() == Fact.Kind.RELATION).toList();
    ReadingJson.list("relations", relations, json, this::fact);
    ReadingJson.list("facts", stated, json, this::fact);
    ReadingJson.list("appearances", actor.appearances(), json, this::appearance);
    json.strings("notes", notes(told.mended().actor(actor.id())));
    json.number(
        "mentions", told.actors(actor).stream().mapToLong(one -> one.mentions().size()).sum());
  }

  /** What a story states of an actor. */
  private record Stated(String story, Fact fact) {}

  private List<Stated> stated(Party actor) {
    List<Stated> all = new ArrayList<>();
    for (Appearance one : actor.appearances()) {
      if (sources.containsKey(one.story())) {
        told.names(one.story())
            .find(one.actor())
            .ifPresent(
                found -> found.facts().forEach(fact -> all.add(new Stated(one.story(), fact))));
      }
    }
    return all;
  }

  private void fact(Stated stated, Json json) {
    Fact fact = stated.fact();
    json.string("kind", fact.kind().name());
    json.string("value", told.names(stated.story()).value(fact));
    Party other = told.party(stated.story(), fact.actor());
    json.string("actor", other == null ? null : ids.of(other));
    json.string("story", stated.story());
    ReadingJson.span(fact.span(), json);
    json.string("words", fact.span().in(told.story(stated.story()).text()));
  }

  private void appearance(Appearance one, Json json) {
    json.string("story", one.story());
    json.string("title", sources.containsKey(one.story()) ? told.story(one.story()).title() : null);
    json.string("actor", one.actor());
    ReadingJson.list("reasons", one.reasons(), json, DossierJson::reason);
  }

  /** The words of a quotation on one line. */
  public String words(Utterance utterance) {
    return told.names(utterance.story()).words(utterance.quote());
  }

  /** The fields of a quotation. */
  public void quote(Utterance utterance, Json json) {
    Quote quote = utterance.quote();
    Names named = told.names(utterance.story());
    Party speaker = told.speaker(utterance);
    json.string("id", ids.of(utterance));
    json.string("story", utterance.story());
    json.string("kind", quote.kind().name());
    json.string("words", named.words(quote));
    ReadingJson.list(
        "spans", quote.spans(), json, (Span span, Json to) -> ReadingJson.span(span, to));
    json.name("speaker");
    if (speaker == null) {
      json.nothing();
    } else {
      json.object(() -> named(speaker, json));
    }
    json.string("channel", quote.channel());
    json.string("medium", quote.medium() == null ? null : quote.medium().name());
    ReadingJson.when(quote.when(), json);
    json.string("whenWords", named.when(quote.when()));
    json.string("row", tally.rowOf(quote.id()));
    json.string("why", why.speaker(utterance));
    List<Mark> marks = told.mended().quote(quote.id());
    json.strings("notes", notes(marks));
    DossierJson.corrections(marks, json);
  }

  /** The fields of a conflict. */
  public void conflict(Conflict conflict, Json json) {
    List<Mark> marks = told.mended().conflict(conflict);
    json.string("id", ids.of(conflict));
    json.string("kind", conflict.kind().name());
    json.string("about", conflict.about());
    json.string("title", ConflictWords.title(conflict));
    ReadingJson.list(
        "actors",
        conflict.actors().stream().map(actors::get).filter(Objects::nonNull).toList(),
        json,
        this::named);
    json.strings("rows", tally.rowsOf(conflict.id()));
    ReadingJson.list("claims", conflict.claims(), json, (claim, to) -> claim(conflict, claim, to));
    json.name("settled");
    Optional<Mark> settled = settled(marks);
    if (settled.isEmpty()) {
      json.nothing();
    } else {
      json.object(() -> settled(conflict, settled.get(), json));
    }
    json.strings("notes", notes(marks));
    DossierJson.corrections(marks, json);
  }

  private static Optional<Mark> settled(List<Mark> marks) {
    return marks.stream()
        .filter(mark -> mark.overtakenBy() == null)
        .filter(mark -> mark.correction().change() instanceof Change.SettleConflict)
        .max(Comparator.comparing(Mark::correction));
  }

  private static void settled(Conflict conflict, Mark mark, Json json) {
    String note =
        mark.correction().change() instanceof Change.SettleConflict(var of, String said)
            ? said
            : "";
    String value = ConflictWords.held(conflict, note);
    json.string("by", mark.correction().by());
    json.string("at", mark.correction().at().toString());
    json.string(
        "note",
        value == null
            ? note
            : note.length() > value.length() ? note.substring(value.length() + 2) : "");
    json.string("value", value);
  }

  private void claim(Conflict conflict, Claim claim, Json json) {
    Passage words = claim.words();
    json.string("story", words.story());
    ReadingJson.span(words.span(), json);
    json.string("words", words.span().in(told.story(words.story()).text()));
    json.string("value", claim.value());
    json.string("valueWords", ConflictWords.value(conflict, claim));
    Party speaker = claim.saidBy() == null ? null : actors.get(claim.saidBy());
    json.name("saidBy");
    if (speaker == null) {
      json.nothing();
    } else {
      json.object(() -> named(speaker, json));
    }
    json.string("source", claim.source());
    json.string("claimed", claim.claimed());
    json.string("standing", claim.standing().name());
    json.numberOrNull("supersededBy", claim.supersededBy());
  }

  /** The rows that a story tells, whose words they show or not, by their indexes. */
  public static Set<Integer> rowsOf(Told told, String story) {
    List<Entry> all = told.dossier().chronology();
    Set<Integer> found = new LinkedHashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Entry entry = all.get(i);
      if (entry.story().equals(story)
          || entry.reports().stream().anyMatch(one -> one.words().story().equals(story))) {
        found.add(i);
      }
    }
    return found;
  }

  /** Where a story tells a row: the words shown, or those of its own. */
  public Span place(Entry entry, String story) {
    return told.passages(entry).stream()
        .filter(passage -> passage.story().equals(story))
        .findFirst()
        .map(Passage::span)
        .orElse(entry.row().span());
  }
}
