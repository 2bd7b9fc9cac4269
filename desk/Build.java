import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds the page with the Node of this machine: {@code java Build.java build|test OUT}. Where
 * there is none, or one too old, a page that says so takes its place and the build goes on. What
 * has not changed is not built again.
 */
public final class Build {
  private static final Path PAGE = Path.of("page");
  private static final Path KEPT = Path.of("target", "desk");
  private static final int[] NODE = {20, 19};

  /** Paths below the page that are made, not written. */
  private static final List<String> MADE = List.of("node_modules", "dist");

  private static final String INSTEAD =
      """
      <!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <title>Fabula</title>
        </head>
        <body>
          <h1>The desk is not in this build</h1>
          <p>Its page is built by Node 20.19 or newer, and there was none when Fabula was built.
          Install Node, then build again: <code>./mvnw package</code>. Everything else works, and
          so does the interface below <a href="api/v1/openapi.json">api/v1</a>.</p>
        </body>
      </html>
      """;

  private Build() {}

  /** Builds or tests. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean isTest = arguments[0].equals("test");
    Path out = Path.of(arguments[1]);
    String missing = missing();
    if (missing != null) {
      System.out.println(
          "The desk is left out: " + missing + ". Install Node 20.19 or newer and build again.");
      if (!isTest) {
        Files.createDirectories(out);
        Files.writeString(out.resolve("index.html"), INSTEAD);
      }
      return;
    }
    Files.createDirectories(KEPT);
    System.exit(isTest ? test() : build(out));
  }

  private static int build(Path out) throws IOException, InterruptedException {
    String sources = hash(sources());
    if (is("built", sources) && Files.exists(out.resolve("assets"))) {
      return 0;
    }
    int status = install();
    if (status == 0) {
      String to = out.toAbsolutePath().toString();
      status = npm(List.of("run", "--silent", "build", "--", "--logLevel", "warn", "--outDir", to));
    }
    if (status == 0) {
      keep("built", sources);
    }
    return status;
  }

  private static int test() throws IOException, InterruptedException {
    String sources = hash(sources());
    if (is("tested", sources)) {
      return 0;
    }
    int status = npm(List.of("test", "--silent", "--", "--reporter=dot"));
    if (status == 0) {
      keep("tested", sources);
    }
    return status;
  }

  /** Only where the lock is another than that of what is there. */
  private static int install() throws IOException, InterruptedException {
    String lock = hash(List.of(PAGE.resolve("package-lock.json")));
    if (is("installed", lock) && Files.isDirectory(PAGE.resolve("node_modules"))) {
      return 0;
    }
    int status = npm(List.of("ci", "--no-audit", "--no-fund", "--loglevel=error"));
    if (status == 0) {
      keep("installed", lock);
    }
    return status;
  }

  /** Why the page cannot be built here; null where it can. */
  private static String missing() throws InterruptedException {
    String node = output(command("node", List.of("--version")));
    Matcher version = Pattern.compile("v(\\d+)\\.(\\d+)\\..*").matcher(node == null ? "" : node);
    if (!version.matches()) {
      return "there is no Node on the PATH";
    }
    int major = Integer.parseInt(version.group(1));
    int minor = Integer.parseInt(version.group(2));
    if (major < NODE[0] || major == NODE[0] && minor < NODE[1]) {
      return "Node " + node + " is too old";
    }
    return output(command("npm", List.of("--version"))) == null
        ? "there is no npm on the PATH"
        : null;
  }

  /** The first line that a command writes; null where there is no such command. */
  private static String output(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? all.strip().lines().findFirst().orElse("") : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static int npm(List<String> arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command("npm", arguments)).directory(PAGE.toFile());
    // Maven has no terminal of its own to colour.
    builder.environment().put("NO_COLOR", "1");
    return builder.inheritIO().start().waitFor();
  }

  /** On Windows npm is a script, which only the shell runs. */
  private static List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
      command.addAll(List.of("cmd", "/c"));
    }
    command.add(program);
    command.addAll(arguments);
    return command;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(PAGE, 1)) {
      List<Path> top =
          all.filter(path -> !path.equals(PAGE)).filter(path -> !isMade(path)).toList();
      List<Path> files = new ArrayList<>();
      for (Path path : top) {
        try (Stream<Path> below = Files.walk(path)) {
          below.filter(Files::isRegularFile).forEach(files::add);
        }
      }
      return files.stream().sorted().toList();
    }
  }

  private static boolean isMade(Path path) {
    return MADE.contains(path.getFileName().toString());
  }

  private static String hash(List<Path> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean is(String name, String value) throws IOException {
    Path file = KEPT.resolve(name);
    return Files.exists(file) && Files.readString(file).equals(value);
  }

  private static void keep(String name, String value) throws IOException {
    Files.writeString(KEPT.resolve(name), value);
  }
}
