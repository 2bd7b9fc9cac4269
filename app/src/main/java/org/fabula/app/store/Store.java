package org.fabula.app.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.fabula.Reading;
import org.fabula.dossier.Memory;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Dossiers that last: in one file of SQLite, or in a database of PostgreSQL. What is added is added
 * story by story, each as a whole or not at all, so that the end of the process at any moment costs
 * no more than the story in hand. Several processes may work with one store. Not safe for threads.
 */
public final class Store implements AutoCloseable {
  /** How often a look is taken whether another process has made the store in the meantime. */
  private static final int TRIES = 50;

  private static final long PAUSE_MILLIS = 100;

  private final Database database;
  private final Shelf shelf;
  private final Shown shown;

  private Store(Database database) {
    this.database = database;
    this.shelf = new Shelf(database, new ReadingCodec());
    this.shown = new Shown(database);
  }

  /**
   * Opens a store that is there.
   *
   * @param words a path, or {@code postgresql://[user[:password]@]host[:port]/database}
   * @param folder against which a path is read
   * @throws StoreException where there is none, or it cannot be used
   */
  public static Store open(String words, Path folder) {
    Place place = Place.of(words, folder);
    if (place instanceof Place.File file && Files.notExists(file.file())) {
      throw new StoreException(
          file.shown() + ": there is no store yet; dossier create NAME makes one");
    }
    return open(place, false);
  }

  /**
   * Opens a store, and makes it where there is none.
   *
   * @param words a path, or {@code postgresql://[user[:password]@]host[:port]/database}
   * @param folder against which a path is read
   * @throws StoreException where it cannot be used
   */
  public static Store openOrMake(String words, Path folder) {
    return open(Place.of(words, folder), true);
  }

  private static Store open(Place place, boolean make) {
    Faults faults = new Faults(place);
    try {
      DataSource source = Sources.of(place);
      Dialect dialect = place instanceof Place.File ? Dialect.SQLITE : Dialect.POSTGRESQL;
      Connection connection = connection(source);
      try {
        prepare(connection, source, dialect, faults, make);
        Database database = new Database(connection, dialect, faults);
        if (dialect == Dialect.SQLITE) {
          // Always, for what is only moved leaves a copy behind, too.
          database.runOnce("pragma secure_delete = on");
        }
        return new Store(database);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw faults.of(e);
    }
  }

  /** A new file is locked while it gets its log, and SQLite lets nobody wait for that. */
  private static Connection connection(DataSource source) throws SQLException {
    for (int tries = 1; ; tries++) {
      try {
        return source.getConnection();
      } catch (SQLException e) {
        if (tries == TRIES || !Faults.isLocked(e)) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void prepare(
      Connection connection, DataSource source, Dialect dialect, Faults faults, boolean make)
      throws SQLException {
    for (int tries = 1; ; tries++) {
      switch (Schema.of(connection, dialect)) {
        case SAME -> {
          return;
        }
        case NEWER ->
            throw new StoreException(
                faults.shown() + ": was made by a newer version of Fabula; use that version");
        case FOREIGN ->
            throw new StoreException(
                faults.shown() + ": is a database of something else; name another with --store");
        case EMPTY -> {
          if (!make) {
            throw new StoreException(
                faults.shown() + ": there is no store yet; dossier create NAME makes one");
          }
        }
        case OLDER -> {}
      }
      if (tries > TRIES) {
        throw new StoreException(
            faults.shown()
                + ": its tables could not be made; the program's own files are not whole, install it anew");
      }
      try {
        Schema.migrate(source, dialect);
      } catch (SQLException e) {
        // Another process may be at the same: what it has made need not be made again.
        if (tries == TRIES || !Faults.isRace(e)) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted", e);
    }
  }

  /** The dossiers, by name. */
  public List<DossierInfo> dossiers() {
    return database.rows(
        Store::info, INFO + " group by d.id, d.name, d.title, d.created order by d.name");
  }

  private static final String INFO =
      "select d.id, d.name, d.title, d.created, count(s.id), min(s.published), max(s.published)"
          + " from dossiers d left join stories s on s.dossier = d.id";

  private static DossierInfo info(java.sql.ResultSet row) throws SQLException {
    return new DossierInfo(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        row.getString(7));
  }

  /** The dossier of a name, or null. */
  public @Nullable DossierInfo find(String name) {
    return database.first(
        Store::info,
        INFO + " where d.name = ? group by d.id, d.name, d.title, d.created",
        Exact.text(name));
  }

  /**
   * The dossier of a name.
   *
   * @throws StoreException where there is none
   */
  public DossierInfo dossier(String name) {
    DossierInfo found = find(name);
    if (found != null) {
      return found;
    }
    List<String> names = dossiers().stream().map(DossierInfo::name).limit(5).toList();
    String remedy =
        names.isEmpty()
            ? "dossier create NAME makes one"
            : "there " + (names.size() == 1 ? "is " : "are ") + String.join(", ", names);
    throw new StoreException("no dossier is called \"" + name + "\"; " + remedy);
  }

  /** Makes a dossier; false where one of the name is there. */
  public boolean create(String name, @Nullable String title, Instant now) {
    return database.run(
            "insert into dossiers (name, title, created) values (?, ?, ?)"
                + " on conflict (name) do nothing",
            Exact.text(name),
            Exact.column(title),
            now.toString())
        == 1;
  }

  /** Removes a dossier and all that is in it; what other dossiers need of it stays. */
  public void remove(DossierInfo dossier) {
    new Removal(database).dossier(dossier.id());
  }

  /**
   * Removes stories of a dossier; all or, where there is one missing, none.
   *
   * @param codes what they are called
   * @throws StoreException where one is not there
   */
  public void remove(DossierInfo dossier, List<String> codes) {
    new Removal(database).stories(dossier, codes);
  }

  /** Whether the dossier has a story with these words from this source. */
  public boolean holds(DossierInfo dossier, Story story) {
    return shelf.holds(dossier.id(), story);
  }

  /**
   * Adds a story, unless one with its words is there from the same source.
   *
   * @param original what it was read from, or null
   * @param fabula the version that read it
   */
  public Added add(
      DossierInfo dossier,
      Addition addition,
      @Nullable Original original,
      String fabula,
      Instant now) {
    return shelf.add(dossier.id(), addition, original, fabula, now);
  }

  /** Whether a story with these words from this source was marked as seen, be it there or not. */
  public boolean hasSeen(DossierInfo dossier, Story story) {
    return shelf.hasSeen(dossier.id(), story);
  }

  /** Marks a story as seen: it stays so when it is removed. */
  public void see(DossierInfo dossier, Story story) {
    shelf.see(dossier.id(), story);
  }

  /** Hands over the stories of a dossier in the order in which they were added. */
  public void stories(DossierInfo dossier, Consumer<StoredStory> taker) {
    shelf.stories(dossier.id(), taker);
  }

  /** Hands over some stories of a dossier in the order in which they were added. */
  void stories(DossierInfo dossier, Collection<Long> numbers, Consumer<StoredStory> taker) {
    shelf.stories(dossier.id(), numbers, taker);
  }

  /** What is remembered of the stories of a dossier, as it is now. */
  Memory memory(DossierInfo dossier) {
    return new Recall(database, dossier.id());
  }

  /** Rows that a filter may let through, in the order of their moments, so many at most. */
  Spot.Stretch stretch(DossierInfo dossier, Filter filter, @Nullable String from, int most) {
    return Spot.stretch(database, dossier.id(), filter, from, most);
  }

  /**
   * The newest reading of a story.
   *
   * @throws RecordCodec.UnknownFormException where it was written in a form no longer understood
   */
  public Reading reading(StoredStory story) throws RecordCodec.UnknownFormException {
    return shelf.reading(story);
  }

  /**
   * Keeps a new reading of a story; those before it stay. The same reading again is no new one.
   *
   * @return whether it says anything else than the one before
   */
  public boolean reread(StoredStory story, Reading reading, String fabula, Instant now) {
    return shelf.reread(story, reading, fabula, now);
  }

  /** Finds words in the stories of a dossier. */
  public List<Hit> search(DossierInfo dossier, Search search) {
    return search.run(database, dossier.id());
  }

  /** Checks all that is kept of a dossier; hands over a line for each fault. */
  public void verify(DossierInfo dossier, Consumer<String> faults) {
    new Verification(database, shelf, faults).run(dossier.id());
  }

  /**
   * Changes whenever anybody else has changed the database, which this store itself must not do
   * then. Costs next to nothing.
   */
  public String stamp() {
    return shown.stamp();
  }

  /** What tells the dossier from itself before a change. */
  public State state(DossierInfo dossier) {
    return shown.state(dossier.id());
  }

  /** How many corrections a dossier has. */
  public long countCorrections(DossierInfo dossier) {
    return shown.corrections(dossier.id());
  }

  /** The story of a code, or null. */
  public @Nullable StoredStory story(DossierInfo dossier, String code) {
    Long number = shown.number(dossier.id(), code);
    List<StoredStory> found = new ArrayList<>();
    if (number != null) {
      shelf.stories(dossier.id(), List.of(number), found::add);
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  /** The codes of the stories with the words of one, itself left out. */
  public List<String> copies(DossierInfo dossier, String code) {
    return shown.copies(dossier.id(), code);
  }

  /**
   * What a story was read from, or null.
   *
   * @param bytes whether its bytes are wanted
   */
  public @Nullable Original original(DossierInfo dossier, String code, boolean bytes) {
    return shown.original(dossier.id(), code, bytes);
  }

  /**
   * Stories of a dossier in the order in which they were added.
   *
   * @param text words of the story or its headline, or null
   * @param source a part of its address, path or publisher, or null
   * @param after the number of the one before the first, or 0
   */
  public List<ListedStory> list(
      DossierInfo dossier, @Nullable String text, @Nullable String source, long after, int limit) {
    return shown.stories(dossier.id(), text, source, after, limit);
  }

  /** Hands over the rows of all stories, story by story, in the order of their words. */
  public void rows(DossierInfo dossier, RowTaker taker) {
    shown.rows(dossier.id(), taker);
  }

  /** Takes a row as it is kept. */
  @FunctionalInterface
  public interface RowTaker {
    /**
     * Takes one.
     *
     * @param story number of its story
     * @param code what that is called
     * @param start offset of its words
     * @param end their end
     * @param words they themselves
     */
    void take(long story, String code, int start, int end, String words);
  }

  /** The corrections of a dossier, in the order in which they were made, as lines of JSON. */
  public List<String> corrections(DossierInfo dossier) {
    return database.rows(
        row -> row.getString(1),
        "select json from corrections where dossier = ? order by seq",
        dossier.id());
  }

  /**
   * Keeps a correction behind those before it; false where one of its code is there.
   *
   * @param code names it in its dossier
   * @param json the correction as a line of JSON
   */
  public boolean correct(DossierInfo dossier, String code, String json) {
    return database.transaction(
        () -> {
          shelf.lock(dossier.id());
          return database.run(
                  "insert into corrections (dossier, seq, code, json)"
                      + " select ?, coalesce(max(seq), 0) + 1, ?, ? from corrections where dossier = ?"
                      + " on conflict (dossier, code) do nothing",
                  dossier.id(),
                  Exact.text(code),
                  Exact.text(json),
                  dossier.id())
              == 1;
        });
  }

  @Override
  public void close() {
    database.close();
  }
}
