package org.fabula.app.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** A desk that runs, and whoever asks it. */
final class Running implements AutoCloseable {
  static final Path SAMPLES = Path.of("..", "samples");
  private static final int PATIENCE_MILLIS = 60_000;
  private static @Nullable Function<Story, Reading> reader;

  private final DeskServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final @Nullable String token;

  Running(Path folder) {
    this(folder, null, Views.WHOLE);
  }

  /** One whose store is at some place. */
  Running(String store, Path folder) {
    this(store, folder, null, Views.WHOLE, Running::reader);
  }

  Running(Path folder, @Nullable String token, int whole) {
    this(folder, token, whole, Running::reader);
  }

  Running(
      Path folder, @Nullable String token, int whole, Supplier<Function<Story, Reading>> reader) {
    this("desk.db", folder, token, whole, reader);
  }

  private Running(
      String store,
      Path folder,
      @Nullable String token,
      int whole,
      Supplier<Function<Story, Reading>> reader) {
    this.token = token;
    this.server =
        DeskServer.start(new Settings(store, folder, "127.0.0.1", 0, token, "1.0", reader), whole);
  }

  /** One for all tests: to make it takes longer than most of them. */
  static synchronized Function<Story, Reading> reader() {
    Function<Story, Reading> made = reader;
    if (made == null) {
      made = Fabula.english()::read;
      reader = made;
    }
    return made;
  }

  int port() {
    return server.port();
  }

  /** How many answers are kept. */
  int kept() {
    return server.kept();
  }

  String address() {
    return server.address();
  }

  /** What was answered. */
  record Said(int status, String body, Map<String, List<String>> headers) {
    String header(String name) {
      return headers.entrySet().stream()
          .filter(one -> one.getKey().equalsIgnoreCase(name))
          .map(one -> one.getValue().getFirst())
          .findFirst()
          .orElse("");
    }

    /** The first value of a field, wherever it stands. */
    String field(String name) {
      Matcher found =
          Pattern.compile("\"" + name + "\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}\\]]+))")
              .matcher(body);
      if (!found.find()) {
        throw new AssertionError("no " + name + " in " + body);
      }
      return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** All values of a field. */
    List<String> fields(String name) {
      Matcher found = Pattern.compile("\"" + name + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(body);
      List<String> all = new ArrayList<>();
      while (found.find()) {
        all.add(found.group(1));
      }
      return all;
    }
  }

  Said get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  Said delete(String path, String... headers) {
    return send("DELETE", path, null, headers);
  }

  Said post(String path, String json, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    if (!all.contains("Content-Type")) {
      all.addAll(List.of("Content-Type", "application/json"));
    }
    return send("POST", path, json.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
  }

  Said send(String method, String path, byte @Nullable [] body, String... headers) {
    String target = path.startsWith("/api") || path.equals("/") ? path : "/api/v1" + path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + target))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Said(answer.statusCode(), answer.body(), answer.headers().map());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends files as a form does. */
  Said upload(String dossier, Map<String, byte[]> files, String... headers) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    files.forEach(
        (name, bytes) -> {
          form.writeBytes(
              ("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                      + name
                      + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
          form.writeBytes(bytes);
          form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
    form.writeBytes("--limit--\r\n".getBytes(StandardCharsets.UTF_8));
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "multipart/form-data; boundary=limit"));
    return send(
        "POST",
        "/dossiers/" + dossier + "/stories",
        form.toByteArray(),
        all.toArray(String[]::new));
  }

  /** A dossier of the sample stories. */
  void samples(String dossier) {
    post("/dossiers", "{\"name\":\"" + dossier + "\",\"title\":\"A case\"}");
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.list(SAMPLES)) {
      for (Path file : all.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Said job = upload(dossier, files, "X-Fabula", "1");
    done(job.field("job"));
  }

  /** Adds a story and waits until it is there; what the job says. */
  Said paste(String dossier, String title, String text) {
    String json =
        "{\"title\":"
            + quoted(title)
            + ",\"published\":\"2020-02-03\",\"text\":"
            + quoted(text)
            + "}";
    return done(post("/dossiers/" + dossier + "/stories", json).field("job"));
  }

  static String quoted(String words) {
    return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  /** Waits until a job is over. */
  Said done(String job) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (true) {
      Said said = get("/jobs/" + job);
      if (List.of("done", "failed", "cancelled").contains(said.field("state"))) {
        return said;
      }
      if (System.currentTimeMillis() > end) {
        throw new AssertionError("not done: " + said.body());
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Sends a request byte by byte as it stands, and reads all that comes back. */
  String raw(String request) {
    return raw(request.getBytes(StandardCharsets.UTF_8));
  }

  String raw(byte[] request) {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
