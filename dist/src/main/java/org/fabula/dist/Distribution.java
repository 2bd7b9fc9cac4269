package org.fabula.dist;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fabula.app.CommandTree;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * Makes the distribution of the platform that this runs on: {@code Distribution CHECKOUT OUT
 * VERSION TIME} writes the folder {@code OUT/fabula-VERSION-PLATFORM} and an archive of it beside
 * it. TIME, an instant, is that of every file in it.
 */
public final class Distribution {
  private static final String NAME = "fabula";

  private final Path checkout;
  private final Path folder;
  private final String version;
  private final Instant time;
  private final Platform platform;

  private Distribution(Path checkout, Path out, String version, Instant time, Platform platform) {
    this.checkout = checkout;
    this.folder = out.resolve(NAME + "-" + version + "-" + platform.name());
    this.version = version;
    this.time = time;
    this.platform = platform;
  }

  /** Makes it. What it cannot do is one line, and status 1. */
  public static void main(String[] args) {
    try {
      Path out = Path.of(args[1]);
      Instant time = Instant.parse(args[3]);
      new Distribution(Path.of(args[0]), out, args[2], time, Platform.here()).make();
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      System.err.println("The distribution could not be made: " + e.getMessage());
      System.exit(1);
    }
  }

  private void make() throws IOException {
    remove(folder);
    Path lib = Files.createDirectories(folder.resolve("lib"));
    JavaRuntime.link(lib.resolve("runtime"));
    new ProgramJar(platform, LocalDateTime.ofInstant(time, ZoneOffset.UTC))
        .copy(programJar(), lib.resolve("fabula.jar"), lib.resolve("native"));
    launcher();
    fromCommands();
    texts();
    licences();
    Path archive = folder.resolveSibling(folder.getFileName() + ".tar.gz");
    new Archive(time).write(folder, archive);
    System.out.println(size(folder) + " MB in " + folder);
    System.out.println(size(archive) + " MB in " + archive);
  }

  private Path programJar() {
    return checkout.resolve("app/target/" + NAME + "-" + version + "-all.jar");
  }

  private void launcher() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    String name = platform.isWindows() ? "fabula.cmd" : "fabula";
    String words = Files.readString(checkout.resolve("dist/src/main/launcher").resolve(name));
    Path launcher = bin.resolve(name);
    Files.writeString(launcher, words.replace("@build@", build()));
    if (!platform.isWindows()) {
      copy("app/src/main/launcher/start.sh", "lib/start.sh");
      Files.getFileAttributeView(launcher, PosixFileAttributeView.class)
          .setPermissions(PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Names this build, so that what is kept of it is not taken for that of another. */
  private String build() throws IOException {
    MessageDigest digest = sha256();
    for (String part : List.of("lib/fabula.jar", "lib/runtime/lib/modules")) {
      try (InputStream in = Files.newInputStream(folder.resolve(part))) {
        byte[] some = new byte[1 << 16];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
          digest.update(some, 0, read);
        }
      }
    }
    return version + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, 12);
  }

  private void fromCommands() throws IOException {
    CommandLine whole = CommandTree.whole();
    write("share/man/man1/fabula.1", ManPage.of(whole, version, tail()));
    write("share/bash-completion/completions/fabula", AutoComplete.bash(NAME, whole));
  }

  private void texts() throws IOException {
    for (String text : List.of("LICENSE", "NOTICE", "CHANGELOG.md")) {
      copy(text, text);
    }
    copy("dist/src/main/text/README.md", "README.md");
    copy("model/MODEL_CARD.md", "docs/MODEL_CARD.md");
    copyAll("docs", List.of(".md", ".json"));
    copyAll("samples", List.of(".txt", ".tsv"));
  }

  private void licences() throws IOException {
    Licences licences = Licences.of(checkout.resolve("dist/target/sbom.json"));
    if (!licences.refused().isEmpty()) {
      throw new IOException("libraries under licences not allowed: " + licences.refused());
    }
    licences.write(folder.resolve("licences"), jars());
    write("sbom.json", licences.bill());
    try (ZipFile program = new ZipFile(programJar().toFile())) {
      ZipEntry page = program.getEntry("org/fabula/desk/assets/licences.txt");
      // Where there was no Node there is no page, and nothing of others in it.
      if (page != null) {
        Path to = folder.resolve("licences/desk-page.txt");
        try (InputStream in = program.getInputStream(page)) {
          Files.copy(in, to);
        }
      }
    }
  }

  /** The jars this runs with, which are those of the program, by their file names. */
  private static Map<String, Path> jars() {
    Map<String, Path> jars = new HashMap<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      jars.put(Path.of(path).getFileName().toString(), Path.of(path));
    }
    return jars;
  }

  private void copyAll(String from, List<String> endings) throws IOException {
    try (Stream<Path> files = Files.list(checkout.resolve(from))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (endings.stream().anyMatch(name::endsWith)) {
          copy(from + "/" + name, from + "/" + name);
        }
      }
    }
  }

  private void copy(String from, String to) throws IOException {
    Path file = folder.resolve(to);
    Files.createDirectories(file.getParent());
    Files.copy(checkout.resolve(from), file);
  }

  private void write(String to, String words) throws IOException {
    Path file = folder.resolve(to);
    Files.createDirectories(file.getParent());
    Files.writeString(file, words);
  }

  /** The parts of the manual page that no command tells. */
  static String tail() throws IOException {
    try (InputStream in = Distribution.class.getResourceAsStream("tail.man")) {
      if (in == null) {
        throw new IOException("tail.man is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static long size(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      long bytes = files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
      return Math.round(bytes / 1e6);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
