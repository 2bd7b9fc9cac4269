package org.fabula.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One connection, and the few ways in which it is used. Not safe for threads. */
final class Database implements AutoCloseable {
  private final Connection connection;
  private final Dialect dialect;
  private final Faults faults;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Database(Connection connection, Dialect dialect, Faults faults) {
    this.connection = connection;
    this.dialect = dialect;
    this.faults = faults;
  }

  /** Makes something of a row of a result. */
  @FunctionalInterface
  interface Mapper<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** What is done as one. */
  @FunctionalInterface
  interface Work<T> {
    T run();
  }

  /** Which of the two kinds it is. */
  Dialect dialect() {
    return dialect;
  }

  /** What its errors mean. */
  Faults faults() {
    return faults;
  }

  /** Runs a statement; returns how many rows it changed. */
  int run(String sql, @Nullable Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw faults.of(e);
    }
  }

  /** Runs a statement, of which no more use is made, as it stands. */
  void runOnce(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw faults.of(e);
    }
  }

  /** Runs a statement once for each list of values. */
  void batch(String sql, List<@Nullable Object[]> all) {
    if (all.isEmpty()) {
      return;
    }
    try {
      PreparedStatement statement = prepared(sql);
      for (@Nullable Object[] values : all) {
        bind(statement, values);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw faults.of(e);
    }
  }

  /** All rows of a result. */
  <T> List<T> rows(Mapper<T> mapper, String sql, @Nullable Object... values) {
    try (ResultSet found = bound(sql, values).executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(mapper.of(found));
      }
      return rows;
    } catch (SQLException e) {
      throw faults.of(e);
    }
  }

  /** The first row of a result, or null. */
  <T> @Nullable T first(Mapper<T> mapper, String sql, @Nullable Object... values) {
    try (ResultSet found = bound(sql, values).executeQuery()) {
      return found.next() ? mapper.of(found) : null;
    } catch (SQLException e) {
      throw faults.of(e);
    }
  }

  /** A number of the first row, which there must be. */
  long number(String sql, @Nullable Object... values) {
    Long found = first(row -> row.getLong(1), sql, values);
    if (found == null) {
      throw new IllegalStateException("no number: " + sql);
    }
    return found;
  }

  /** Runs {@code work} as a whole or not at all, alone among those who write to a file. */
  <T> T transaction(Work<T> work) {
    try {
      connection.setAutoCommit(false);
      T done;
      try {
        done = work.run();
        connection.commit();
      } catch (Throwable e) {
        undo(e);
        throw e;
      }
      connection.setAutoCommit(true);
      return done;
    } catch (SQLException e) {
      throw faults.of(e);
    }
  }

  /** The database may have undone all by itself, as where the disk is full, and says so. */
  private void undo(Throwable because) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object[] values) throws SQLException {
    PreparedStatement statement = prepared(sql);
    bind(statement, values);
    return statement;
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement found = prepared.get(sql);
    if (found == null) {
      found = connection.prepareStatement(sql);
      prepared.put(sql, found);
    }
    return found;
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // What was committed is kept, and nothing else was promised.
    }
  }
}
