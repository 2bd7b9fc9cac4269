package org.fabula.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the word lists beside this package: one entry a line, {@code #} starts a comment line. */
final class WordList {

  private WordList() {}

  /** The entries of a list as a set. */
  static Set<String> words(String name) {
    return lines(name).stream().collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The entries of a list, in order.
   *
   * @throws IllegalStateException where there is no such list
   */
  static List<String> lines(String name) {
    try (InputStream in = WordList.class.getResourceAsStream("en/" + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no word list " + name + " beside " + WordList.class);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the word list " + name + " cannot be read", e);
    }
  }
}
