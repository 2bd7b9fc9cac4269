package org.fabula.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.fabula.Reading;
import org.fabula.dossier.Neighbourhood;
import org.fabula.dossier.Trace;
import org.fabula.story.Origin;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** Puts stories into the tables and takes them out again. */
final class Shelf {
  /** Stories held in memory at once where all are handed over. */
  private static final int AT_ONCE = 100;

  private static final String STORIES =
      "select s.id, s.code, s.source, s.title, s.byline, s.publisher, s.published, s.basis, s.modified,"
          + " s.language, s.text, s.exact, s.story, r.version, r.bytes"
          + " from stories s join readings r on r.story = s.id"
          + " and r.version = (select max(n.version) from readings n where n.story = s.id)";

  private final Database database;
  private final ReadingCodec codec;
  private final Map<String, Integer> numbers = new HashMap<>();

  Shelf(Database database, ReadingCodec codec) {
    this.database = database;
    this.codec = codec;
  }

  /** Lets others who add to the dossier wait until the transaction is over. */
  void lock(long dossier) {
    Long found =
        database.first(
            row -> row.getLong(1),
            "select id from dossiers where id = ?" + database.dialect().forUpdate(),
            dossier);
    if (found == null) {
      throw new StoreException(
          "the dossier was removed in the meantime; dossier list shows what is there");
    }
  }

  boolean holds(long dossier, Story story) {
    return code(dossier, story) != null;
  }

  private @Nullable String code(long dossier, Story story) {
    return database.first(
        row -> row.getString(1),
        "select code from stories where dossier = ? and sha256 = ? and source = ?",
        dossier,
        Exact.hash(story.text()),
        source(story));
  }

  boolean hasSeen(long dossier, Story story) {
    return database.number(
            "select count(*) from watched where dossier = ? and sha256 = ?", dossier, seen(story))
        > 0;
  }

  void see(long dossier, Story story) {
    database.run(
        "insert into watched (dossier, sha256) values (?, ?) on conflict (dossier, sha256) do nothing",
        dossier,
        seen(story));
  }

  private static String seen(Story story) {
    return Exact.hash(source(story) + "\n" + story.text());
  }

  private static String source(Story story) {
    return Exact.text(Objects.requireNonNullElse(story.source(), ""));
  }

  Added add(
      long dossier, Addition addition, @Nullable Original original, String fabula, Instant now) {
    return database.transaction(
        () -> {
          lock(dossier);
          String there = code(dossier, addition.story());
          if (there != null) {
            return new Added(there, false, null);
          }
          return insert(dossier, addition, original, fabula, now);
        });
  }

  private Added insert(
      long dossier, Addition addition, @Nullable Original original, String fabula, Instant now) {
    String code = free(dossier, Exact.text(addition.story().id()));
    String place = Exact.column(addition.place());
    Earlier earlier = place == null ? null : earlier(dossier, place);
    Long kept = original == null ? null : keep(original);
    long id = insert(dossier, code, place, addition, earlier, kept, now);
    insertReading(id, 1, fabula, now, addition.readingBytes());
    new Flat(addition.reading(), id).write(database);
    neighbourhood(dossier).add(id, Trace.of(addition.reading().report(), code));
    return new Added(code, true, earlier == null ? null : earlier.code());
  }

  private Neighbourhood neighbourhood(long dossier) {
    return new Neighbourhood(new Recall(database, dossier));
  }

  /** A story of the same place. */
  private record Earlier(long id, String code) {}

  private @Nullable Earlier earlier(long dossier, String place) {
    return database.first(
        row -> new Earlier(row.getLong(1), row.getString(2)),
        "select id, code from stories where dossier = ? and place = ? order by id desc limit 1",
        dossier,
        place);
  }

  /** The code itself, or with -2, -3 and so on where another story has it. */
  private String free(long dossier, String wanted) {
    String key = dossier + "\n" + wanted;
    String code = wanted;
    int number = numbers.getOrDefault(key, 2);
    while (isTaken(dossier, code)) {
      code = wanted + "-" + number++;
    }
    numbers.put(key, number);
    return code;
  }

  private boolean isTaken(long dossier, String code) {
    return database.number(
            "select count(*) from stories where dossier = ? and code = ?", dossier, code)
        > 0;
  }

  private long keep(Original original) {
    Long there =
        database.first(
            row -> row.getLong(1), "select id from originals where sha256 = ?", original.sha256());
    if (there != null) {
      return there;
    }
    return database.number(
        "insert into originals (sha256, size, path, bytes) values (?, ?, ?, ?)"
            // Two processes may keep it at once; both get the one that is kept.
            + " on conflict (sha256) do update set size = excluded.size returning id",
        original.sha256(),
        original.size(),
        original.path(),
        original.packed());
  }

  private long insert(
      long dossier,
      String code,
      @Nullable String place,
      Addition addition,
      @Nullable Earlier earlier,
      @Nullable Long original,
      Instant now) {
    Story story = addition.story();
    String source = source(story);
    Publication published = addition.reading().story().published();
    return database.number(
        "insert into stories (dossier, code, source, place, url, title, byline, publisher, published,"
            + " basis, modified, language, text, exact, sha256, story, original, supersedes, added)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
        dossier,
        code,
        source,
        place,
        source.startsWith("http://") || source.startsWith("https://") ? source : null,
        Exact.column(story.title()),
        Exact.text(String.join("\n", story.byline())),
        Exact.column(story.publisher()),
        published == null ? null : Exact.text(published.value()),
        published == null ? null : published.basis().name(),
        Exact.column(story.modified()),
        Exact.text(story.language()),
        Exact.text(story.text()),
        Exact.bytes(story.text()),
        Exact.hash(story.text()),
        addition.storyBytes(),
        original,
        earlier == null ? null : earlier.id(),
        now.toString());
  }

  private void insertReading(long story, int version, String fabula, Instant now, byte[] bytes) {
    database.run(
        "insert into readings (story, version, fabula, made, bytes) values (?, ?, ?, ?, ?)",
        story,
        version,
        Exact.text(fabula),
        now.toString(),
        bytes);
  }

  boolean reread(StoredStory story, Reading reading, String fabula, Instant now) {
    byte[] bytes = codec.encode(reading, story.story());
    if (Arrays.equals(bytes, story.reading())) {
      return false;
    }
    database.transaction(
        () -> {
          long newest =
              database.number("select max(version) from readings where story = ?", story.id());
          insertReading(story.id(), (int) newest + 1, fabula, now, bytes);
          Flat.clear(database, story.id());
          new Flat(reading, story.id()).write(database);
          long dossier = database.number("select dossier from stories where id = ?", story.id());
          neighbourhood(dossier).remove(story.id());
          neighbourhood(dossier).add(story.id(), Trace.of(reading.report(), story.code()));
          return newest;
        });
    return true;
  }

  void stories(long dossier, Consumer<StoredStory> taker) {
    long last = 0;
    while (true) {
      List<StoredStory> next =
          database.rows(
              this::story,
              STORIES + " where s.dossier = ? and s.id > ? order by s.id limit " + AT_ONCE,
              dossier,
              last);
      if (next.isEmpty()) {
        return;
      }
      last = next.getLast().id();
      next.forEach(taker);
    }
  }

  void stories(long dossier, Collection<Long> numbers, Consumer<StoredStory> taker) {
    for (long number : new TreeSet<>(numbers)) {
      StoredStory story =
          database.first(
              this::story, STORIES + " where s.dossier = ? and s.id = ?", dossier, number);
      if (story != null) {
        taker.accept(story);
      }
    }
  }

  private StoredStory story(ResultSet row) throws SQLException {
    String text = Exact.words(row.getString("text"), row.getBytes("exact"));
    return new StoredStory(
        row.getLong("id"),
        row.getString("code"),
        story(row, text),
        row.getInt("version"),
        row.getBytes("bytes"));
  }

  /** The story as it came; by its columns where a version wrote it whose form is not understood. */
  private Story story(ResultSet row, String text) throws SQLException {
    try {
      return codec.decode(row.getBytes("story"), text);
    } catch (RecordCodec.UnknownFormException e) {
      String byline = row.getString("byline");
      String published = row.getString("published");
      Publication publication =
          published == null || row.getString("basis").equals(Publication.Basis.INFERRED.name())
              ? null
              : Publication.parse(published, Publication.Basis.valueOf(row.getString("basis")));
      return new Story(
          row.getString("code"),
          row.getString("source"),
          row.getString("title"),
          byline.isEmpty() ? List.of() : byline.lines().toList(),
          row.getString("publisher"),
          publication,
          publication == null ? List.of() : List.of(publication),
          row.getString("modified"),
          row.getString("language"),
          text,
          Origin.UNKNOWN);
    }
  }

  Reading reading(StoredStory story) throws RecordCodec.UnknownFormException {
    return codec.decode(story.reading(), story.story());
  }

  /** Any reading of a story, from its bytes. */
  Reading reading(byte[] bytes, Story story) throws RecordCodec.UnknownFormException {
    return codec.decode(bytes, story);
  }
}
