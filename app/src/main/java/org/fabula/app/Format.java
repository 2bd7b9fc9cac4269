package org.fabula.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.output.Table;

/** The forms a reading can be written in. */
enum Format {
  TERMINAL(".txt"),
  HTML(".html", ".htm"),
  JSON(".json"),
  JSONL(".jsonl", ".ndjson"),
  MARKDOWN(".md", ".markdown"),
  CSV(".csv"),
  TIMELINEJS,
  ICS(".ics"),
  ANNOTATIONS(".jsonld"),
  FTM(".ftm", ".ftm.json"),
  PARQUET(".parquet"),
  TIMEML(".tml", ".timeml");

  private final String[] endings;

  Format(String... endings) {
    this.endings = endings;
  }

  /** The forms in which a table is written. */
  static List<Format> of(Table table) {
    return switch (table) {
      case CHRONOLOGY ->
          List.of(
              TERMINAL,
              HTML,
              JSON,
              JSONL,
              MARKDOWN,
              CSV,
              TIMELINEJS,
              ICS,
              ANNOTATIONS,
              FTM,
              PARQUET);
      case TIMELINE -> List.of(TERMINAL, JSON, JSONL, CSV);
      case TIMES -> List.of(TERMINAL, CSV, JSON, JSONL, TIMEML);
      case QUOTES, PEOPLE -> List.of(TERMINAL, CSV, JSONL);
    };
  }

  /**
   * The form of {@code table} called {@code name}, whatever the case.
   *
   * @throws UsageException where there is none, or none yet
   */
  static Format of(String name, Table table) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (format.title().equals(wanted)) {
        return format.checked(table);
      }
    }
    throw new UsageException("unknown format \"" + name + "\"; formats are " + titles(table));
  }

  /**
   * The form that a file of this name has by its ending, else {@link #TERMINAL}.
   *
   * @throws UsageException where {@code table} is not written in it
   */
  static Format ofFile(String fileName, Table table) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    // Backwards, since what ends in ".ftm.json" ends in ".json" too.
    for (Format format : Arrays.asList(values()).reversed()) {
      if (Arrays.stream(format.endings).anyMatch(lower::endsWith)) {
        return format.checked(table);
      }
    }
    return TERMINAL;
  }

  private Format checked(Table table) {
    if (of(table).contains(this)) {
      return this;
    }
    if (table == Table.CHRONOLOGY) {
      throw new UsageException("not yet: " + title());
    }
    String name = table.name().toLowerCase(Locale.ROOT);
    String be = table == Table.TIMELINE ? " is" : " are";
    throw new UsageException(
        name + be + " not written as " + title() + "; formats are " + titles(table));
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String titles(Table table) {
    return of(table).stream().map(Format::title).collect(Collectors.joining(", "));
  }
}
