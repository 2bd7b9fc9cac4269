package org.fabula.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options.CreateOpts;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the output, wherever Hadoop reaches it. A file in it is whole or not there: it is
 * written under another name first. Names are relative, with slashes.
 */
final class OutFolder implements Serializable {
  private static final long serialVersionUID = 1;

  /** What is not yet whole. */
  static final String UNFINISHED = "_work/unfinished";

  private final String root;
  private final SerializableConfiguration configuration;

  OutFolder(String root, SerializableConfiguration configuration) {
    this.root = root;
    this.configuration = configuration;
  }

  private FileContext files() throws IOException {
    return FileContext.getFileContext(new Path(root).toUri(), configuration.value());
  }

  private Path path(String name) {
    return new Path(root, name);
  }

  /** The bytes of a file, or null where there is none. */
  byte @Nullable [] bytes(String name) throws IOException {
    try (FSDataInputStream in = files().open(path(name))) {
      return in.readAllBytes();
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  /**
   * The bytes of a file that was noted as done.
   *
   * @throws IOException where it is gone
   */
  byte[] known(String name) throws IOException {
    byte[] bytes = bytes(name);
    if (bytes == null) {
      throw new IOException(path(name) + " is gone; delete the folder _work to do all anew");
    }
    return bytes;
  }

  /** The ledger of a name, or null where there is none. */
  @Nullable Ledger ledger(String name) throws IOException {
    byte[] bytes = bytes(name);
    return bytes == null ? null : Ledger.of(bytes);
  }

  /** Whether the ledger of a name bears a mark. */
  boolean isDone(String name, String mark) throws IOException {
    Ledger ledger = ledger(name);
    return ledger != null && mark.equals(ledger.get("mark"));
  }

  /** Writes a file in the place of one that may be there. */
  void put(String name, byte[] bytes) throws IOException {
    FileContext files = files();
    Path unfinished = path(UNFINISHED + "/" + UUID.randomUUID());
    EnumSet<CreateFlag> anew = EnumSet.of(CreateFlag.CREATE);
    try (OutputStream out = files.create(unfinished, anew, CreateOpts.createParent())) {
      out.write(bytes);
    }
    Path path = path(name);
    files.mkdir(path.getParent(), null, true);
    files.rename(unfinished, path, Rename.OVERWRITE);
  }

  /** The same with the bytes of a file of this machine. */
  void put(String name, java.nio.file.Path file) throws IOException {
    put(name, Files.readAllBytes(file));
  }

  /** The names in a folder; none where it is not there. */
  List<String> names(String folder) throws IOException {
    List<String> names = new ArrayList<>();
    try {
      RemoteIterator<FileStatus> files = files().listStatus(path(folder));
      while (files.hasNext()) {
        String name = files.next().getPath().getName();
        if (!name.startsWith(".")) {
          names.add(name);
        }
      }
    } catch (FileNotFoundException e) {
      return List.of();
    }
    names.sort(null);
    return names;
  }

  /** Deletes a file or a folder, where it is there. */
  void delete(String name) throws IOException {
    try {
      files().delete(path(name), true);
    } catch (FileNotFoundException e) {
      // It is gone, as it was to be.
    }
  }
}
