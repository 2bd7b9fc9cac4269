package org.fabula.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder in which a reader of one page does what the page says: the launcher and the samples
 * are in it, and what the page supposes to be there. That is made by the shell functions of {@code
 * src/test/pages/PAGE.sh}: {@code prepare} before all, {@code finish} after all, and one for each
 * word in capitals, such as ROW, for which a reader puts in something of their own; it prints what.
 */
final class Workplace implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 600;
  private static final Pattern FUNCTION = Pattern.compile("(?m)^([A-Z][A-Z_]*)\\(\\)");
  private static final Pattern ADDRESS = Pattern.compile("http://\\S+?:\\d+/\\S*");

  /** What a command did. */
  record Done(int status, String out, String err) {

    /** What it said on standard error, without the line that names the command that failed. */
    String said() {
      return err.replaceAll("(?m)^this failed: .*\n", "");
    }
  }

  private final Path folder;
  private final Path functions;
  private final Installed installed;
  private final Map<String, String> standIns;
  private final Map<String, String> surroundings;
  private final List<Process> servers = new ArrayList<>();
  private int count;

  /**
   * For a page.
   *
   * @param folder an empty one
   * @param standIns what is put in the place of what in the words of the page
   * @param surroundings variables of its environment
   */
  Workplace(
      Page page,
      Path folder,
      Installed installed,
      Map<String, String> standIns,
      Map<String, String> surroundings)
      throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder.resolve("desk"));
    this.functions = Path.of("src/test/pages", page.path() + ".sh").toAbsolutePath();
    this.installed = installed;
    this.standIns = Map.copyOf(standIns);
    this.surroundings = Map.copyOf(surroundings);
    Files.createSymbolicLink(this.folder.resolve("fabula"), installed.launcher());
    Path samples = Files.createDirectories(this.folder.resolve("samples"));
    for (Path story : Checkout.files("samples", ".txt")) {
      if (!story.toString().contains("expected")) {
        Files.copy(story, samples.resolve(story.getFileName()));
      }
    }
    Done prepared = run("if declare -F prepare >/dev/null; then prepare; fi");
    assertThat(prepared.status()).as("%s: prepare%n%s", page.path(), prepared.err()).isZero();
  }

  /** Whether a tool is on this machine. */
  boolean has(String tool) throws IOException, InterruptedException {
    return run("command -v " + tool).status() == 0;
  }

  /** The folder. */
  Path folder() {
    return folder;
  }

  /** Words of the page with what a reader puts in, and addresses that are there. */
  String filled(String words) throws IOException {
    String filled = words;
    for (Map.Entry<String, String> pair : standIns.entrySet()) {
      filled = filled.replace(pair.getKey(), pair.getValue());
    }
    if (Files.exists(functions)) {
      Matcher function = FUNCTION.matcher(Files.readString(functions));
      while (function.find()) {
        String name = function.group(1);
        filled = filled.replaceAll("(?<![\\w-])" + name + "(?![\\w-])", "\"\\$(" + name + ")\"");
      }
    }
    return filled;
  }

  /** What was printed, with the addresses of the page in the place of those that stood for them. */
  String asInThePage(String printed) {
    String words = printed;
    for (Map.Entry<String, String> pair : standIns.entrySet()) {
      words = words.replace(pair.getValue(), pair.getKey());
    }
    return words;
  }

  /** Runs a script, which ends at the first command that fails, and waits for its end. */
  Done run(String script) throws IOException, InterruptedException {
    Path out = folder.resolveSibling("out" + count);
    Path err = folder.resolveSibling("err" + count);
    Process process =
        start(script).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      return new Done(-1, Files.readString(out), "it did not end\n" + Files.readString(err));
    }
    return new Done(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private ProcessBuilder start(String script) throws IOException {
    count++;
    Path file = folder.resolveSibling("script" + count);
    String functionsOrNone = Files.exists(functions) ? "source '" + functions + "'\n" : "";
    Files.writeString(
        file,
        "set -euo pipefail\nexport USER_FILES='"
            + Path.of("src/test/user").toAbsolutePath()
            + "' CHECKOUT='"
            + Checkout.FOLDER
            + "'\n"
            + functionsOrNone
            + "trap 'echo \"this failed: $BASH_COMMAND\" >&2' ERR\n"
            + script
            + "\n");
    ProcessBuilder builder = installed.command("bash", file.toString()).directory(folder.toFile());
    builder.environment().putAll(surroundings);
    return builder.redirectErrorStream(false);
  }

  /**
   * Starts each command of a block, which all stay until they are ended, and waits until it says
   * where it is. The first one stays until the page is done.
   *
   * @return what each said
   */
  List<String> serve(String block) throws IOException, InterruptedException {
    List<String> said = new ArrayList<>();
    for (String line : block.lines().filter(l -> !l.isBlank()).toList()) {
      String command = onAnotherPort(line.replaceFirst("\\s+#.*", ""));
      Path out = folder.resolveSibling("server" + count);
      Process process =
          start("exec " + filled(command))
              .redirectOutput(out.toFile())
              .redirectError(folder.resolveSibling(out.getFileName() + ".err").toFile())
              .start();
      servers.add(process);
      said.add(awaitAddress(process, out, command));
      if (servers.size() > 1) {
        end(process);
      }
    }
    return said;
  }

  /** The first server is asked by the page, at the port that stands for the usual one. */
  private String onAnotherPort(String command) {
    String desk = standIns.getOrDefault(Neighbours.DESK, Neighbours.DESK);
    String port = servers.isEmpty() ? desk.substring(desk.indexOf(':') + 1) : "0";
    return command.replaceFirst("--port \\d+", "") + " --port " + port;
  }

  private static String awaitAddress(Process process, Path out, String command)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      String said = Files.readString(out);
      if (ADDRESS.matcher(said).find() && said.endsWith("\n")) {
        return said.strip();
      }
      Thread.sleep(20);
    }
    String err = Files.readString(out.resolveSibling(out.getFileName() + ".err"));
    throw new AssertionError(command + " did not say where it is: " + err);
  }

  private static void end(Process server) throws InterruptedException {
    server.destroy();
    assertThat(server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    for (Process server : servers) {
      end(server);
    }
    run("if declare -F finish >/dev/null; then finish; fi");
  }
}
