package org.fabula.spark;

import java.io.Serializable;

/**
 * Some hundred stories that stand together in the input: what is done, or done again, at once.
 *
 * @param index of the part among all of the run
 * @param name the same in every run, whatever other inputs come and go
 * @param mark of the stories in it
 */
record Part(int index, String name, String mark) implements Serializable {
  /** Bits of the number of a story that say where in its part it is. */
  static final int PLACES = 20;

  /** File of its stories. */
  static final String STORIES = "_work/stories/";

  /** Ledger of what was read. */
  static final String DONE = "_work/parts/";

  /** Ledger of which of its stories are copies. */
  static final String COPIES = "_work/copies/";

  /** File of its readings. */
  static final String READINGS = "_work/readings/";

  /** Ledger of the dossiers that begin in it. */
  static final String MERGED = "_work/merged/";

  /** The number in this run of the story at a place of it. */
  long number(int place) {
    return (long) index << PLACES | place;
  }

  /** The index of the part of a story. */
  static int index(long number) {
    return (int) (number >> PLACES);
  }

  /** The place of a story in its part. */
  static int place(long number) {
    return (int) (number & (1L << PLACES) - 1);
  }
}
