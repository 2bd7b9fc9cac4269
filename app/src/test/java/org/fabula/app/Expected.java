package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must be found in the samples, line by line, in order. The last digits of the model's scores
 * differ between processors, and some lines hang on them: those listed in {@code either.tsv} may be
 * found or not. With {@code -Dsamples.write=true} what was found is written instead; with {@code
 * -Dsamples.either=true} what differs is added to those.
 */
final class Expected {
  private static final Path FOLDER = Path.of("..", "samples", "expected");
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^\\d+]");

  private Expected() {}

  /** Holds what was found against the file of that name. */
  static void assertFound(String found, String file) throws IOException {
    Path expected = FOLDER.resolve(file);
    if (Boolean.getBoolean("samples.write")) {
      Files.writeString(expected, found);
    }
    Set<String> either = either(file);
    if (Boolean.getBoolean("samples.either")) {
      addDifference(found, Files.readString(expected), file, either);
      return;
    }
    assertThat(certain(found, either)).isEqualTo(certain(Files.readString(expected), either));
  }

  private static void addDifference(String found, String expected, String file, Set<String> either)
      throws IOException {
    Set<String> here = lines(found).collect(Collectors.toCollection(TreeSet::new));
    Set<String> there = lines(expected).collect(Collectors.toCollection(TreeSet::new));
    Set<String> added = new TreeSet<>(here);
    added.addAll(there);
    here.retainAll(there);
    added.removeAll(here);
    added.removeAll(either);
    String rows =
        added.stream().map(line -> file + "\t" + line + "\n").collect(Collectors.joining());
    Files.writeString(FOLDER.resolve("either.tsv"), rows, StandardOpenOption.APPEND);
  }

  private static Set<String> either(String file) throws IOException {
    Set<String> either = new HashSet<>();
    for (String line : Files.readAllLines(FOLDER.resolve("either.tsv"))) {
      int tab = line.indexOf('\t');
      if (!line.startsWith("#") && line.substring(0, tab).equals(file)) {
        either.add(line.substring(tab + 1));
      }
    }
    return either;
  }

  private static String certain(String text, Set<String> either) {
    return lines(text).filter(line -> !either.contains(line)).collect(Collectors.joining("\n"));
  }

  /** A footnote more or less gives those behind it other numbers. */
  private static Stream<String> lines(String text) {
    return text.lines().map(line -> FOOTNOTE.matcher(line).replaceAll("[^]"));
  }
}
