package org.fabula.ingest.fetch;

import java.util.Arrays;

/** Cuts what was read from the connection to what the answer is. */
final class AnswerBytes {
  private AnswerBytes() {}

  static byte[] exact(byte[] read, Exchange.Head head) {
    int start = 0;
    int body = body(read, start);
    while (isInterim(read, start) && body > start) {
      start = body;
      body = body(read, start);
    }
    String length = head.first("Content-Length");
    boolean chunked = head.first("Transfer-Encoding") != null;
    boolean told = !chunked && length != null && length.matches("[0-9]{1,9}");
    long end = told && length != null ? body + Long.parseLong(length) : read.length;
    return Arrays.copyOfRange(read, start, (int) Math.min(end, read.length));
  }

  /** Whether a head begins here that says that another will come. */
  private static boolean isInterim(byte[] read, int start) {
    int at = start;
    while (at < read.length && read[at] != ' ' && read[at] != '\n') {
      at++;
    }
    return at + 1 < read.length && read[at] == ' ' && read[at + 1] == '1';
  }

  /** Where the body begins behind the head that begins here. */
  private static int body(byte[] read, int start) {
    for (int i = start; i + 1 < read.length; i++) {
      boolean bare = read[i] == '\n' && read[i + 1] == '\n';
      boolean full = read[i] == '\n' && read[i + 1] == '\r' && i + 2 < read.length;
      if (bare || full && read[i + 2] == '\n') {
        return i + (bare ? 2 : 3);
      }
    }
    return start;
  }
}
