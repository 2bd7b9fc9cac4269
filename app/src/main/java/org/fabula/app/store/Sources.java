package org.fabula.app.store;

import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Connections to a place. */
final class Sources {
  /** How long one process waits for another, which holds the file for a story at a time. */
  private static final int PATIENCE_MILLIS = 60_000;

  private static final int CONNECT_SECONDS = 10;

  /** Of a file, what is looked at again and again is held in so much memory. */
  private static final int CACHE_KILOBYTES = 64 * 1024;

  /** Pages of the log; the words of many stories go to the same pages, which are moved once. */
  private static final int LOG_PAGES = 4_000;

  private Sources() {}

  static DataSource of(Place place) {
    return switch (place) {
      case Place.File file -> file(file);
      case Place.Server server -> server(server);
    };
  }

  private static DataSource file(Place.File file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // Safe against the end of the process at any moment; the machine's may cost the last stories.
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setCacheSize(-CACHE_KILOBYTES);
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(LOG_PAGES));
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.file());
    return source;
  }

  private static DataSource server(Place.Server server) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.url());
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setReWriteBatchedInserts(true);
    source.setApplicationName("fabula");
    Properties user = server.user();
    if (user.containsKey("user")) {
      source.setUser(user.getProperty("user"));
    }
    if (user.containsKey("password")) {
      source.setPassword(user.getProperty("password"));
    }
    return source;
  }
}
