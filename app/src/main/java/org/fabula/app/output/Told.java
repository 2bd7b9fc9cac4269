package org.fabula.app.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.correction.Mark;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What stories tell together: a dossier, with what its rows name by id. Every form of many stories
 * is written from this, so that a dossier which was corrected or cut down is what is written.
 */
public final class Told {
  private final Dossier dossier;
  private final Set<String> about;
  private final Map<String, Reading> readings = new LinkedHashMap<>();
  // Looked up by several at once where a dossier is shown by a server.
  private final Map<String, Names> names = new ConcurrentHashMap<>();
  private final Map<String, Party> actors = new HashMap<>();
  private final Map<String, Utterance> quotes = new HashMap<>();
  private final Map<String, Map<String, Party>> parties = new HashMap<>();
  private final Mended mended;
  private final ConflictWords conflicts;

  private Told(Dossier dossier, Map<String, Reading> given, Set<String> about, Mended mended) {
    this.dossier = dossier;
    this.about = about;
    this.mended = mended;
    this.conflicts = new ConflictWords(dossier);
    for (Source source : dossier.stories()) {
      Reading reading = given.get(source.id());
      readings.put(source.id(), reading == null ? Reading.of(source.report()) : reading);
    }
    for (Party actor : dossier.actors()) {
      actors.put(actor.id(), actor);
      for (Appearance one : actor.appearances()) {
        parties.computeIfAbsent(one.story(), id -> new HashMap<>()).put(one.actor(), actor);
      }
    }
    dossier.quotes().forEach(utterance -> quotes.put(utterance.quote().id(), utterance));
  }

  /** Merges readings. */
  public static Told of(List<Reading> readings) {
    Dossier merged = Fabula.merge(readings);
    Map<String, Reading> byId = new HashMap<>();
    for (int i = 0; i < readings.size(); i++) {
      byId.put(merged.stories().get(i).id(), readings.get(i));
    }
    return of(merged, byId);
  }

  /**
   * A dossier whose readings are at hand, which hold what a dossier does not: the words of dates,
   * what superseded a toll, the notes.
   *
   * @param readings by ids of stories in the dossier; of one that is missing, what the dossier
   *     holds stands for it
   */
  public static Told of(Dossier dossier, Map<String, Reading> readings) {
    return new Told(dossier, readings, Set.of(), Mended.NOTHING);
  }

  /** A dossier by itself. */
  public static Told of(Dossier dossier) {
    return of(dossier, Map.of());
  }

  /**
   * What of it is about some of its actors.
   *
   * @param ids ids of actors of the dossier
   */
  public Told about(Set<String> ids) {
    return new Told(dossier.about(ids), readings, ids, mended);
  }

  /**
   * The same with what persons corrected in it.
   *
   * @param corrected what they did, in their order; what it was done to need not be in the dossier
   */
  public Told with(List<Mark> corrected) {
    return new Told(dossier, readings, about, new Mended(corrected));
  }

  /** The dossier. */
  public Dossier dossier() {
    return dossier;
  }

  /** What the stories contradict each other in, in words. */
  public ConflictWords conflicts() {
    return conflicts;
  }

  /** What persons corrected. */
  Mended mended() {
    return mended;
  }

  /** What persons corrected in a row and in what it quotes, in words. */
  public List<String> corrections(Entry entry) {
    Stream<Mark> quoted = entry.quotes().stream().flatMap(id -> mended.quote(id).stream());
    return Mended.words(Stream.concat(mended.row(entry).stream(), quoted));
  }

  /** What persons corrected in an actor, in words. */
  public List<String> corrections(Party party) {
    return Mended.words(mended.actor(party.id()).stream());
  }

  /** What persons said of a conflict, in words. */
  public List<String> corrections(Conflict conflict) {
    return Mended.words(mended.conflict(conflict).stream());
  }

  /** The stories, in the order of the dossier. */
  List<Story> stories() {
    return dossier.stories().stream().map(Source::story).toList();
  }

  /** The story of an id. */
  Story story(String id) {
    return reading(id).story();
  }

  /** The actor it is about; one for every story where those of a name could not be merged. */
  List<Party> actor() {
    return dossier.actors().stream().filter(actor -> about.contains(actor.id())).toList();
  }

  /** Looks up what a row of the story names by id. */
  Names names(String story) {
    return names.computeIfAbsent(story, id -> new Names(reading(id)));
  }

  /** What was read in a story. */
  public Reading reading(String story) {
    Reading reading = readings.get(story);
    if (reading == null) {
      throw new IllegalArgumentException("no such story: " + story);
    }
    return reading;
  }

  /** The actor that an actor of a story's reading is, or null where it is none of the dossier's. */
  public @Nullable Party party(String story, @Nullable String actor) {
    return actor == null ? null : parties.getOrDefault(story, Map.of()).get(actor);
  }

  /** Actors of a row, in its order. */
  public List<Party> parties(Entry entry) {
    return entry.actors().stream().map(actors::get).filter(Objects::nonNull).toList();
  }

  /** Names of a row's actors, in its order. */
  List<String> actors(Entry entry) {
    return parties(entry).stream().map(Party::name).toList();
  }

  /** Quotations of a row, in its order. */
  List<Utterance> quotes(Entry entry) {
    return entry.quotes().stream().map(quotes::get).filter(Objects::nonNull).toList();
  }

  /** The events of the story whose words are shown. */
  List<Event> events(Entry entry) {
    List<String> ids = new ArrayList<>();
    for (Citation report : entry.reports()) {
      if (report.event() != null && report.words().story().equals(entry.story())) {
        ids.add(report.event());
      }
    }
    return names(entry.story()).events(ids);
  }

  /** The one who said the words of a quotation, or null where that is not known. */
  @Nullable Party speaker(Utterance utterance) {
    Quote.Speaker speaker = utterance.quote().speaker();
    return speaker == null ? null : actors.get(speaker.actor());
  }

  /**
   * One who says what a row tells.
   *
   * @param how "— " where quoted, else "according to "
   * @param who and through what: "Mary Shaw, on Instagram", "speaker not known"
   */
  public record Voice(String how, String who) {
    String words() {
      return how + who;
    }
  }

  /** Who is quoted in a row, or where nobody is, on whose word it rests. */
  public List<Voice> voices(Entry entry) {
    List<Utterance> said = quotes(entry);
    Stream<Voice> voices =
        said.isEmpty()
            ? events(entry).stream()
                .flatMap(event -> name(entry.story(), event.saidBy()).stream())
                .map(name -> new Voice("according to ", name))
            : said.stream().map(quote -> new Voice("— ", attribution(quote)));
    return voices.distinct().toList();
  }

  /** Who is quoted in a row. */
  public List<Party> speakers(Entry entry) {
    return quotes(entry).stream().map(this::speaker).filter(Objects::nonNull).distinct().toList();
  }

  /** What the stories' readings have of an actor. */
  List<Actor> actors(Party party) {
    List<Actor> found = new ArrayList<>();
    for (Appearance one : party.appearances()) {
      if (readings.containsKey(one.story())) {
        names(one.story()).find(one.actor()).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether a story calls an actor by a name, and not by descriptions alone. */
  boolean isNamed(Party party) {
    return actors(party).stream()
        .flatMap(actor -> actor.mentions().stream())
        .anyMatch(mention -> mention.kind() == Mention.Kind.NAME);
  }

  /** The name of an actor: that in the dossier, or in the story where it is none of the dossier. */
  public String name(String story, Actor actor) {
    Party party = party(story, actor.id());
    return party == null ? actor.name() : party.name();
  }

  private Optional<String> name(String story, @Nullable String actor) {
    Party party = party(story, actor);
    return party == null
        ? Optional.ofNullable(names(story).actor(actor))
        : Optional.of(Display.oneLine(party.name()));
  }

  /** Who said the words of a quote and through what: "Mary Shaw, on Instagram". */
  private String attribution(Utterance utterance) {
    Party speaker = speaker(utterance);
    String channel = utterance.quote().channel();
    List<String> parts = new ArrayList<>();
    if (speaker != null) {
      parts.add(Display.oneLine(speaker.name()));
    }
    if (channel != null) {
      parts.add(Display.oneLine(channel));
    }
    return parts.isEmpty() ? "speaker not known" : String.join(", ", parts);
  }

  /**
   * The words that tell a row, each with its story: those shown, then those of the other rows which
   * were laid on it, story by story.
   */
  public List<Dossier.Passage> passages(Entry entry) {
    Map<Dossier.Passage, Boolean> passages = new LinkedHashMap<>();
    passages.put(entry.what(), true);
    for (Citation report : entry.reports()) {
      String story = report.words().story();
      if (!story.equals(entry.story()) && readings.containsKey(story)) {
        passages.put(new Dossier.Passage(story, rowOf(story, report)), true);
      }
    }
    return List.copyOf(passages.keySet());
  }

  /** The words of the row by which a story tells an event; those of the event where it has none. */
  private Span rowOf(String story, Citation report) {
    return report.event() == null
        ? report.words().span()
        : names(story).rowOf(report.event()).orElse(report.words().span());
  }
}
