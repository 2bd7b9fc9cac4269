package org.fabula.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The files in a folder and the folders in it, sorted by name at each level, so that the order is
 * the same on every machine. Hidden files, links to folders and what is no file are passed over; a
 * link to a file is followed. Holds the names of one folder a level, not of the whole tree, and no
 * paths: a folder may have a million files.
 */
final class Folder {
  private static final Comparator<Path> BY_NAME = Comparator.comparing(Path::toString);

  /** A folder, and the names in it that are still to come. */
  private record Level(Path folder, Deque<Path> names) {}

  private Folder() {}

  /** Hands over each file, and each folder that cannot be listed. */
  static void walk(Path folder, Consumer<Path> files, BiConsumer<Path, IOException> unlisted) {
    Deque<Level> levels = new ArrayDeque<>();
    levels.push(list(folder, unlisted));
    while (!levels.isEmpty()) {
      Level level = levels.getFirst();
      Path name = level.names().poll();
      if (name == null) {
        levels.pop();
        continue;
      }
      Path next = level.folder().resolve(name);
      if (Files.isDirectory(next, LinkOption.NOFOLLOW_LINKS)) {
        levels.push(list(next, unlisted));
      } else if (Files.isRegularFile(next)) {
        files.accept(next);
      }
    }
  }

  private static Level list(Path folder, BiConsumer<Path, IOException> unlisted) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        Path name = entry.getFileName();
        if (name != null && !name.toString().startsWith(".")) {
          found.add(name);
        }
      }
    } catch (DirectoryIteratorException e) {
      unlisted.accept(folder, e.getCause());
    } catch (IOException e) {
      unlisted.accept(folder, e);
    }
    found.sort(BY_NAME);
    return new Level(folder, new ArrayDeque<>(found));
  }
}
