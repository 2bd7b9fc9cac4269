package org.fabula.app.output;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a Parquet table.
 *
 * @param <R> what a row is made of
 * @param name its name
 * @param type of its values
 * @param required whether every row has a value
 * @param value the value of a row, of the class of the type; null for none
 */
public record Column<R>(
    String name, Type type, boolean required, Function<R, @Nullable Object> value) {

  /** What values may be. */
  public enum Type {
    /** A {@code String}. */
    TEXT,
    /** A {@code List<String>}. */
    TEXTS,
    /** An {@code Integer}. */
    NUMBER,
    /** A {@code Double}. */
    REAL,
    /** A {@code LocalDate}. */
    DAY,
    /** A {@code LocalDateTime}; no zone is known. */
    MOMENT
  }

  /** A column that every row has a value in. */
  public static <R> Column<R> of(String name, Type type, Function<R, Object> value) {
    return new Column<>(name, type, true, value::apply);
  }

  /** A column that may be null. */
  public static <R> Column<R> maybe(String name, Type type, Function<R, @Nullable Object> value) {
    return new Column<>(name, type, false, value);
  }
}
