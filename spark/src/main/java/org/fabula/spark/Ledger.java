package org.fabula.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of a piece of work that is done: values by key, and counts. As a file it has a line
 * for each, in the order of the keys.
 */
final class Ledger {
  private static final String COUNT = "count ";

  private final SortedMap<String, String> values = new TreeMap<>();

  /** The value of a key, or null. */
  @Nullable String get(String key) {
    return values.get(key);
  }

  /** Notes a value. */
  void put(String key, String value) {
    values.put(key, value);
  }

  /** All keys with their values, in the order of the keys. */
  Map<String, String> all() {
    return values;
  }

  /** Adds to a count. */
  void count(String what, double more) {
    values.merge(
        COUNT + what, plain(more), (a, b) -> plain(Double.parseDouble(a) + Double.parseDouble(b)));
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? Long.toString((long) number)
        : Double.toString(Math.round(number * 1000) / 1000d);
  }

  /** A count; 0 where nothing was counted. */
  double counted(String what) {
    return Double.parseDouble(values.getOrDefault(COUNT + what, "0"));
  }

  /** What was counted, in order. */
  SortedMap<String, Double> counts() {
    SortedMap<String, Double> counts = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(COUNT)) {
            counts.put(key.substring(COUNT.length()), Double.valueOf(value));
          }
        });
    return counts;
  }

  /** Adds what another has counted. */
  void add(Ledger other) {
    other.counts().forEach(this::count);
  }

  /** As bytes of a file. */
  byte[] bytes() {
    StringBuilder lines = new StringBuilder();
    values.forEach(
        (key, value) ->
            lines.append(escaped(key)).append('\t').append(escaped(value)).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A ledger from the bytes of its file.
   *
   * @throws IOException where they are none
   */
  static Ledger of(byte[] bytes) throws IOException {
    Ledger ledger = new Ledger();
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
      int tab = line.indexOf('\t');
      if (tab < 0 && !line.isEmpty()) {
        throw new IOException("a damaged ledger; delete it, and its work is done again");
      }
      if (tab >= 0) {
        ledger.put(plain(line.substring(0, tab)), plain(line.substring(tab + 1)));
      }
    }
    return ledger;
  }

  private static String escaped(String words) {
    return words
        .replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  private static String plain(String words) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\\' && i + 1 < words.length()) {
        c =
            switch (words.charAt(++i)) {
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 't' -> '\t';
              default -> words.charAt(i);
            };
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
