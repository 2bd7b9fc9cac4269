package org.fabula.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the word lists of a language, which stand on the class path in the folder {@code en} beside
 * the package that uses them: an entry a line; lines that begin with {@code #} are comments.
 */
public final class WordList {
  private WordList() {}

  /**
   * The entries of a list, in order, without white space around them.
   *
   * @param user a class of the package beside which the list stands
   * @param name of the file, without its ending
   * @throws IllegalStateException where there is no such list
   */
  public static List<String> lines(Class<?> user, String name) {
    String path = "en/" + name + ".txt";
    try (InputStream in = user.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no word list " + path + " beside " + user.getName());
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the word list " + path + " cannot be read", e);
    }
  }

  /** The entries of a list as a set. */
  public static Set<String> words(Class<?> user, String name) {
    return Set.copyOf(lines(user, name));
  }

  /**
   * The entries of a list of two columns with a tab between: the first to the second, which is
   * empty where there is no tab; in the order of the file.
   */
  public static Map<String, String> table(Class<?> user, String name) {
    Map<String, String> table = new LinkedHashMap<>();
    for (String line : lines(user, name)) {
      int tab = line.indexOf('\t');
      String key = tab < 0 ? line : line.substring(0, tab).strip();
      table.put(key, tab < 0 ? "" : line.substring(tab + 1).strip());
    }
    return table;
  }
}
