package org.fabula.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a word list beside this package: fields parted by blanks, {@code #} a comment. */
final class WordList {
  private WordList() {}

  static List<String[]> lines(String name) {
    try (InputStream in = WordList.class.getResourceAsStream("en/" + name)) {
      if (in == null) {
        throw new IllegalStateException("word list en/" + name + " is not on the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split(" +"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("word list en/" + name + " cannot be read", e);
    }
  }
}
