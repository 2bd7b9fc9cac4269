package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a process of its own: what depends on the machine, and what its end leaves. */
class ProcessTest {
  private static final Path SAMPLES = Path.of("..", "samples").toAbsolutePath().normalize();
  private static final long PATIENCE_MINUTES = 3;
  private static final int BY_SIGNAL = 128;
  private static final int SIGTERM = 15;

  @TempDir private Path folder;

  private ProcessBuilder command(List<String> prefix, List<String> jvm, String... args) {
    List<String> line = new ArrayList<>(prefix);
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(jvm);
    // As the manifest of the command's jar has it.
    line.add("--enable-native-access=ALL-UNNAMED");
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.fabula.app.Main"));
    line.addAll(List.of(args));
    return new ProcessBuilder(line)
        .directory(folder.toFile())
        .redirectError(folder.resolve("err").toFile());
  }

  private byte[] read(String format, List<String> prefix, List<String> jvm, Map<String, String> env)
      throws IOException, InterruptedException {
    return start("", format, prefix, jvm, env).bytes();
  }

  /** A process that reads the samples. */
  private record Reading(Process process, String format, Path out, Path err) {
    byte[] bytes() throws IOException, InterruptedException {
      assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
      // CSV has no place for the line on what the samples' expected pages repeat.
      String copies = format.equals("csv") ? "\\d stories are copies of others[^\\n]*\\n" : "";
      assertThat(Files.readString(err)).matches(copies);
      assertThat(process.exitValue()).isZero();
      return Files.readAllBytes(out);
    }
  }

  private Reading start(
      String name, String format, List<String> prefix, List<String> jvm, Map<String, String> env)
      throws IOException {
    Path out = folder.resolve("out" + name);
    Path err = folder.resolve("err" + name);
    ProcessBuilder command =
        command(
            prefix,
            jvm,
            "read",
            SAMPLES.toString(),
            "--published",
            "2024-10-09",
            "--no-page",
            "--format",
            format);
    command.environment().putAll(env);
    command.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Reading(command.start(), format, out, err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "html", "csv", "markdown", "terminal"})
  void givesTheSameBytesOnEveryMachine(String format) throws IOException, InterruptedException {
    Reading one =
        start(
            " here",
            format,
            List.of(),
            List.of(
                "-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR"),
            Map.of("TZ", "Pacific/Kiritimati", "LC_ALL", "tr_TR.UTF-8"));
    Reading other =
        start(
            " there",
            format,
            fakeTime(),
            List.of(
                "-Duser.timezone=America/Adak",
                "-Duser.language=th",
                "-Duser.country=TH",
                "-Dfile.encoding=COMPAT",
                "-Dline.separator=\r\n"),
            Map.of("TZ", "America/Adak", "LC_ALL", "C"));
    byte[] here = one.bytes();
    byte[] there = other.bytes();
    assertThat(here.length).isGreaterThan(1000);
    assertThat(there).isEqualTo(here);
  }

  /** Where faketime is installed the second run believes to be in another year. */
  private static List<String> fakeTime() {
    Path program = Path.of("/usr/bin/faketime");
    return Files.isExecutable(program)
        ? List.of(program.toString(), "1999-12-31 23:59")
        : List.of();
  }

  @Test
  void opensNoSocketAndLooksNoNameUpWithoutAnAddress() throws IOException, InterruptedException {
    Path log = folder.resolve("classes");
    read("jsonl", List.of(), List.of("-Xlog:class+load:file=" + log), Map.of());
    String classes = Files.readString(log);
    assertThat(classes).contains("org.fabula.ingest.Stories ");
    for (String needed :
        List.of(
            "java.net.Socket ",
            "java.net.SocketImpl ",
            "java.net.DatagramSocket ",
            "sun.nio.ch.NioSocketImpl ",
            "sun.nio.ch.Net ",
            "java.net.Inet6AddressImpl ",
            "java.net.HttpURLConnection ",
            "javax.net.",
            "org.apache.hc.",
            "crawlercommons.",
            "org.slf4j.",
            "org.fabula.ingest.WebPages ",
            "org.fabula.ingest.fetch.Fetcher ")) {
      assertThat(classes.contains(" " + needed)).as(needed).isFalse();
    }
  }

  @Test
  void leavesWholeLinesBehindWhereItIsEnded() throws IOException, InterruptedException {
    Path many = stories();
    Path out = folder.resolve("lines.jsonl");
    Process process =
        command(List.of(), List.of(), "read", many.toString(), "--format", "jsonl")
            .redirectOutput(out.toFile())
            .start();
    while (Files.size(out) < 100_000) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(20);
    }
    end(process);
    assertWholeLines(out);
  }

  @Test
  void leavesWholeLinesInTheFileWhereItIsEnded() throws IOException, InterruptedException {
    Path many = stories();
    Path out = folder.resolve("lines.jsonl");
    Process process =
        command(List.of(), List.of(), "read", many.toString(), "--out", out.toString())
            .redirectOutput(Redirect.DISCARD)
            .start();
    while (partial() < 100_000) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(20);
    }
    end(process);
    assertWholeLines(out);
    assertThat(partial()).isZero();
  }

  /** Size of the file that is being written; 0 where there is none. */
  private long partial() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith(".part")) {
          return Files.size(file);
        }
      }
    }
    return 0;
  }

  private Path stories() throws IOException {
    StringBuilder lines = new StringBuilder();
    String text = "On May 4, 2018 the mill burned, Ida Lund said. ".repeat(20);
    for (int i = 0; i < 30_000; i++) {
      lines.append("{\"id\":\"s").append(i).append("\",\"text\":\"").append(text).append("\"}\n");
    }
    return Files.writeString(folder.resolve("many.jsonl"), lines.toString());
  }

  private static void end(Process process) throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    // By the signal, not by a crash.
    assertThat(process.exitValue()).isEqualTo(BY_SIGNAL + SIGTERM);
  }

  private static void assertWholeLines(Path file) throws IOException {
    String written = Files.readString(file);
    assertThat(written.substring(Math.max(0, written.length() - 200))).endsWith("}\n");
    List<String> lines = written.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      assertThat(
              lines
                  .get(i)
                  .startsWith("{\"schema\":\"fabula-reading/1\",\"story\":{\"id\":\"s" + i + "\""))
          .isTrue();
      assertThat(lines.get(i).endsWith("]}")).isTrue();
    }
    assertThat(lines.size()).isBetween(2, 29_999);
  }
}
