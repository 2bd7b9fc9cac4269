package org.fabula.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that may tell of events.
 *
 * @param all in order, one a word
 */
record Events(List<EventProposal> all) {
  Events {
    all = List.copyOf(all);
  }

  /** The proposal for a word, null where there is none. */
  @Nullable EventProposal at(int token) {
    int low = 0;
    int high = all.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = all.get(middle).token();
      if (found == token) {
        return all.get(middle);
      }
      if (found < token) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }
}
