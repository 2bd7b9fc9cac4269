package org.fabula.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What pages speak of and no machine has: the host saltby.example, somebody's database, the port
 * that the desk listens at. Each has one on this machine that stands for it; a command is run with
 * its address in the place of that in the page, and otherwise as it stands there.
 */
final class Neighbours implements AutoCloseable {
  /** Where pages say that the desk is. */
  static final String DESK = "127.0.0.1:7380";

  /** How the address of a database begins. */
  static final String DATABASE = "postgresql://";

  private static final Path WEB = Path.of("src/test/web").toAbsolutePath();

  private final Path folder;
  private final HttpServer web;
  private @Nullable EmbeddedPostgres database;

  /**
   * Starts those that are always wanted.
   *
   * @param folder for the database
   */
  Neighbours(Path folder) throws IOException {
    this.folder = folder;
    this.web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext("/", Neighbours::answer);
    web.start();
  }

  private static void answer(HttpExchange asked) throws IOException {
    try (asked) {
      Path file = WEB.resolve(asked.getRequestURI().getPath().substring(1)).normalize();
      if (!file.startsWith(WEB) || !Files.isRegularFile(file)) {
        asked.sendResponseHeaders(404, -1);
        return;
      }
      boolean feed = file.toString().endsWith(".xml");
      asked.getResponseHeaders().set("Content-Type", feed ? "application/rss+xml" : "text/html");
      byte[] words = Files.readAllBytes(file);
      asked.sendResponseHeaders(200, words.length);
      asked.getResponseBody().write(words);
    }
  }

  /** What stands for what in the words of a page, in the order in which it is to be replaced. */
  Map<String, String> standIns(String words) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("https://saltby.example", "http://127.0.0.1:" + web.getAddress().getPort());
    if (words.contains(DATABASE)) {
      int port = database().getPort();
      String server = DATABASE + "postgres@localhost:" + port + "/";
      all.put("postgresql://me@host/fabula", server + "desk");
      all.put("postgresql://me@db.saltby.example/fabula", server + "fabula");
    }
    if (words.contains("fabula serve")) {
      all.put(DESK, "127.0.0.1:" + freePort());
      all.put("192.0.2.7", "0.0.0.0");
    }
    return all;
  }

  /** The port of the database, by which tools of its own find it. */
  int databasePort() {
    return database().getPort();
  }

  private synchronized EmbeddedPostgres database() {
    EmbeddedPostgres running = database;
    if (running != null) {
      return running;
    }
    try {
      running =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(folder.toFile())
              .setDataDirectory(folder.resolve("data"))
              .setServerConfig("fsync", "off")
              .start();
      String address = "jdbc:postgresql://localhost:" + running.getPort() + "/postgres";
      try (Connection connection = DriverManager.getConnection(address, "postgres", "");
          Statement statement = connection.createStatement()) {
        statement.execute("create database desk");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    database = running;
    return running;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    web.stop(0);
    if (database != null) {
      database.close();
    }
  }
}
