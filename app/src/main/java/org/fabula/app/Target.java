package org.fabula.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.fabula.app.dossier.Reasons;
import org.fabula.app.dossier.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * Where the readings go: standard output, or a file or folder of files that appears under its name
 * only when it is whole. What is written under {@link #whole} is never cut in two by the end of the
 * process.
 */
final class Target implements AutoCloseable {
  /**
   * Longest that the end of the process waits for a line. A busy disk may take seconds to write
   * one; a reader of a pipe that has stopped may not hold the process for ever.
   */
  private static final long PATIENCE_SECONDS = 10;

  /** Something that writes. */
  @FunctionalInterface
  interface Part {
    void write() throws IOException;
  }

  private final OutputStream out;
  private final @Nullable Path file;
  private final @Nullable Path partial;
  private final ReentrantLock turn = new ReentrantLock();
  private boolean closed;

  private Target(OutputStream out, @Nullable Path file, @Nullable Path partial) {
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.file = file;
    this.partial = partial;
  }

  /** Standard output; flushed after every part, never closed. */
  static Target standard(OutputStream out) {
    return new Target(out, null, null);
  }

  /**
   * A file. What is no ordinary file, as {@code /dev/null}, is written to directly.
   *
   * @throws UsageException where the file cannot be written
   */
  static Target file(Path path) {
    if (Files.isDirectory(path)) {
      throw new UsageException(path + ": is a folder; give the name of a file");
    }
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        return new Target(Files.newOutputStream(path), null, null);
      }
      Path file = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
      Path partial = file.resolveSibling(name);
      return new Target(
          Files.newOutputStream(
              partial,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE),
          file,
          partial);
    } catch (IOException e) {
      throw new UsageException(path + ": cannot be written: " + Reasons.of(e));
    }
  }

  /**
   * A folder of files. One that is there keeps what else is in it.
   *
   * @throws UsageException where the folder cannot be written
   */
  static Target folder(Path path) {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new UsageException(path + ": is a file; give the name of a folder");
    }
    try {
      Path folder = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      String name = "." + folder.getFileName() + "." + ProcessHandle.current().pid() + ".part";
      Path partial = folder.resolveSibling(name);
      if (Files.isDirectory(partial)) {
        remove(partial);
      }
      Files.createDirectory(partial);
      return new Target(OutputStream.nullOutputStream(), folder, partial);
    } catch (IOException e) {
      throw new UsageException(path + ": cannot be written: " + Reasons.of(e));
    }
  }

  /** Where the files go of a target that is a folder. */
  Path files() {
    if (partial == null) {
      throw new IllegalStateException("not a folder");
    }
    return partial;
  }

  /** The stream to write to, under {@link #whole}. */
  OutputStream stream() {
    return out;
  }

  /** Lets {@code part} write what belongs together. Does nothing once the process is ending. */
  void whole(Part part) throws IOException {
    turn.lock();
    try {
      if (!closed) {
        part.write();
        if (partial == null) {
          out.flush();
        }
      }
    } finally {
      turn.unlock();
    }
  }

  /** Puts the file under its name. */
  void commit() throws IOException {
    turn.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      out.flush();
      if (partial != null && file != null) {
        out.close();
        move(partial, file);
      }
    } finally {
      turn.unlock();
    }
  }

  /** Moves a file, or a folder whose files take the place of those of their names. */
  private static void move(Path partial, Path file) throws IOException {
    if (!Files.isDirectory(partial) || !Files.exists(file)) {
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try (Stream<Path> files = Files.list(partial)) {
      for (Path each : files.toList()) {
        move(each, file.resolve(each.getFileName()));
      }
    }
    Files.delete(partial);
  }

  private static void remove(Path partial) throws IOException {
    if (Files.isDirectory(partial)) {
      try (Stream<Path> files = Files.list(partial)) {
        for (Path each : files.toList()) {
          Files.delete(each);
        }
      }
    }
    Files.deleteIfExists(partial);
  }

  /** Called where the process is told to end: keeps the whole parts written so far, or nothing. */
  void interrupted(boolean keep) {
    boolean mine = false;
    try {
      mine = turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (mine && keep) {
        commit();
      } else {
        close();
      }
    } catch (IOException | InterruptedException e) {
      // The process is ending, and nothing is left that could be told.
    } finally {
      if (mine) {
        turn.unlock();
      }
    }
  }

  /** Drops what was not committed. */
  @Override
  public void close() throws IOException {
    if (closed || partial == null) {
      return;
    }
    closed = true;
    try (OutputStream ending = out) {
      ending.flush();
    } finally {
      remove(partial);
    }
  }
}
