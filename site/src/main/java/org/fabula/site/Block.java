package org.fabula.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code in a page. Behind the fence stands its language, and after it what is to be known
 * of it as words ({@code output}) and pairs ({@code status=1}, {@code checked="it needs a
 * cluster"}).
 *
 * @param page path of the page
 * @param line of its first line, from 1
 * @param language the first word behind the fence; empty where there is none
 * @param notes the words behind it, with their values; empty where they have none
 * @param words what stands in it, its lines ended
 */
record Block(String page, int line, String language, Map<String, String> notes, String words) {
  private static final Pattern NOTE = Pattern.compile("([a-z]+)(?:=(?:\"([^\"]*)\"|(\\S+)))?");

  /** Keeps the order of the notes. */
  Block {
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }

  /** A block from what stands behind its fence. */
  static Block of(String page, int line, String info, String words) {
    String[] parts = info.strip().split("\\s+", 2);
    Map<String, String> notes = new LinkedHashMap<>();
    Matcher note = NOTE.matcher(parts.length > 1 ? parts[1] : "");
    while (note.find()) {
      String quoted = note.group(2);
      String bare = note.group(3);
      notes.put(note.group(1), quoted != null ? quoted : bare != null ? bare : "");
    }
    return new Block(page, line, parts[0], notes, words);
  }

  /** Where it stands. */
  String place() {
    return page + ":" + line;
  }
}
