package org.fabula.ingest;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a web archive (WARC 1.0 and 1.1, ISO 28500; plain, in gzip members, or gzipped as a whole)
 * into records, one in memory at a time. After a damaged one it goes on at the next that can be
 * found, looking first inside what the damaged one seemed to hold.
 *
 * <p>jwarc, which reads the HTTP messages inside, is not used for this: it cannot go on behind a
 * damaged record, checks no checksum, takes heads of any length, and does not return from a file
 * that ends in a long run of line ends.
 */
final class WarcRecords implements AutoCloseable {
  private static final byte[] VERSION = "WARC/".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /** The fields of a record; the longest have a few kilobytes. */
  private static final int LONGEST_HEAD = 1 << 16;

  /** How far a record that turns out to be damaged is searched for others from its beginning. */
  private static final int KEPT = 1 << 20;

  /** Told of each damaged record, and, with the number 0, of what is no record. */
  @FunctionalInterface
  interface Damage {
    void found(long number, long place, String reason, String remedy);
  }

  private final Window file = new Window(KEPT);
  private final Window unpacked = new Window(KEPT);
  private final GzipMembers members;
  private final ToIntFunction<Map<String, String>> wanted;
  private final Damage damage;
  private Window text = file;
  private boolean isInMember;
  private long number;
  private long start;
  private long startOfBlock;
  private boolean isBegun;
  private long lastDamaged;
  private long lastPlace = -1;

  /** Bytes read again in search of records, so that a hostile file cannot keep us searching. */
  private long again;

  /**
   * Reads records.
   *
   * @param wanted tells by its fields how many bytes of the block of a record are kept
   * @param patience bytes that a gzip member may have whatever the ratio it is packed by
   */
  WarcRecords(
      InputStream in, ToIntFunction<Map<String, String>> wanted, long patience, Damage damage) {
    this.wanted = wanted;
    this.damage = damage;
    this.members = new GzipMembers(file, patience);
    file.open(in);
  }

  /** Whether there is nothing in the file. */
  boolean isEmpty() throws IOException {
    return file.place() == 0 && !file.has(1);
  }

  @Override
  public void close() {
    members.close();
  }

  /** The next record that is whole, or null at the end of the file. */
  @Nullable WarcRecord next() throws IOException {
    Search search = Search.NONE;
    while (true) {
      try {
        if (!found(search)) {
          return null;
        }
        search = Search.NONE;
        return begin() ? read() : null;
      } catch (BadRecordException e) {
        damaged(String.valueOf(e.getMessage()));
        search = Search.TEXT;
      } catch (EOFException e) {
        damaged("cut short");
        search = Search.MEMBERS;
      } catch (ZipException e) {
        damaged(String.valueOf(e.getMessage()));
        search = Search.MEMBERS;
      }
    }
  }

  /** Where to look for the next record behind a damaged one. */
  private enum Search {
    NONE,
    TEXT,
    MEMBERS
  }

  private boolean found(Search search) throws IOException {
    return switch (search) {
      case NONE -> true;
      case TEXT -> findInText() || leaveMember();
      case MEMBERS -> findMember();
    };
  }

  /** Says it once: a member whose text is damaged fails again at its checksum. */
  private void damaged(String reason) {
    long which = isBegun ? number : 0;
    if (which != lastDamaged || start != lastPlace) {
      damage.found(which, start, reason, "skipped, and what can be found behind it is read");
    }
    lastDamaged = which;
    lastPlace = start;
  }

  /** Goes to where the next record begins; false at the end of the file. */
  private boolean begin() throws IOException {
    isBegun = false;
    while (true) {
      passLineEnds();
      boolean more = text.has(1);
      if (more && isInMember) {
        return true;
      }
      if (more) {
        start = file.place();
        if (!GzipMembers.begins(file)) {
          return true;
        }
        members.open();
        unpacked.open(members);
      } else if (!isInMember) {
        return false;
      }
      isInMember = more;
      text = more ? unpacked : file;
    }
  }

  private void passLineEnds() throws IOException {
    while (text.has(1) && (text.ahead(0) == '\r' || text.ahead(0) == '\n')) {
      text.advance(1);
    }
  }

  private WarcRecord read() throws IOException {
    startOfBlock = text.place() + 1;
    if (!text.starts(VERSION)) {
      throw new BadRecordException("no WARC record begins here");
    }
    number++;
    isBegun = true;
    Map<String, String> fields = fields();
    startOfBlock = text.place();
    long length = length(fields.get("content-length"));
    byte[] block = new byte[(int) Math.min(length, wanted.applyAsInt(fields))];
    int kept = text.read(block, 0, block.length);
    if (kept < block.length || !text.skip(length - kept)) {
      throw new BadRecordException("cut short");
    }
    if (!endsHere()) {
      throw new BadRecordException("not as long as it says");
    }
    return new WarcRecord(number, start, fields, block, block.length == length);
  }

  /** A record ends with two empty lines; where they are missing, another must follow or nothing. */
  private boolean endsHere() throws IOException {
    boolean ends = text.starts(END);
    if (ends) {
      text.advance(END.length);
    } else {
      passLineEnds();
    }
    // Asking for more reads a member to its end, where its checksum is.
    return !text.has(1)
        || ends
        || text.starts(VERSION)
        || (!isInMember && GzipMembers.begins(file));
  }

  private static long length(@Nullable String digits) throws BadRecordException {
    if (digits == null || !digits.matches("[0-9]{1,18}")) {
      throw new BadRecordException("a WARC record without its Content-Length");
    }
    return Long.parseLong(digits);
  }

  private Map<String, String> fields() throws IOException {
    Map<String, String> fields = new TreeMap<>();
    long end = text.place() + LONGEST_HEAD;
    String name = "";
    line(end);
    for (String line = line(end); !line.isEmpty(); line = line(end)) {
      int colon = line.indexOf(':');
      if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
        fields.merge(name, line.strip(), (value, more) -> value + " " + more);
      } else if (colon > 0) {
        name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return fields;
  }

  private String line(long end) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (text.has(1) && text.ahead(0) != '\n') {
      if (text.place() > end) {
        throw new BadRecordException("the fields of the WARC record do not end");
      }
      line.write(text.next());
    }
    if (!text.has(1)) {
      throw new BadRecordException("cut short");
    }
    text.advance(1);
    String words = line.toString(StandardCharsets.UTF_8);
    return words.endsWith("\r") ? words.substring(0, words.length() - 1) : words;
  }

  /** Goes to the next words that begin a record, in the file or in what is left of the member. */
  private boolean findInText() throws IOException {
    goBack(text, startOfBlock);
    while (text.has(VERSION.length + 4)) {
      if (isVersionLine() || (!isInMember && GzipMembers.begins(file) && isArchive())) {
        return true;
      }
      text.advance(1);
    }
    return false;
  }

  /** Whether {@code WARC/1.0} or another version comes next, alone on what is left of a line. */
  private boolean isVersionLine() throws IOException {
    if (text.ahead(0) != 'W' || !text.starts(VERSION)) {
      return false;
    }
    int end = VERSION.length;
    while (text.has(end + 1) && end < 10 && "0123456789.".indexOf(text.ahead(end)) >= 0) {
      end++;
    }
    return end > VERSION.length
        && text.has(end + 1)
        && (text.ahead(end) == '\r' || text.ahead(end) == '\n');
  }

  /** Leaves a member that holds nothing more; false where the file itself has ended. */
  private boolean leaveMember() {
    boolean left = isInMember;
    isInMember = false;
    text = file;
    return left;
  }

  /** Goes to the next gzip member that holds a record. */
  private boolean findMember() throws IOException {
    leaveMember();
    goBack(file, start + 1);
    while (file.has(10)) {
      if (GzipMembers.begins(file) && isArchive()) {
        return true;
      }
      file.advance(1);
    }
    return false;
  }

  /** Whether what seems to be a gzip member begins like a record; stays where it is. */
  private boolean isArchive() throws IOException {
    long here = file.place();
    try {
      members.open();
      return Arrays.equals(members.readNBytes(VERSION.length), VERSION);
    } catch (EOFException | ZipException e) {
      return false;
    } finally {
      file.back(here);
    }
  }

  private void goBack(Window window, long place) {
    long before = window.place();
    if (again <= 4 * file.place() + 8L * KEPT) {
      window.back(place);
      again += before - window.place();
    }
  }

  /** Bytes that are no record of a web archive. */
  private static final class BadRecordException extends IOException {
    private static final long serialVersionUID = 1;

    BadRecordException(String reason) {
      super(reason);
    }
  }
}
