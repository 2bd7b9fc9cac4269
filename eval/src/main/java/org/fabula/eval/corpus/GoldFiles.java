package org.fabula.eval.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** What the readers of all corpora share: listing folders and reading files as UTF-8. */
final class GoldFiles {
  private GoldFiles() {}

  /** The files under {@code folder}, at any depth, whose names end so; sorted by path. */
  static List<Path> below(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return sorted(files, ending);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** The files in {@code folder} itself whose names end so; sorted by path. */
  static List<Path> in(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return sorted(files, ending);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static List<Path> sorted(Stream<Path> files, String ending) {
    return files
        .filter(file -> name(file).endsWith(ending))
        .sorted(Comparator.comparing(Path::toString))
        .toList();
  }

  /** The last part of a path. */
  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  /** The name of a file without the last {@code ending.length()} characters. */
  static String stem(Path file, String ending) {
    String name = name(file);
    return name.substring(0, name.length() - ending.length());
  }

  /** A file's text, every line end a line feed; bytes that are not UTF-8 become U+FFFD. */
  static String text(Path file) {
    try {
      String raw = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return raw.replace("\r\n", "\n").replace('\r', '\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The lines of a file, without the empty one after the last line feed. */
  static List<String> lines(Path file) {
    String text = text(file);
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return body.isEmpty() ? List.of() : List.of(body.split("\n", -1));
  }

  /** A story of nothing but words and, where {@code day} is not null, the day it was published. */
  static Story story(String id, String text, @Nullable String day) {
    Story story = Story.of(id, text);
    return day == null
        ? story
        : story.withPublished(Publication.parse(day, Publication.Basis.METADATA));
  }
}
