package org.fabula.ingest;

import java.util.Locale;
import java.util.Map;

/**
 * A record of a web archive.
 *
 * @param number which one it is in its file, the first being 1
 * @param place the byte of the file at which it begins; in gzip, at which its member begins
 * @param fields the named fields, their names in small letters
 * @param block what it holds, or the beginning of it where it is longer than was wanted; empty
 *     where it is not wanted
 * @param isWhole whether the block is all of it
 */
record WarcRecord(
    long number, long place, Map<String, String> fields, byte[] block, boolean isWhole) {

  /** The value of a field; empty where it has none. */
  String field(String name) {
    return fields.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** Where it stands, in words. */
  String where() {
    return "record " + number + " at byte " + place;
  }
}
