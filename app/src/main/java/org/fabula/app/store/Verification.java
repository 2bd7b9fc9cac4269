package org.fabula.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import org.fabula.Reading;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Checks what is kept of a dossier: words against their hash, originals against theirs, each row
 * and quotation against the words, each table against the reading that it was made of, and the
 * database against itself. Used once.
 */
final class Verification {
  private final Database database;
  private final Shelf shelf;
  private final Consumer<String> faults;

  Verification(Database database, Shelf shelf, Consumer<String> faults) {
    this.database = database;
    this.shelf = shelf;
    this.faults = faults;
  }

  void run(long dossier) {
    withoutReading(dossier);
    shelf.stories(dossier, this::story);
    originals(dossier);
    if (database.dialect() == Dialect.SQLITE) {
      file();
    }
  }

  private void fault(String code, String words) {
    faults.accept("story " + code + ": " + words);
  }

  private void withoutReading(long dossier) {
    database
        .rows(
            row -> row.getString(1),
            "select code from stories where dossier = ?"
                + " and id not in (select story from readings) order by id",
            dossier)
        .forEach(code -> fault(code, "has no reading; dossier reread makes one"));
  }

  private void story(StoredStory stored) {
    Story story = stored.story();
    String text = story.text();
    String[] columns =
        Objects.requireNonNull(
            database.first(
                row -> new String[] {row.getString(1), row.getString(2)},
                "select text, sha256 from stories where id = ?",
                stored.id()));
    if (!Exact.hash(text).equals(columns[1])) {
      fault(stored.code(), "its words are not those of their hash");
      return;
    }
    if (!Exact.text(text).equals(columns[0])) {
      fault(stored.code(), "the words that are searched are not its words");
    }
    words(stored, "entries");
    words(stored, "quotes");
    readings(stored);
  }

  /** A row of a table that names words by their offsets. */
  private record Words(long id, int start, int end, String words) {}

  private void words(StoredStory stored, String table) {
    String text = stored.story().text();
    List<Words> all =
        database.rows(
            row -> new Words(row.getLong(1), row.getInt(2), row.getInt(3), row.getString(4)),
            "select id, start_offset, end_offset, words from "
                + table
                + " where story = ? order by id",
            stored.id());
    for (Words one : all) {
      boolean inside = 0 <= one.start() && one.start() <= one.end() && one.end() <= text.length();
      if (!inside || !Exact.text(text.substring(one.start(), one.end())).equals(one.words())) {
        String what = table.equals("entries") ? "row " : "quote ";
        fault(
            stored.code(),
            what + (one.id() - Flat.first(stored.id()) + 1) + ": its words are not in the story");
      }
    }
  }

  private void readings(StoredStory stored) {
    database
        .rows(
            row -> new Version(row.getInt(1), row.getBytes(2)),
            "select version, bytes from readings where story = ? order by version",
            stored.id())
        .forEach(version -> reading(stored, version));
  }

  /** A reading as it is kept. */
  private record Version(int number, byte[] bytes) {}

  private void reading(StoredStory stored, Version version) {
    try {
      Reading reading = shelf.reading(version.bytes(), stored.story());
      if (!reading.story().text().equals(stored.story().text())) {
        fault(stored.code(), "reading " + version.number() + " is of other words");
      } else if (spans(reading).anyMatch(span -> span.end() > reading.story().text().length())) {
        fault(stored.code(), "reading " + version.number() + " names words behind the last");
      } else if (version.number() == stored.version()) {
        tables(stored, reading);
      }
    } catch (RecordCodec.UnknownFormException e) {
      // One of another version of Fabula is read anew when it is wanted.
      if (e.isDamaged()) {
        fault(
            stored.code(),
            "reading " + version.number() + " is damaged; dossier reread makes another");
      }
    }
  }

  private static Stream<Span> spans(Reading reading) {
    return Stream.of(
            reading.times().stream().map(time -> time.span()),
            reading.actors().stream()
                .flatMap(actor -> actor.mentions().stream())
                .map(mention -> mention.span()),
            reading.actors().stream()
                .flatMap(actor -> actor.facts().stream())
                .map(fact -> fact.span()),
            reading.quotes().stream().flatMap(quote -> quote.spans().stream()),
            reading.events().stream().map(event -> event.span()),
            reading.states().stream().map(state -> state.span()),
            reading.chronology().stream().map(row -> row.span()),
            reading.chronology().stream().flatMap(row -> row.also().stream()))
        .flatMap(each -> each);
  }

  private void tables(StoredStory stored, Reading reading) {
    Flat flat = new Flat(reading, stored.id());
    long id = stored.id();
    table(
        stored, "rows", flat.entries, "select * from entries where story = ? order by id", 12, id);
    table(stored, "actors", flat.actors, "select * from actors where story = ? order by id", 5, id);
    table(
        stored, "quotes", flat.quotes, "select * from quotes where story = ? order by id", 11, id);
    table(
        stored,
        "names",
        flat.names,
        "select n.name, n.actor from names n join actors a on a.id = n.actor where a.story = ?",
        2,
        id);
    table(
        stored,
        "parts of actors in rows",
        flat.entryActors,
        "select x.actor, x.entry from entry_actors x join entries e on e.id = x.entry"
            + " where e.story = ?",
        2,
        id);
  }

  private void table(
      StoredStory stored,
      String what,
      List<@Nullable Object[]> wanted,
      String sql,
      int columns,
      long story) {
    List<String> there = new ArrayList<>(database.rows(row -> cells(row, columns), sql, story));
    List<String> read = new ArrayList<>(wanted.stream().map(Verification::cells).toList());
    there.sort(null);
    read.sort(null);
    if (!there.equals(read)) {
      fault(
          stored.code(), "its " + what + " are not those of its reading; dossier reread mends it");
    }
  }

  private static String cells(ResultSet row, int columns) throws SQLException {
    @Nullable Object[] cells = new @Nullable Object[columns];
    for (int i = 0; i < columns; i++) {
      cells[i] = row.getObject(i + 1);
    }
    return cells(cells);
  }

  private static String cells(@Nullable Object[] cells) {
    return Arrays.toString(cells);
  }

  private record Kept(String sha256, long size, String path, byte @Nullable [] bytes) {}

  private void originals(long dossier) {
    List<Long> ids =
        database.rows(
            row -> row.getLong(1),
            "select distinct original from stories where dossier = ? and original is not null"
                + " order by original",
            dossier);
    for (long id : ids) {
      Kept kept =
          database.first(
              row -> new Kept(row.getString(1), row.getLong(2), row.getString(3), row.getBytes(4)),
              "select sha256, size, path, bytes from originals where id = ?",
              id);
      if (kept == null) {
        faults.accept("original " + id + ": is gone");
      } else if (!isWhole(kept)) {
        faults.accept("original " + kept.path() + ": its bytes are not those of its hash");
      }
    }
  }

  private static boolean isWhole(Kept kept) {
    if (kept.bytes() == null) {
      return true;
    }
    try {
      return Sha256.hex(Packed.open(kept.bytes(), (int) kept.size())).equals(kept.sha256());
    } catch (DataFormatException e) {
      return false;
    }
  }

  private void file() {
    database.rows(row -> row.getString(1), "pragma integrity_check").stream()
        .filter(line -> !line.equals("ok"))
        .forEach(line -> faults.accept("the file: " + line));
    database
        .rows(row -> row.getString(1) + " " + row.getLong(2), "pragma foreign_key_check")
        .forEach(line -> faults.accept("table " + line + ": what it belongs to is gone"));
    for (String index : List.of("story_words", "entry_words")) {
      try {
        // With 1 it is held against the words in the tables, too.
        database.runOnce(
            "insert into " + index + " (" + index + ", rank) values ('integrity-check', 1)");
      } catch (StoreException e) {
        faults.accept("the index of words " + index + " does not fit the words");
      }
    }
  }
}
