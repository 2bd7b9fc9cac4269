package org.fabula.app.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fabula.Reading;
import org.fabula.app.output.ParquetColumns.ActorRow;
import org.fabula.app.output.ParquetColumns.ClaimRow;
import org.fabula.app.output.ParquetColumns.EventRow;
import org.fabula.app.output.ParquetColumns.MentionRow;
import org.fabula.app.output.ParquetColumns.Place;
import org.fabula.app.output.ParquetColumns.QuoteRow;
import org.fabula.app.output.ParquetColumns.StoryRow;
import org.fabula.app.output.ParquetColumns.TimeRow;
import org.fabula.app.output.ParquetColumns.TriggerRow;
import org.fabula.copies.Match;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Conflict.Claim;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.text.Span;
import org.fabula.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Tables as Parquet files: stories, events (the rows of the chronology), quotes, actors, mentions,
 * conflicts, times, triggers. Rows are written as they come; what is held is bounded, but for the
 * ids of the stories.
 */
public final class ParquetForm implements ReadingWriter, AutoCloseable {
  /** So many rows are of no size; a story alone may be large. */
  private static final int SMALL_ROWS = 100;

  private final ParquetTable<StoryRow> stories;
  private final ParquetTable<EventRow> events;
  private final ParquetTable<QuoteRow> quotes;
  private final ParquetTable<ActorRow> actors;
  private final ParquetTable<MentionRow> mentions;
  private final ParquetTable<ClaimRow> conflicts;
  private final ParquetTable<TimeRow> times;
  private final ParquetTable<TriggerRow> triggers;
  private final List<ParquetTable<?>> open = new ArrayList<>();
  private final StoryIds ids = new StoryIds();

  /**
   * Opens a file for each table.
   *
   * @param folder an empty one, that exists
   */
  public ParquetForm(Path folder) throws IOException {
    stories = table(folder, "stories", ParquetColumns.STORIES, 1);
    events = table(folder, "events", ParquetColumns.EVENTS, SMALL_ROWS);
    quotes = table(folder, "quotes", ParquetColumns.QUOTES, SMALL_ROWS);
    actors = table(folder, "actors", ParquetColumns.ACTORS, SMALL_ROWS);
    mentions = table(folder, "mentions", ParquetColumns.MENTIONS, SMALL_ROWS);
    conflicts = table(folder, "conflicts", ParquetColumns.CONFLICTS, SMALL_ROWS);
    times = table(folder, "times", ParquetColumns.TIMES, SMALL_ROWS);
    triggers = table(folder, "triggers", ParquetColumns.TRIGGERS, SMALL_ROWS);
  }

  private <R> ParquetTable<R> table(Path folder, String name, List<Column<R>> columns, int largest)
      throws IOException {
    Path file = folder.resolve(name + ".parquet");
    ParquetTable<R> table = new ParquetTable<>(file, name, columns, largest);
    open.add(table);
    return table;
  }

  /** Writes a dossier into a folder that exists and is empty. */
  static void write(Told told, Path folder) throws IOException {
    try (ParquetForm form = new ParquetForm(folder)) {
      form.add(told, "", null);
    }
  }

  @Override
  public Turn prepare(Reading reading) {
    return prepare(reading, null);
  }

  @Override
  public Turn prepare(Reading reading, @Nullable Match copyOf) {
    return () -> add(reading, copyOf == null ? null : copyOf.id());
  }

  /**
   * Adds a reading.
   *
   * @param copyOf id of the story that it repeats, or null
   */
  public void add(Reading reading, @Nullable String copyOf) throws IOException {
    Told told = Told.of(List.of(ids.unique(reading)));
    String story = told.dossier().stories().getFirst().id();
    add(told, story + "#", copyOf);
  }

  /**
   * Adds a dossier to others.
   *
   * @param name leads the ids of its actors, quotes and conflicts; no other has it
   */
  public void add(Told told, String name) throws IOException {
    add(told, name + "#", null);
  }

  /**
   * Adds a dossier.
   *
   * @param prefix what leads the ids of its actors and quotes, which count from 1 in each
   * @param copyOf the story which its only one repeats, where the dossier does not know of it
   */
  private void add(Told told, String prefix, @Nullable String copyOf) throws IOException {
    Map<String, Selectors> selectors = new HashMap<>();
    for (Source source : told.dossier().stories()) {
      selectors.put(source.id(), new Selectors(source.story().text()));
      String original = source.copyOf() == null ? copyOf : source.copyOf();
      stories.add(new StoryRow(source.id(), source.story(), original));
      Reading reading = told.reading(source.id());
      times(source.id(), reading, told, selectors);
      triggers(source.id(), reading, told, prefix, selectors);
    }
    for (Item item : Items.of(told)) {
      events.add(event(item, told, prefix, selectors));
    }
    for (Utterance utterance : told.dossier().quotes()) {
      quotes.add(quote(utterance, told, prefix, selectors));
    }
    for (Party party : told.dossier().actors()) {
      actor(party, told, prefix, selectors);
    }
    for (Conflict conflict : told.dossier().conflicts()) {
      conflict(conflict, told, prefix, selectors);
    }
  }

  private void times(String story, Reading reading, Told told, Map<String, Selectors> selectors)
      throws IOException {
    for (TimeExpression time : reading.times()) {
      Place place = place(story, time.span(), selectors);
      String words = told.names(story).words(time.span());
      times.add(new TimeRow(story + "#" + time.id(), place, time, words));
    }
  }

  private void triggers(
      String story, Reading reading, Told told, String prefix, Map<String, Selectors> selectors)
      throws IOException {
    for (Event event : reading.events()) {
      Party voice = told.party(story, event.saidBy());
      triggers.add(
          new TriggerRow(
              story + "#" + event.id(),
              place(story, event.span(), selectors),
              event,
              told.names(story).words(event.span()),
              event.actors().stream()
                  .map(actor -> told.party(story, actor.actor()))
                  .filter(Objects::nonNull)
                  .map(party -> prefix + party.id())
                  .distinct()
                  .toList(),
              voice == null ? null : prefix + voice.id()));
    }
  }

  private void conflict(
      Conflict conflict, Told told, String prefix, Map<String, Selectors> selectors)
      throws IOException {
    List<String> about = conflict.actors().stream().map(actor -> prefix + actor).toList();
    for (int i = 0; i < conflict.claims().size(); i++) {
      Claim claim = conflict.claims().get(i);
      String story = claim.words().story();
      Span span = claim.words().span();
      conflicts.add(
          new ClaimRow(
              conflict,
              prefix + conflict.id(),
              i,
              place(story, span, selectors),
              told.names(story).words(span),
              about,
              claim.saidBy() == null ? null : prefix + claim.saidBy()));
    }
  }

  private static Place place(String story, Span span, Map<String, Selectors> selectors) {
    Selectors of = selectors.get(story);
    if (of == null) {
      throw new IllegalArgumentException("no such story: " + story);
    }
    return new Place(story, of, span);
  }

  private static EventRow event(
      Item item, Told told, String prefix, Map<String, Selectors> selectors) {
    Entry entry = item.entry();
    Names names = told.names(entry.story());
    return new EventRow(
        item,
        place(entry.story(), entry.row().span(), selectors),
        Cells.lower(names.status(entry.row())),
        names.timeWords(entry.when()),
        told.parties(entry).stream().map(party -> prefix + party.id()).toList(),
        told.quotes(entry).stream().map(quote -> prefix + quote.quote().id()).toList(),
        entry.reports().stream()
            .filter(report -> report.event() != null)
            .map(report -> story(report) + "#" + report.event())
            .toList(),
        entry.reports().stream().map(ParquetForm::story).distinct().toList(),
        entry.firstReport(),
        entry.conflicts().stream().map(conflict -> prefix + conflict).toList());
  }

  private static String story(Citation report) {
    return report.words().story();
  }

  private static QuoteRow quote(
      Utterance utterance, Told told, String prefix, Map<String, Selectors> selectors) {
    Party speaker = told.speaker(utterance);
    return new QuoteRow(
        prefix + utterance.quote().id(),
        place(utterance.story(), utterance.quote().cover(), selectors),
        utterance.quote(),
        told.names(utterance.story()).words(utterance.quote()),
        speaker == null ? null : prefix + speaker.id(),
        speaker == null ? null : speaker.name());
  }

  private void actor(Party party, Told told, String prefix, Map<String, Selectors> selectors)
      throws IOException {
    String id = prefix + party.id();
    List<Fact> facts = new ArrayList<>();
    int count = 0;
    for (Appearance one : party.appearances()) {
      Names names = told.names(one.story());
      for (Actor actor : names.find(one.actor()).stream().toList()) {
        facts.addAll(actor.facts());
        count += actor.mentions().size();
        for (Mention mention : actor.mentions()) {
          Place place = place(one.story(), mention.span(), selectors);
          mentions.add(new MentionRow(id, place, mention, names.words(mention.span())));
        }
      }
    }
    List<String> spoken = party.appearances().stream().map(Appearance::story).distinct().toList();
    actors.add(new ActorRow(id, party, facts, count, spoken));
  }

  @Override
  public void finish() throws IOException {
    close();
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  /** Closes the files; a second time it does nothing. */
  @Override
  public void close() throws IOException {
    while (!open.isEmpty()) {
      open.removeLast().close();
    }
  }
}
