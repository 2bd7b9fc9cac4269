package org.fabula.ingest;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures the packed streams of a PDF before PDFBox, which knows no bound, unpacks them. Pictures
 * are passed over: they are never unpacked for their words. One pass.
 */
final class PdfStreams {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  /** Where the entries of a stream are looked for, before it. */
  private static final int ENTRIES = 400;

  /** All streams together may be as much larger than the bound of one. */
  private static final int ALL = 8;

  private final byte[] bytes;
  private final int most;
  private final byte[] buffer = new byte[1 << 15];
  private long all;

  private PdfStreams(byte[] bytes, int most) {
    this.bytes = bytes;
    this.most = most;
  }

  /** Throws where a stream would unpack to more than {@code most} bytes. */
  static void refuseBombs(byte[] bytes, int most) throws UnreadableException {
    new PdfStreams(bytes, most).measure();
  }

  private void measure() throws UnreadableException {
    for (int i = 0; i < bytes.length - STREAM.length; i++) {
      if (isStream(i)) {
        int start = lineEnd(i + STREAM.length);
        i = start > 0 && isPacked(start) && !isPicture(i) ? unpack(start) : i + STREAM.length;
      }
    }
  }

  private boolean isStream(int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (bytes[at + i] != STREAM[i]) {
        return false;
      }
    }
    return at == 0 || bytes[at - 1] != 'd';
  }

  private int lineEnd(int at) {
    int start = at < bytes.length && bytes[at] == '\r' ? at + 1 : at;
    start = start < bytes.length && bytes[start] == '\n' ? start + 1 : start;
    return start == at ? -1 : start;
  }

  /** The two bytes that begin a zlib stream. */
  private boolean isPacked(int at) {
    return at + 1 < bytes.length
        && (bytes[at] & 0x0F) == 8
        && ((bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF)) % 31 == 0;
  }

  private boolean isPicture(int at) {
    int start = Math.max(0, at - ENTRIES);
    String before = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    int entries = before.lastIndexOf(" obj");
    return before.indexOf("/Image", Math.max(0, entries)) >= 0;
  }

  /** Counts what a stream unpacks to; gives where it ends. */
  private int unpack(int start) throws UnreadableException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, start, bytes.length - start);
      long size = 0;
      for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
        size += n;
        all += n;
        if (size > most || all > (long) ALL * most) {
          throw new UnreadableException(
              "unpacks to more than " + Bytes.megabytes(most), "if it is no trap, split it");
        }
      }
      return start + (int) inflater.getBytesRead();
    } catch (DataFormatException e) {
      // Damaged, or no stream; PDFBox keeps what came before, and what follows is looked at.
      return start;
    } finally {
      inflater.end();
    }
  }
}
