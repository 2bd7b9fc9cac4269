package org.fabula.ingest.fetch;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to a web server and its answer, as they were sent.
 *
 * @param address what was asked for
 * @param peer who answered
 * @param time when it was asked, to the second
 * @param request the question, byte by byte
 * @param response the answer, byte by byte, or its beginning
 * @param isWhole whether the answer is all of it
 * @param digest SHA-256 of its body without transfer coding
 * @param head what its head says
 */
record Exchange(
    WebAddress address,
    InetAddress peer,
    Instant time,
    byte[] request,
    byte[] response,
    boolean isWhole,
    byte[] digest,
    Head head) {

  /**
   * The head of an answer.
   *
   * @param fields name and value of each field
   */
  record Head(int status, List<Field> fields) {
    /** The first value of a field, or null. */
    @Nullable String first(String name) {
      for (Field field : fields) {
        if (field.name().equalsIgnoreCase(name)) {
          return field.value();
        }
      }
      return null;
    }
  }

  /** A field of a head. */
  record Field(String name, String value) {}
}
