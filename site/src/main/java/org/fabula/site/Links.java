package org.fabula.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where links lead: those to Markdown to its page, those to other files of the checkout to a copy
 * of them. A schema that has a page leads there, but from that page itself.
 */
final class Links {
  private final Path checkout;
  private final Map<String, Document> documents;
  private final Set<String> files = new HashSet<>();

  /**
   * Between some pages.
   *
   * @param documents the pages, by their path
   */
  Links(Path checkout, Map<String, Document> documents) {
    this.checkout = checkout;
    this.documents = documents;
  }

  /** Files that links lead to and that are no pages, by their path below the checkout. */
  Set<String> files() {
    return Set.copyOf(files);
  }

  /** Leads the links of a page; a line for each that leads nowhere. */
  List<String> lead(Document document) {
    List<String> faults = new ArrayList<>();
    for (Document.Reference reference : document.references()) {
      if (!reference.to().matches("(https?|mailto):.*") && !lead(document, reference)) {
        faults.add(
            document.page().path()
                + ":"
                + reference.line()
                + ": a link that leads nowhere: "
                + reference.to());
      }
    }
    return faults;
  }

  private boolean lead(Document document, Document.Reference reference) {
    Page page = document.page();
    int hash = reference.to().indexOf('#');
    String file = hash < 0 ? reference.to() : reference.to().substring(0, hash);
    String anchor = hash < 0 ? "" : reference.to().substring(hash + 1);
    String path = file.isEmpty() ? page.path() : beside(page.path(), file);
    String shown = path.replaceFirst("\\.json$", ".md");
    Document to = documents.get(shown.equals(page.path()) ? path : shown);
    if (file.isEmpty()) {
      return document.anchors().contains(anchor);
    }
    if (to != null) {
      String address = between(page.html(), to.page().html());
      reference.lead(anchor.isEmpty() ? address : address + "#" + anchor);
      return anchor.isEmpty() || to.anchors().contains(anchor);
    }
    files.add(path);
    reference.lead(between(page.html(), path));
    boolean there = !path.startsWith("..") && Files.isRegularFile(checkout.resolve(path));
    if (!there) {
      files.remove(path);
    }
    return there && anchor.isEmpty();
  }

  /** The path of what a page calls {@code file}, below the checkout. */
  private static String beside(String page, String file) {
    return slashed(Path.of(page).resolveSibling(file).normalize());
  }

  /** How one file of the site names another. */
  static String between(String from, String to) {
    Path folder = Path.of(from).getParent();
    return slashed(folder == null ? Path.of(to) : folder.relativize(Path.of(to)));
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
