package org.fabula.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fabula.ingest.Problem;
import org.fabula.ingest.Stories;
import org.jspecify.annotations.Nullable;

/**
 * The files that are watched, alone and in folders. One is ready once two looks in a row find it
 * unchanged: no clock is asked, for that of a file server may be another. Names, sizes and times
 * are held, of files that are there.
 */
final class WatchedFiles {
  /** How a file was when it was looked at. */
  private record Stamp(long size, FileTime changed) {}

  private static final class Seen {
    private final Stamp stamp;
    private final Turn turn = new Turn();
    private boolean settled;

    Seen(Stamp stamp) {
      this.stamp = stamp;
    }
  }

  private final List<Path> paths;
  private Map<String, Seen> files = new LinkedHashMap<>();

  WatchedFiles(List<String> inputs) {
    this.paths = inputs.stream().map(Path::of).toList();
  }

  /** Whether there is nothing to look at. */
  boolean isNothing() {
    return paths.isEmpty();
  }

  /** Looks at all of them. */
  void look(Consumer<Problem> problems) {
    Map<String, Seen> found = new LinkedHashMap<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        Stories.files(path, file -> add(file, found), problems);
      } else if (Files.isRegularFile(path)) {
        add(path, found);
      } else {
        String reason =
            Files.notExists(path, LinkOption.NOFOLLOW_LINKS) ? "no such file" : "no file";
        problems.accept(new Problem(path.toString(), "", reason, "it is waited for"));
      }
    }
    files = found;
  }

  private void add(Path file, Map<String, Seen> found) {
    String name = file.toString();
    Stamp stamp = stamp(file);
    Seen before = files.get(name);
    if (stamp == null) {
      return;
    }
    if (before != null && before.stamp.equals(stamp)) {
      before.settled = stamp.size() > 0;
      found.put(name, before);
    } else {
      found.put(name, new Seen(stamp));
    }
  }

  /** Null where the file is gone since its folder was listed. */
  private static @Nullable Stamp stamp(Path file) {
    try {
      BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(of.size(), of.lastModifiedTime());
    } catch (IOException e) {
      return null;
    }
  }

  /** The files to be read now, in the order in which they were found. */
  List<String> due(long millis) {
    List<String> due = new ArrayList<>();
    files.forEach(
        (name, seen) -> {
          if (seen.settled && seen.turn.isDue(millis)) {
            if (paths.contains(Path.of(name)) || Stories.isLikely(Path.of(name))) {
              due.add(name);
            } else {
              seen.turn.read(Long.MAX_VALUE);
            }
          }
        });
    return due;
  }

  /** The files that are empty or still grow. */
  List<String> growing() {
    return files.entrySet().stream()
        .filter(each -> !each.getValue().settled)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** When a file is to be read; of one that changes it is a new one. Null where it is gone. */
  @Nullable Turn turn(String name) {
    Seen seen = files.get(name);
    return seen == null ? null : seen.turn;
  }
}
