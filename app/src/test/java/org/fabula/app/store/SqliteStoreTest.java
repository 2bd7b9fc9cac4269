package org.fabula.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store in a file. */
class SqliteStoreTest extends StoreTests {
  @TempDir private static Path home;

  @BeforeAll
  static void start() {
    Store.openOrMake("made.db", home).close();
  }

  @Override
  @BeforeEach
  void make() {
    try {
      Files.copy(home.resolve("made.db"), folder.resolve("fabula.db"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    super.make();
  }

  @Override
  Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  String place() {
    return "fabula.db";
  }

  @Override
  Connection beside() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("fabula.db"));
  }

  private void refuses(String place, String reason) {
    assertThatThrownBy(() -> Store.open(place, folder).close())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aStoreThatIsNotThereIsNotMadeByLookingForIt() {
    refuses("none.db", "none.db: there is no store yet; dossier create NAME makes one");
    assertThat(folder.resolve("none.db")).doesNotExist();
  }

  @Test
  void whatIsNoStoreIsLeftAsItIs() throws Exception {
    String words = "This is a letter and no store.\n".repeat(200);
    Path letter = Files.writeString(folder.resolve("letter.txt"), words);
    refuses("letter.txt", "letter.txt: is no store of Fabula; name another file with --store");
    assertThat(letter).hasContent(words);
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("other.db"));
        var statement = other.createStatement()) {
      statement.execute("create table recipes (id integer)");
    }
    refuses("other.db", "other.db: is a database of something else; name another with --store");
    assertThatThrownBy(() -> Store.openOrMake("other.db", folder))
        .hasMessageContaining("is a database of something else");
    Files.createDirectory(folder.resolve("sub"));
    refuses("sub", "sub: cannot be opened");
    assertThatThrownBy(() -> Store.openOrMake("nowhere/fabula.db", folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("nowhere/fabula.db: cannot be opened; is there such a folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://host/db",
        "jdbc:sqlite:x",
        "",
        "postgresql://",
        "postgresql://host",
        "a\0b"
      })
  void aPlaceThatIsNoneIsSaidToBeNone(String place) {
    refuses(place, "--store: ");
  }

  @Test
  void aFullDiskCostsTheStoryInHandAlone() throws SQLException {
    // At how many pages it ends decides which statement finds it full.
    add(MadeUp.reading("one", 6, 1));
    store.close();
    // SQLite is as much out of room at the end of a disk as at this bound.
    for (int pages = 100; pages < 160; pages += 5) {
      fill(pages);
    }
    store = Store.open(place(), folder);
    assertThat(stories()).isNotEmpty();
    assertThat(faults()).isEmpty();
  }

  private void fill(int pages) throws SQLException {
    try (Database small = small(pages)) {
      Shelf shelf = new Shelf(small, CODEC);
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1000; i++) {
                  shelf.add(
                      dossier.id(),
                      MadeUp.addition(
                          CODEC, MadeUp.reading("s" + pages + "-" + i, 20, pages * 1000L + i)),
                      null,
                      FABULA,
                      NOW);
                }
              })
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("fabula.db: the disk is full; make room");
    }
  }

  private Database small(int pages) throws SQLException {
    Place place = Place.of(place(), folder);
    Connection connection = Sources.of(place).getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute("pragma max_page_count = " + pages);
    }
    return new Database(connection, Dialect.SQLITE, new Faults(place));
  }

  @Test
  void aDamagedFileIsSaidToBeDamaged() throws IOException {
    for (int i = 0; i < 30; i++) {
      add(MadeUp.reading("s" + i, 20, i));
    }
    store.close();
    Path file = folder.resolve("fabula.db");
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 8192; i < bytes.length; i += 4096) {
      java.util.Arrays.fill(bytes, i, Math.min(bytes.length, i + 512), (byte) 0x5A);
    }
    Files.write(file, bytes);
    assertThatThrownBy(
            () -> {
              store = Store.open(place(), folder);
              stories();
            })
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("fabula.db: is damaged; take a copy from before");
  }

  @Test
  void nothingOfARemovedStoryIsLeftInTheFile() throws IOException {
    add(MadeUp.of(MadeUp.story("kept", "a", "The quarry stays open.")));
    String secret = "Zimtstern".repeat(3);
    add(MadeUp.of(MadeUp.story("gone", "b", secret + " fell with Zimtstern.")));
    for (int i = 0; i < 20; i++) {
      add(MadeUp.reading("s" + i, 5, i));
    }
    assertThat(inFiles("imtstern")).isTrue();
    store.remove(dossier, List.of("gone"));
    assertThat(inFiles("imtstern")).isFalse();
    assertThat(inFiles("quarry stays")).isTrue();
    assertThat(faults()).isEmpty();
  }

  private boolean inFiles(String words) throws IOException {
    boolean found = false;
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().contains("fabula.db")).toList()) {
        found |= new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
      }
    }
    return found;
  }

  @RepeatedTest(5)
  void severalMayMakeTheStoreAtOnce() throws Exception {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tasks.add(
          () -> {
            try (Store own = Store.openOrMake("new.db", folder)) {
              return own.create("saltby", null, NOW);
            }
          });
    }
    int made = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      for (Future<Boolean> future : threads.invokeAll(tasks)) {
        made += future.get() ? 1 : 0;
      }
    }
    assertThat(made).isEqualTo(1);
  }

  @Test
  void everyErrorIsALineWithARemedy() {
    Faults faults = new Faults(Place.of(place(), folder));
    for (int code : new int[] {3, 5, 6, 8, 10, 11, 13, 14, 23, 26, 1, 1555, 0}) {
      String line = faults.of(new SQLException("what\nit says", "", code)).getMessage();
      assertThat(line).startsWith("fabula.db: ").doesNotContain("\n");
    }
    assertThat(faults.of(new SQLException("x", "", 8)).getMessage()).contains("no permission");
    assertThat(faults.of(new SQLException("x", "", 5)).getMessage()).contains("another program");
  }
}
