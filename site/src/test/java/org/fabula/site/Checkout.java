package org.fabula.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the tests run in, and its pages. */
final class Checkout {
  static final Path FOLDER = Path.of("..").toAbsolutePath().normalize();

  private static final List<Document> DOCUMENTS = parsed();

  private Checkout() {}

  /** Every page of the site. */
  static List<Document> documents() {
    return DOCUMENTS;
  }

  private static List<Document> parsed() {
    try {
      return Site.of(FOLDER, Contents.of(FOLDER)).documents();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files below a folder of the checkout, without what is built. */
  static List<Path> files(String folder, String ending) {
    Path root = FOLDER.resolve(folder);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !FOLDER.relativize(file).toString().matches(".*(target|node_modules)/.*"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a file of the checkout. */
  static String read(String path) {
    try {
      return Files.readString(FOLDER.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
