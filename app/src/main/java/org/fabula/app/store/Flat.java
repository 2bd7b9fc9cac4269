package org.fabula.app.store;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.people.Actor;
import org.fabula.quote.Quote;
import org.fabula.text.Span;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** What a reading says as rows of tables, to be searched. */
final class Flat {
  /** Rows, actors or quotes of one story are fewer: it has 8 MB at most. */
  private static final long A_STORY = 1L << 20;

  private static final String ENTRIES =
      "insert into entries (id, story, begin_earliest, begin_latest, end_earliest, end_latest, kind,"
          + " status, salience, start_offset, end_offset, words)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ACTORS =
      "insert into actors (id, story, code, kind, name) values (?, ?, ?, ?, ?)";
  private static final String NAMES = "insert into names (name, actor) values (?, ?)";
  private static final String ENTRY_ACTORS =
      "insert into entry_actors (actor, entry) values (?, ?)";
  private static final String QUOTES =
      "insert into quotes (id, story, code, kind, speaker, channel, begin_earliest, end_latest,"
          + " start_offset, end_offset, words) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  final List<@Nullable Object[]> entries = new ArrayList<>();
  final List<@Nullable Object[]> actors = new ArrayList<>();
  final List<@Nullable Object[]> names = new ArrayList<>();
  final List<@Nullable Object[]> entryActors = new ArrayList<>();
  final List<@Nullable Object[]> quotes = new ArrayList<>();
  private final Map<String, Long> actorIds = new HashMap<>();
  private final Reading reading;
  private final long story;

  /** The rows of a reading of the story with this id. */
  Flat(Reading reading, long story) {
    this.reading = reading;
    this.story = story;
    reading.actors().forEach(this::actor);
    reading.chronology().forEach(this::entry);
    reading.quotes().forEach(this::quote);
  }

  /** The id of the first row of a story, which no row of one before it has. */
  static long first(long story) {
    return story * A_STORY;
  }

  private static long id(long story, int number) {
    if (number >= A_STORY) {
      throw new StoreException(
          "a story of more than " + A_STORY + " rows cannot be kept; split it");
    }
    return first(story) + number;
  }

  private void actor(Actor actor) {
    long id = id(story, actors.size());
    actorIds.put(actor.id(), id);
    actors.add(
        new @Nullable Object[] {
          id, story, Exact.text(actor.id()), actor.kind().name(), Exact.text(actor.name())
        });
    Set<String> folded = new LinkedHashSet<>();
    folded.add(Folded.of(Exact.text(actor.name())));
    actor.aliases().forEach(alias -> folded.add(Folded.of(Exact.text(alias))));
    folded.remove("");
    folded.forEach(name -> names.add(new @Nullable Object[] {name, id}));
  }

  private void entry(Row row) {
    long id = id(story, entries.size());
    When when = row.when();
    entries.add(
        new @Nullable Object[] {
          id,
          story,
          text(when.begin().earliest()),
          text(when.begin().latest()),
          text(when.end().earliest()),
          text(when.end().latest()),
          row.kind().name(),
          row.status() == null ? null : row.status().name(),
          row.salience(),
          row.span().start(),
          row.span().end(),
          words(row.span())
        });
    for (String actor : new LinkedHashSet<>(row.actors())) {
      Long known = actorIds.get(actor);
      if (known != null) {
        entryActors.add(new @Nullable Object[] {known, id});
      }
    }
  }

  private void quote(Quote quote) {
    Quote.Speaker speaker = quote.speaker();
    quotes.add(
        new @Nullable Object[] {
          id(story, quotes.size()),
          story,
          Exact.text(quote.id()),
          quote.kind().name(),
          speaker == null ? null : actorIds.get(speaker.actor()),
          Exact.column(quote.channel()),
          text(quote.when().begin().earliest()),
          text(quote.when().end().latest()),
          quote.cover().start(),
          quote.cover().end(),
          words(quote.cover())
        });
  }

  private String words(Span span) {
    String text = reading.story().text();
    if (span.end() > text.length()) {
      throw new StoreException("words at " + span + " of a story of " + text.length());
    }
    return Exact.text(span.in(text));
  }

  /** A moment so that the order of letters is that of time, in the years 0 to 9999. */
  static @Nullable String text(@Nullable LocalDateTime moment) {
    return moment == null ? null : moment.toString();
  }

  /** Puts all into the tables. */
  void write(Database database) {
    database.batch(ENTRIES, entries);
    database.batch(ACTORS, actors);
    database.batch(NAMES, names);
    database.batch(ENTRY_ACTORS, entryActors);
    database.batch(QUOTES, quotes);
  }

  /** Takes what an earlier reading of the story said out of the tables. */
  static void clear(Database database, long story) {
    database.run("delete from quotes where story = ?", story);
    database.run("delete from entries where story = ?", story);
    database.run("delete from actors where story = ?", story);
  }
}
