package org.fabula.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Guesses how many stories the inputs hold, for the progress only: one a file, one a line end of a
 * JSONL file; of a mailbox it is not known.
 */
final class Total {
  /** Counting lines must not take noticeable time. */
  private static final long MOST_BYTES = 512L << 20;

  private long stories;
  private long bytes;
  private boolean known = true;

  private Total() {}

  /** The number, or -1 where it is not cheap to know. */
  static long of(List<String> inputs) {
    Total total = new Total();
    inputs.forEach(total::input);
    return total.known ? total.stories : -1;
  }

  private void input(String input) {
    try {
      Path path = Path.of(input);
      if (Files.isDirectory(path)) {
        Folder.walk(path, this::found, (unlisted, e) -> stories++);
      } else {
        file(path);
      }
    } catch (InvalidPathException e) {
      stories++;
    }
  }

  private void found(Path file) {
    if (Kind.of(String.valueOf(file.getFileName())) != Kind.UNKNOWN) {
      file(file);
    }
  }

  private void file(Path path) {
    String name = String.valueOf(path.getFileName());
    Kind kind = Kind.of(name);
    if (!kind.holdsMany() || !Files.isRegularFile(path)) {
      stories++;
    } else if (kind != Kind.LINES || name.endsWith(".gz")) {
      known = false;
    } else if (known) {
      lines(path);
    }
  }

  private void lines(Path path) {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path)) {
      bytes += Files.size(path);
      known = bytes <= MOST_BYTES;
      byte last = '\n';
      for (int n = known ? in.read(buffer) : -1; n > 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          stories += buffer[i] == '\n' ? 1 : 0;
        }
        last = buffer[n - 1];
      }
      stories += last == '\n' ? 0 : 1;
    } catch (IOException e) {
      stories++;
    }
  }
}
