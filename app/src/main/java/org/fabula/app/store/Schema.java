package org.fabula.app.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** Brings the tables of a store to what this version of Fabula works with. */
final class Schema {
  private static final String HISTORY = "fabula_schema";
  private static final String FOLDER = "classpath:org/fabula/app/store/migration/";

  private Schema() {}

  /** How a store stands to what this version works with. */
  enum State {
    EMPTY,
    OLDER,
    SAME,
    NEWER,
    /** A database of something else. */
    FOREIGN
  }

  /**
   * Looks at the history, without Flyway, which takes longer to load than a list takes to print.
   */
  static State of(Connection connection, Dialect dialect) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      State unversioned = unversioned(statement, dialect);
      if (unversioned != null) {
        return unversioned;
      }
      String sql =
          "select version from "
              + HISTORY
              + " where success and version is not null order by installed_rank desc limit 1";
      try (ResultSet newest = statement.executeQuery(sql)) {
        return newest.next() ? state(newest.getString(1), dialect.newest()) : State.OLDER;
      }
    }
  }

  private static State state(String version, String ours) {
    if (version.equals(ours)) {
      return State.SAME;
    }
    int order = MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(ours));
    return order < 0 ? State.OLDER : State.NEWER;
  }

  /**
   * What a database without our history is; null with one. Asked in one statement: between two,
   * another process may make the tables, and they would be taken for those of something else.
   */
  private static @Nullable State unversioned(Statement statement, Dialect dialect)
      throws SQLException {
    String sql =
        dialect == Dialect.SQLITE
            ? "select count(*) filter (where name = '" + HISTORY + "'), count(*) from sqlite_schema"
            : "select count(to_regclass('"
                + HISTORY
                + "')), (select count(*) from pg_tables where schemaname = current_schema()"
                + " and tablename in ('stories', 'readings', 'dossiers'))";
    try (ResultSet counts = statement.executeQuery(sql)) {
      if (counts.next() && counts.getLong(1) > 0) {
        return null;
      }
      return counts.getLong(2) > 0 ? State.FOREIGN : State.EMPTY;
    }
  }

  /** Runs the migrations that are missing. */
  static void migrate(DataSource source, Dialect dialect) throws SQLException {
    try {
      Flyway.configure()
          .dataSource(source)
          .table(HISTORY)
          .baselineOnMigrate(dialect == Dialect.POSTGRESQL)
          .baselineVersion("0")
          .locations(FOLDER + "common", FOLDER + dialect.folder())
          .placeholders(dialect.placeholders())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw because(e);
    }
  }

  /** The error of the database behind one of Flyway. */
  private static SQLException because(FlywayException e) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return new SQLException(e.getMessage(), e);
  }
}
