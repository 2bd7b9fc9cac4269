package org.fabula.site;

import java.util.List;

/**
 * Pages that belong together.
 *
 * @param name what the list of all pages calls them
 * @param pages in the order in which they are listed
 */
record Part(String name, List<Page> pages) {

  /** Copies the list. */
  Part {
    pages = List.copyOf(pages);
  }
}
