package org.fabula.ingest;

import java.util.List;

/**
 * A mail: what it says, and what is attached to it.
 *
 * @param page subject, sender, date and words; the words are empty where it has none of its own
 * @param attached what is attached and of a kind that is read, in order
 */
record Mail(Page page, List<Attached> attached) {

  /**
   * Something attached to a mail.
   *
   * @param name its file name, or what it is
   * @param bytes decoded
   */
  record Attached(String name, Kind kind, byte[] bytes) {}
}
