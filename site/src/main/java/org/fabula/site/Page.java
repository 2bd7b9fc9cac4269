package org.fabula.site;

/**
 * A page of the site.
 *
 * @param path where its Markdown lies below the checkout, or would lie where it is made of the code
 * @param name what the list of all pages calls it
 * @param markdown its words
 */
record Page(String path, String name, String markdown) {

  /** Where its HTML lies below the site; the first page is that of the README. */
  String html() {
    return path.equals("README.md") ? "index.html" : path.replaceFirst("\\.md$", ".html");
  }
}
