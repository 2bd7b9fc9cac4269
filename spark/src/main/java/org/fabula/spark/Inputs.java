package org.fabula.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.fabula.ingest.Stories;

/** Finds the files of the input. */
final class Inputs {
  private static final String PARQUET = ".parquet";

  /** Smaller files are taken in together with others. */
  private static final long SMALL = 4 << 20;

  private final Configuration configuration;
  private final SortedMap<String, Batch.File> files = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();

  Inputs(Configuration configuration, List<String> inputs) throws IOException {
    this.configuration = configuration;
    for (String input : inputs) {
      find(input);
    }
  }

  /** Those of the inputs that are not there, each with the reason. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  private void find(String input) throws IOException {
    Path path = new Path(input);
    FileSystem system = path.getFileSystem(configuration);
    try {
      FileStatus status = system.getFileStatus(path);
      if (status.isDirectory()) {
        folder(input, system, path);
      } else {
        add(status);
      }
    } catch (FileNotFoundException e) {
      missing.add(input + ": no such file or folder; is its path right?");
    }
  }

  private void folder(String input, FileSystem system, Path path) throws IOException {
    int before = files.size();
    RemoteIterator<LocatedFileStatus> found = system.listFiles(path, true);
    while (found.hasNext()) {
      LocatedFileStatus file = found.next();
      if (!isHidden(path, file.getPath()) && isKnown(file.getPath().getName())) {
        add(file);
      }
    }
    if (files.size() == before) {
      missing.add(input + ": nothing readable in this folder; see the kinds of files in the help");
    }
  }

  private void add(FileStatus status) {
    String path = name(status.getPath());
    files.put(path, new Batch.File(path, status.getLen(), status.getModificationTime()));
  }

  /** Local files without the scheme that Hadoop adds, as the plain command names them. */
  private static String name(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }

  static boolean isParquet(String name) {
    return name.endsWith(PARQUET);
  }

  private static boolean isKnown(String name) {
    return isParquet(name) || Stories.isKnown(name);
  }

  /** What programs keep for themselves begins with an underscore or a dot. */
  private static boolean isHidden(Path root, Path file) {
    int above = root.depth();
    for (Path at = file; at != null && at.depth() > above; at = at.getParent()) {
      if (at.getName().startsWith("_") || at.getName().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** The files as they are taken in. */
  List<Batch> batches() {
    SortedMap<String, TreeSet<String>> names = new TreeMap<>();
    files.forEach(
        (path, file) -> {
          String mark = Mark.of(path);
          String batch = file.size() < SMALL ? "s" + mark.substring(0, 2) : "f" + mark;
          names.computeIfAbsent(batch, name -> new TreeSet<>()).add(path);
        });
    List<Batch> batches = new ArrayList<>();
    names.forEach(
        (name, paths) -> batches.add(new Batch(name, paths.stream().map(files::get).toList())));
    return batches;
  }
}
