package org.fabula.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The parts of a zip file, unpacked in memory. Bounded: what is wanted by its size together and by
 * how much larger it is than the file, what is passed over by what it takes to pass over it.
 */
final class Zipped {
  /** A long table packs to a hundredth; more than this is made to fill memory. */
  private static final int RATIO = 250;

  /** What is no larger than this may be of any ratio. */
  private static final int SMALL = 4 << 20;

  /** Pictures are passed over by unpacking them; a document holds many. */
  private static final int PASSED = 8;

  private static final int MOST_ENTRIES = 20_000;

  private final byte[] packed;
  private final int most;
  private long kept;
  private long all;

  private Zipped(byte[] packed, int most) {
    this.packed = packed;
    this.most = most;
  }

  /**
   * The wanted parts by their names.
   *
   * @param most bytes of all wanted parts together
   */
  static Map<String, byte[]> parts(byte[] packed, int most, Predicate<String> wanted)
      throws IOException {
    return new Zipped(packed, most).read(wanted);
  }

  private Map<String, byte[]> read(Predicate<String> wanted) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw bomb();
        }
        boolean isWanted = wanted.test(entry.getName());
        byte[] bytes = unpack(zip, isWanted);
        if (isWanted) {
          parts.putIfAbsent(entry.getName(), bytes);
        }
      }
    } catch (EOFException e) {
      throw new UnreadableException("cut short", "get the file again");
    } catch (ZipException | IllegalArgumentException e) {
      throw new UnreadableException("damaged", "get the file again");
    }
    if (!endsWhole()) {
      throw new UnreadableException("cut short", "get the file again");
    }
    return parts;
  }

  private byte[] unpack(ZipInputStream zip, boolean keep) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 13];
    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      all += n;
      if (keep) {
        kept += n;
        bytes.write(buffer, 0, n);
      }
      if (kept > most
          || all > (long) PASSED * most
          || (kept > SMALL && kept > (long) RATIO * packed.length)) {
        throw bomb();
      }
    }
    return bytes.toByteArray();
  }

  /** A zip file ends with its directory, then at most 64 kB of a comment. */
  private boolean endsWhole() {
    int from = packed.length - 22;
    for (int i = from; i >= 0 && i >= from - (1 << 16); i--) {
      if (packed[i] == 'P' && packed[i + 1] == 'K' && packed[i + 2] == 5 && packed[i + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  private UnreadableException bomb() {
    return new UnreadableException(
        "unpacks to more than " + Bytes.megabytes(most) + " or far more than its size",
        "it is not unpacked; if it is no trap, split it");
  }
}
