package org.fabula.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store in a database of a real server, which the tests start. */
class PostgresStoreTest extends StoreTests {
  @TempDir private static Path home;
  private static EmbeddedPostgres server;
  private final String database = "made";

  @BeforeAll
  static void start() throws IOException, SQLException {
    server =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(home.toFile())
            .setDataDirectory(home.resolve("data"))
            .setServerConfig("fsync", "off")
            .start();
    run("postgres", "create database made");
    Store.openOrMake(place("postgres", "made"), home).close();
    run("postgres", "create role guarded login password 'right'");
    Path rights = home.resolve("data/pg_hba.conf");
    String before = Files.readString(rights);
    Files.writeString(rights, "host all guarded all scram-sha-256\n" + before);
    run("postgres", "select pg_reload_conf()");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  @BeforeEach
  void make() {
    try {
      run(database, "truncate dossiers, originals, stories restart identity cascade");
      run(
          database,
          "update fabula_schema set version = '"
              + Dialect.POSTGRESQL.newest()
              + "' where version = '99'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    super.make();
  }

  private static void run(String database, String sql) throws SQLException {
    try (Connection connection = connection(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connection(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + server.getPort() + "/" + database, "postgres", "");
  }

  @Override
  Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  String place() {
    return place("postgres", database);
  }

  private static String place(String user, String database) {
    return "postgresql://" + user + "@localhost:" + server.getPort() + "/" + database;
  }

  @Override
  Connection beside() throws SQLException {
    return connection(database);
  }

  private void refuses(String place, String reason) {
    assertThatThrownBy(() -> Store.openOrMake(place, folder).close())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n")
        .hasMessageNotContaining("wrong");
  }

  @Test
  void whatTheServerRefusesIsSaidInALine() throws SQLException {
    refuses(place("guarded:wrong", database), "the server refuses this user or password");
    refuses(place("guarded", database), "password");
    refuses(place("postgres", "nowhere"), "there is no such database");
    refuses("postgresql://postgres@localhost:1/fabula", "no server answers there");
    // Since version 15 no one but the owner may make tables in a database.
    refuses(place("guarded:right", database + "x"), "there is no such database");
    run("postgres", "create database " + database + "x");
    refuses(place("guarded:right", database + "x"), "no permission to write there");
  }

  @Test
  void aDatabaseWithoutAStoreIsLeftAsItIsByLookingForOne() throws SQLException {
    run("postgres", "create database " + database + "y");
    assertThatThrownBy(() -> Store.open(place("postgres", database + "y"), folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("there is no store yet; dossier create NAME makes one");
  }

  @Test
  void aStoreMayLieBesideTheTablesOfOthers() throws SQLException {
    run("postgres", "create database " + database + "z");
    run(database + "z", "create table recipes (id integer)");
    try (Store beside = Store.openOrMake(place("postgres", database + "z"), folder)) {
      assertThat(beside.create("saltby", null, NOW)).isTrue();
    }
  }

  @Test
  void aStoryOfVeryManyWordsIsFoundByItsFirst() {
    StringBuilder words = new StringBuilder("The pier. ");
    for (int i = 0; i < 300_000; i++) {
      words.append('w').append(i).append(' ');
    }
    add(MadeUp.of(MadeUp.story("long", "a", words.toString())));
    assertThat(store.search(dossier, new Search("pier", Filter.ALL, 5))).hasSize(1);
    assertThat(faults()).isEmpty();
  }
}
