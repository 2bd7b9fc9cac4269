package org.fabula.story;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a story lies in the original it was read from. Every character of the text is in
 * a passage, but for the blank lines that part paragraphs.
 *
 * @param within where in its source the story itself lies, such as {@code record 12 at byte 3456}
 *     of a web archive; empty where it is the whole source
 * @param passages in the order of the text, not overlapping; empty where nothing is known
 */
public record Origin(String within, List<Passage> passages) {
  /** Nothing is known of it. */
  public static final Origin UNKNOWN = new Origin("", List.of());

  /** Copies the list; throws where passages are out of order. */
  public Origin {
    Objects.requireNonNull(within, "within");
    passages = List.copyOf(passages);
    for (int i = 1; i < passages.size(); i++) {
      if (passages.get(i).start() < passages.get(i - 1).end()) {
        throw new IllegalArgumentException(passages.get(i - 1) + " before " + passages.get(i));
      }
    }
  }

  /**
   * The passage that a character of the text stands in; for a blank between passages the one before
   * it; null where there is none.
   *
   * @param offset UTF-16 offset into the text
   */
  public @Nullable Passage at(int offset) {
    int low = 0;
    int high = passages.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (passages.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high < 0 ? null : passages.get(high);
  }
}
