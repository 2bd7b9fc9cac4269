package org.fabula.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads the word lists of a language: a word a line, perhaps with a tab and what it stands for. */
final class Lists {
  private static final String FOLDER = "/org/fabula/time/en/";

  private Lists() {}

  /** A list of words. */
  static Set<String> words(String name) {
    return Set.copyOf(table(name).keySet());
  }

  /** A list of words and what they stand for, in the order of the file. */
  static Map<String, String> table(String name) {
    Map<String, String> table = new LinkedHashMap<>();
    String path = FOLDER + name + ".txt";
    try (InputStream in = Lists.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int tab = line.indexOf('\t');
          table.put(
              tab < 0 ? line.strip() : line.substring(0, tab).strip(),
              tab < 0 ? "" : line.substring(tab + 1).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
    return table;
  }
}
