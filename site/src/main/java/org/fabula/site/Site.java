package org.fabula.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes the site: {@code Site CHECKOUT OUT VERSION} writes the pages to the folder OUT, which is
 * emptied first. A link that leads nowhere is a line on standard error with its page and line, and
 * status 1. The same checkout gives the same bytes.
 */
public final class Site {
  private static final String STYLE = "site.css";

  private final Path checkout;
  private final List<Part> parts;
  private final Map<String, Document> documents = new LinkedHashMap<>();

  private Site(Path checkout, List<Part> parts) {
    this.checkout = checkout;
    this.parts = parts;
    for (Part part : parts) {
      for (Page page : part.pages()) {
        documents.put(page.path(), Document.of(page));
      }
    }
  }

  /** Makes it. */
  public static void main(String[] args) {
    try {
      Path checkout = Path.of(args[0]).toAbsolutePath().normalize();
      Site site = of(checkout, Contents.of(checkout));
      List<String> faults = site.write(Path.of(args[1]), args[2]);
      faults.forEach(System.err::println);
      if (!faults.isEmpty()) {
        System.exit(1);
      }
      System.out.println(site.documents.size() + " pages in " + args[1]);
    } catch (IOException | UncheckedIOException e) {
      System.err.println("The site could not be made: " + e);
      System.exit(1);
    }
  }

  /** The site of some pages, which lie in a checkout. */
  static Site of(Path checkout, List<Part> parts) {
    return new Site(checkout, parts);
  }

  /** Its pages, parsed. */
  List<Document> documents() {
    return List.copyOf(documents.values());
  }

  /**
   * Writes it to a folder, which is emptied first.
   *
   * @param version of Fabula, which every page names
   * @return a line for each link that leads nowhere
   * @throws IOException where it cannot be written
   */
  List<String> write(Path out, String version) throws IOException {
    empty(out);
    Links links = new Links(checkout, documents);
    List<String> faults = new ArrayList<>();
    for (Document document : documents.values()) {
      faults.addAll(links.lead(document));
    }
    Frame frame = new Frame(parts, version);
    for (Document document : documents.values()) {
      Path file = out.resolve(document.page().html());
      Files.createDirectories(file.getParent());
      Files.writeString(file, frame.around(document));
    }
    Files.writeString(out.resolve(STYLE), Frame.resource(STYLE));
    for (String file : new TreeSet<>(links.files())) {
      Path to = out.resolve(file);
      Files.createDirectories(to.getParent());
      Files.copy(checkout.resolve(file), to);
    }
    return faults;
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
