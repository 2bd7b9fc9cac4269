package org.fabula.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed tells of one of its entries, in the words of the feed.
 *
 * @param id what the feed calls it; empty where it has no name
 * @param address where it can be read; empty where none is told
 * @param title its title as HTML; empty where it has none
 * @param writers who wrote it, each as the feed has it
 * @param published when, in order of trust
 * @param modified when it was changed last; empty where that is not told
 * @param publisher who published it; empty where only the feed tells
 * @param language BCP 47 tag; empty where only the feed tells
 * @param text its words
 */
record Entry(
    String id,
    String address,
    String title,
    List<String> writers,
    List<String> published,
    String modified,
    String publisher,
    String language,
    Text text) {

  /**
   * Words of a feed.
   *
   * @param isHtml whether they are HTML, or plain
   */
  record Text(String words, boolean isHtml) {
    static final Text NONE = new Text("", false);

    boolean isBlank() {
      return Words.isBlank(words);
    }

    /** The first that has words; the last where none has. */
    static Text first(Text... texts) {
      for (Text text : texts) {
        if (!text.isBlank()) {
          return text;
        }
      }
      return NONE;
    }
  }

  /** The first that is not blank, or empty. */
  static String first(@Nullable String... words) {
    for (String each : words) {
      if (each != null && !Words.isBlank(each)) {
        return each.strip();
      }
    }
    return "";
  }
}
