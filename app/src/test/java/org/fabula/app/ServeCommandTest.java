package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk as a process: what it prints, where it listens, how it ends. */
class ServeCommandTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  @TempDir private Path folder = Path.of("");

  private Process start(String... args) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.fabula.app.Main"));
    line.addAll(List.of("serve", "--port", "0"));
    line.addAll(List.of(args));
    return new ProcessBuilder(line)
        .directory(folder.toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private static BufferedReader out(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> post(String address, String json)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String get(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  @Test
  void printsOneLineAndEndsWhenTheStoryInHandIsAdded() throws IOException, InterruptedException {
    Process process = start();
    try (BufferedReader out = out(process)) {
      String line = out.readLine();
      assertThat(line).matches("Fabula is at http://127\\.0\\.0\\.1:[0-9]+/");
      String api = line.substring("Fabula is at ".length()) + "api/v1";
      assertThat(post(api + "/dossiers", "{\"name\":\"case\"}").statusCode()).isEqualTo(201);
      // A story takes less time to read than there is for it at the end; the reader more to make.
      while (!get(api + "/metrics").contains("fabula_reader_ready 1")) {
        Thread.sleep(50);
      }
      String words = "The pier at Saltby fell on 3 May 2020, said Ana Ruiz, the mayor. ".repeat(40);
      assertThat(
              post(
                      api + "/dossiers/case/stories",
                      "{\"title\":\"Pier\",\"text\":\"" + words + "\"}")
                  .statusCode())
          .isEqualTo(202);
      // Not Process.destroy, which closes the streams.
      process.toHandle().destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(out.readLine()).isNull();
    }
    assertThat(Files.readString(folder.resolve("err"))).isEmpty();
    Command shown = Command.run(folder, "dossier", "list");
    assertThat(shown.out()).contains("case  1 story");
  }

  @Test
  void theTokenIsInTheAddress() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("token"), TOKEN + "\n");
    Process process = start("--token-file", "token");
    try (BufferedReader out = out(process)) {
      assertThat(out.readLine()).endsWith("/#token=" + TOKEN);
    } finally {
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port nope                   | is not a number from 0 to 65535",
        "--port 70000                  | is not a number from 0 to 65535",
        "--host 0.0.0.0                | give --token-file",
        "--host 192.0.2.1              | give --token-file",
        "--token-file none             | no such folder or file",
        "--token-file short            | 32 to 1024 letters",
        "--token-file lines            | 32 to 1024 letters",
      })
  void whatCannotBeServedIsSaid(String args, String words) throws IOException {
    Files.writeString(folder.resolve("short"), "secret");
    Files.writeString(folder.resolve("lines"), TOKEN + "\n" + TOKEN + "\n");
    List<String> all = new ArrayList<>(List.of("serve"));
    all.addAll(List.of(args.split(" ")));
    Command said = Command.run(folder, all.toArray(String[]::new));
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains(words).hasLineCount(1);
    assertThat(Files.exists(folder.resolve("fabula.db"))).isFalse();
  }

  @Test
  void aPortThatIsTakenIsSaid() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Command said = Command.run(folder, "serve", "--port", String.valueOf(taken.getLocalPort()));
      assertThat(said.status()).isEqualTo(1);
      assertThat(said.err()).contains("--port names another port").hasLineCount(1);
    }
  }

  @Test
  void otherCommandsLoadNoServer() throws IOException, InterruptedException {
    Path log = folder.resolve("classes");
    assertThat(Command.run(folder, "dossier", "create", "case").status()).isZero();
    List<String> line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xlog:class+load:file=" + log,
            "-cp",
            System.getProperty("java.class.path"),
            "org.fabula.app.Main",
            "dossier",
            "list");
    Process process = new ProcessBuilder(line).directory(folder.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(log))
        .contains("org.fabula.app.ServeCommand ")
        .doesNotContain(
            "io.javalin.", "org.eclipse.jetty.", "org.fabula.app.desk.DeskServer ", "kotlin.");
  }
}
