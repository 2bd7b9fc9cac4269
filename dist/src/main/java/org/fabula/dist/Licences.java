package org.fabula.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The licences of the libraries that a bill of materials in the form of CycloneDX lists: whether
 * each may be handed out under the Apache licence, a report, and their texts.
 */
final class Licences {
  /**
   * By their names of SPDX, or what a library says instead. Of a library under several, whoever
   * hands it on may choose one.
   */
  private static final Set<String> ALLOWED =
      Set.of(
          "0BSD",
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "EPL-1.0",
          "EPL-2.0",
          "FreeBSD License", // BSD-2-Clause
          "MIT",
          "MIT-0",
          "PostgreSQL");

  private static final String OURS = "org.fabula";

  /** Files in a jar that its licence asks to be handed on, or may. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(.*/)?[\\w.-]*(LICEN[CS]E|NOTICE|COPYING|COPYRIGHT)[\\w.-]*(?<!\\.class)",
          Pattern.CASE_INSENSITIVE);

  private static final String HEAD =
      """
      # Libraries inside Fabula

      The texts of the licences are in `texts/`; what a library hands on of its own is in a folder of its name.
      The source of each is published under the same name and version, where Maven finds the library itself.
      The Java runtime has its own in `lib/runtime/legal/`, the page of the desk in `desk-page.txt`.

      | library | version | licence |
      |---|---|---|
      """;

  private final ObjectNode bill;
  private final List<Library> libraries;

  private Licences(ObjectNode bill, List<Library> libraries) {
    this.bill = bill;
    this.libraries = libraries;
  }

  /**
   * A library.
   *
   * @param licences names of SPDX, or what it calls them itself, with the text where the bill has
   *     it
   */
  record Library(String group, String name, String version, Map<String, String> licences) {
    boolean isAllowed() {
      return licences.keySet().stream().anyMatch(ALLOWED::contains);
    }

    @Override
    public String toString() {
      String under = licences.isEmpty() ? "no licence" : String.join(" or ", licences.keySet());
      return group + ":" + name + ":" + version + " (" + under + ")";
    }
  }

  /** Reads a bill of materials. */
  static Licences of(Path bill) {
    ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(bill.toFile());
    List<Library> libraries = new ArrayList<>();
    for (JsonNode component : root.path("components")) {
      if (!component.path("group").asString("").equals(OURS)) {
        libraries.add(library(component));
      }
    }
    libraries.sort(Comparator.comparing(Library::group).thenComparing(Library::name));
    return new Licences(root, libraries);
  }

  private static Library library(JsonNode component) {
    Map<String, String> licences = new TreeMap<>();
    for (JsonNode choice : component.path("licenses")) {
      JsonNode licence = choice.path("license");
      String name = licence.path("id").asString(licence.path("name").asString(""));
      licences.put(name.isEmpty() ? choice.path("expression").asString("") : name, text(licence));
    }
    return new Library(
        component.path("group").asString(""),
        component.path("name").asString(),
        component.path("version").asString(),
        licences);
  }

  private static String text(JsonNode licence) {
    String encoded = licence.path("text").path("content").asString("");
    return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
  }

  /** The libraries under no licence that is allowed. */
  List<Library> refused() {
    return libraries.stream().filter(library -> !library.isAllowed()).toList();
  }

  /** The bill without the texts of licences, which would be most of it. */
  String bill() {
    ObjectNode bare = bill.deepCopy();
    for (JsonNode licence : bare.findValues("license")) {
      ((ObjectNode) licence).remove("text");
    }
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(bare) + "\n";
  }

  /**
   * Writes the report, the texts of the licences, and what each library has of its own to hand on.
   *
   * @param folder an empty folder
   * @param jars the jars of the libraries, by their file names
   */
  void write(Path folder, Map<String, Path> jars) throws IOException {
    Set<String> known = new HashSet<>();
    writeTexts(folder.resolve("texts"), known);
    StringBuilder report = new StringBuilder(HEAD);
    for (Library library : libraries) {
      String licences = String.join(" or ", library.licences().keySet());
      String called = library.group() + ":" + library.name();
      report.append("| %s | %s | %s |\n".formatted(called, library.version(), licences));
      String name = library.name() + "-" + library.version();
      Path jar = jars.get(name + ".jar");
      if (jar == null) {
        throw new IOException("no jar of " + library + " on the class path");
      }
      copyTexts(jar, folder.resolve(name), known);
    }
    write(folder.resolve("README.md"), report.toString());
  }

  /** One of each licence, however many libraries are under it. */
  private void writeTexts(Path folder, Set<String> known) throws IOException {
    for (Library library : libraries) {
      for (Map.Entry<String, String> licence : library.licences().entrySet()) {
        if (ALLOWED.contains(licence.getKey()) && known.add(words(licence.getValue()))) {
          write(folder.resolve(licence.getKey() + ".txt"), licence.getValue());
        }
      }
    }
  }

  private static void copyTexts(Path jar, Path folder, Set<String> known) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> !entry.isDirectory() && TEXT.matcher(entry.getName()).matches())
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          if (known.add(words(text))) {
            String name = entry.getName().replaceFirst("^META-INF/", "").replace('/', '-');
            write(folder.resolve(name), text);
          }
        }
      }
    }
  }

  /** A text however its lines are broken. */
  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
