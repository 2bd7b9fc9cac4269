package org.fabula.spark;

import java.io.Serializable;
import java.util.List;

/**
 * Files of the input that are taken in together: a large one alone, small ones by the hundred.
 *
 * @param name the same in every run, whatever other inputs come and go
 * @param files in the order of their names
 */
record Batch(String name, List<File> files) implements Serializable {

  /**
   * A file of the input.
   *
   * @param path as Hadoop names it
   * @param size in bytes
   * @param changed when it was changed last, as the file system counts
   */
  record File(String path, long size, long changed) implements Serializable {}

  /** Ledger of what was taken in. */
  static final String TAKEN = "_work/taken/";

  /** File of the ledger. */
  String ledger() {
    return TAKEN + name;
  }

  /** Tells the files apart from changed ones, without reading them. */
  String mark() {
    return Mark.of(files);
  }
}
