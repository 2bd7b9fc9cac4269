package org.fabula.app.desk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The same work at a desk whose store is in a database of a real server. */
class DeskPostgresTest extends DeskTest {
  @TempDir private static Path home;
  private static EmbeddedPostgres server;
  private static int databases;

  @BeforeAll
  static void startServer() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(home.toFile())
            .setDataDirectory(home.resolve("data"))
            .setServerConfig("fsync", "off")
            .start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Override
  @BeforeEach
  void open() {
    databases++;
    String address = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    try (Connection connection = DriverManager.getConnection(address, "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create database desk" + databases);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    super.open();
  }

  @Override
  Running start() {
    return new Running(
        "postgresql://postgres@localhost:" + server.getPort() + "/desk" + databases, folder);
  }
}
