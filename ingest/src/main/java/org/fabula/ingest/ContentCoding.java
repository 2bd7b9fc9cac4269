package org.fabula.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/**
 * Takes the content codings off what a web server sent (RFC 9110, 8.4.1). Some recorders store
 * pages unpacked and leave the name of the coding; what is plainly not packed is left as it is.
 */
final class ContentCoding {
  /** More codings than this on top of each other are an attack. */
  private static final int MOST = 3;

  private ContentCoding() {}

  /**
   * The bytes without their codings.
   *
   * @param names the names of the codings, in the order in which they were put on
   * @throws Bytes.TooLongException when there are more than {@code limit}
   */
  static byte[] off(List<String> names, byte[] packed, int limit) throws IOException {
    byte[] bytes = packed;
    if (names.size() > MOST) {
      throw new IOException(names.size() + " content codings");
    }
    for (String name : names.reversed()) {
      try (InputStream in = off(name.toLowerCase(Locale.ROOT), bytes)) {
        bytes = Bytes.upTo(limit, in);
      } catch (ZipException e) {
        throw new IOException("its " + name + " coding is damaged", e);
      }
    }
    return bytes;
  }

  private static InputStream off(String name, byte[] bytes) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    return switch (name) {
      case "gzip", "x-gzip" -> starts(bytes, 0x1F, 0x8B) ? new GZIPInputStream(in) : in;
      case "deflate" -> isText(bytes) ? in : new InflaterInputStream(in, inflater(bytes));
      case "br" -> isText(bytes) ? in : new BrotliInputStream(in);
      case "", "identity", "none" -> in;
      default -> throw new IOException("the content coding " + name + " is not known");
    };
  }

  /** Most servers send the zlib format, as they should; some send deflate without its head. */
  private static Inflater inflater(byte[] bytes) {
    boolean zlib =
        bytes.length > 1
            && (bytes[0] & 0x0F) == 8
            && ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) % 31 == 0;
    return new Inflater(!zlib);
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static boolean isText(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r')) {
      at++;
    }
    return at < bytes.length && bytes[at] == '<';
  }
}
