package org.fabula.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms a reading can be written in. */
enum Format {
  TERMINAL(".txt"),
  HTML(".html", ".htm"),
  JSON(".json"),
  JSONL(".jsonl", ".ndjson"),
  MARKDOWN(".md", ".markdown"),
  CSV(".csv"),
  TIMEML(".tml", ".timeml");

  /** Forms of the contract that a later version writes. */
  private static final List<String> NOT_YET =
      List.of("timelinejs", "ics", "annotations", "parquet");

  private final String[] endings;

  Format(String... endings) {
    this.endings = endings;
  }

  /**
   * The form called {@code name}, whatever the case.
   *
   * @throws UsageException where there is none, or none yet
   */
  static Format of(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    if (NOT_YET.contains(wanted)) {
      throw new UsageException("not yet: " + wanted);
    }
    for (Format format : values()) {
      if (format.title().equals(wanted)) {
        return format;
      }
    }
    throw new UsageException("unknown format \"" + name + "\"; formats are " + titles());
  }

  /** The form that a file of this name has by its ending, else {@link #TERMINAL}. */
  static Format ofFile(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (Arrays.stream(format.endings).anyMatch(lower::endsWith)) {
        return format;
      }
    }
    return TERMINAL;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  static String titles() {
    return titles(Arrays.stream(values()).filter(format -> format != TIMEML).toList());
  }

  static String titles(List<Format> formats) {
    return formats.stream().map(Format::title).collect(Collectors.joining(", "));
  }
}
