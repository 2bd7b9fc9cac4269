package org.fabula.eval.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a desk that runs for long keeps to its memory. All that is done at a desk is done to it,
 * over and over and at once: dossiers are made, filled, asked, mended, exported and removed, others
 * are looked at, stories are read for once, events are listened to, and what no browser sends is
 * sent too. Once a minute it is noted what the process holds: resident memory, objects that are
 * alive after a full collection, threads, open files. Linux only.
 */
public final class DeskSoak {
  private static final int SEED = 1;

  /** Looks at what stands there. */
  private static final int A_SECOND = 10;

  private static final long LISTENING_SECONDS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> FORMS =
      List.of(
          "html", "json", "jsonl", "csv", "markdown", "timelinejs", "ics", "annotations", "ftm");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JsonMapper mapper = JsonMapper.shared();
  private final AtomicInteger answers = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final List<Path> samples;
  private final Process desk;
  private final String api;
  private volatile boolean isOver;

  private DeskSoak(Process desk, String address, List<Path> samples) {
    this.desk = desk;
    this.api = address + "api/v1";
    this.samples = samples;
  }

  /**
   * What the process held.
   *
   * @param minute since the desk was opened
   * @param resident megabytes of resident memory
   * @param alive megabytes of objects after a full collection
   * @param threads that are running
   * @param files that are open, sockets too
   */
  private record Sample(long minute, long resident, double alive, int threads, int files) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "| %d | %d | %.1f | %d | %d |", minute, resident, alive, threads, files);
    }
  }

  /**
   * Opens a desk, does it and prints a table.
   *
   * @param args {@code --soak}, minutes, the folder where {@code fabula} and {@code samples} are
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 3) {
      System.err.println("eval/accuracy --soak MINUTES FOLDER");
      System.exit(2);
    }
    Path root = Path.of(args[2]).toAbsolutePath();
    Path folder = Files.createTempDirectory("fabula-soak");
    Process desk =
        new ProcessBuilder(
                root.resolve("fabula").toString(),
                "serve",
                "--port",
                "0",
                "--store",
                folder.resolve("soak.db").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = desk.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      String address = line.substring(line.indexOf("http://")).split("\\s", 2)[0];
      new DeskSoak(desk, address, samples(root)).soak(Long.parseLong(args[1]));
    } finally {
      desk.destroy();
      desk.waitFor();
      removeAll(folder);
    }
  }

  private static List<Path> samples(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("samples"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static void removeAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private void soak(long minutes) throws IOException, InterruptedException {
    make("standing");
    add("standing", samples);
    System.out.println("| minute | resident, MB | alive, MB | threads | files |");
    System.out.println("|---:|---:|---:|---:|---:|");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> again(this::aCase));
      threads.submit(() -> again(this::aStory));
      threads.submit(() -> again(this::strange));
      threads.submit(() -> again(number -> listen()));
      threads.submit(() -> look(threads));
      for (long minute = 1; minute <= minutes; minute++) {
        TimeUnit.MINUTES.sleep(1);
        System.out.println(sample(minute));
      }
      isOver = true;
    }
    System.out.println(answers.get() + " answers, " + failures.size() + " not as they should be");
    failures.stream().limit(20).forEach(System.out::println);
  }

  /** One turn of something that is done over and over. */
  private interface Work {
    void run(int number) throws IOException, InterruptedException;
  }

  private void again(Work work) {
    for (int number = 0; !isOver; number++) {
      try {
        work.run(number);
      } catch (IOException e) {
        if (!isOver) {
          failures.add(e.toString());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** All that a person does with a dossier, from its first day to its last. */
  private void aCase(int number) throws IOException, InterruptedException {
    String name = "case-" + number;
    make(name);
    List<Path> some = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      some.add(samples.get((number + i) % samples.size()));
    }
    add(name, some);
    String dossier = "/dossiers/" + name;
    JsonNode rows = get(dossier + "/rows?all=true");
    JsonNode row = rows.path("items").path(number % Math.max(1, rows.path("items").size()));
    for (String part : List.of("", "/stories", "/actors", "/quotes", "/conflicts")) {
      get(dossier + part);
    }
    get(dossier + "/search?q=said");
    get(dossier + "/rows?text=the&kind=said");
    ObjectNode wish = mapper.createObjectNode().put("do", "hide").put("by", "Una Berg");
    JsonNode made = post(dossier + "/corrections", wish.put("row", row.path("id").asString()), 201);
    get(dossier + "/rows");
    ObjectNode undo = mapper.createObjectNode().put("do", "undo").put("by", "Una Berg");
    post(dossier + "/corrections", undo.put("correction", made.path("id").asString()), 201);
    get(dossier + "/corrections");
    for (String form : FORMS) {
      answer(request(dossier + "/export?format=" + form).build(), 200);
    }
    String story = get(dossier + "/stories").path("items").path(0).path("id").asString();
    String escaped = URLEncoder.encode(story, StandardCharsets.UTF_8);
    get(dossier + "/stories/" + escaped);
    answer(request(dossier + "/stories/" + escaped + "/original").build(), 200);
    delete(dossier + "/stories/" + escaped);
    get(dossier + "/rows");
    delete(dossier);
    TimeUnit.SECONDS.sleep(2);
  }

  /** A story that is read and not kept, each other words. */
  private void aStory(int number) throws IOException, InterruptedException {
    String text = Files.readString(samples.get(number % samples.size()), StandardCharsets.UTF_8);
    ObjectNode story = mapper.createObjectNode().put("title", "No. " + number);
    post("/read", story.put("text", text + "\n\nReport number " + number + "."), 200);
    TimeUnit.MILLISECONDS.sleep(500);
  }

  /** What the page never sends. */
  private void strange(int number) throws IOException, InterruptedException {
    HttpRequest.BodyPublisher half = HttpRequest.BodyPublishers.ofString("{\"name\":\"x");
    answer(json("/dossiers", half), 400);
    answer(request("/dossiers/nobody-" + number + "/rows").build(), 404);
    answer(request("/dossiers").method("PUT", half).build(), 405, 415);
    answer(request("/dossiers/standing/rows?cursor=" + number + "&limit=x").build(), 400);
    answer(request("/dossiers/standing/export?format=" + number).build(), 400);
    hangUp();
    TimeUnit.SECONDS.sleep(1);
  }

  /** Goes away in the middle of a file. */
  private void hangUp() throws IOException {
    URI there = URI.create(api);
    try (Socket socket = new Socket(there.getHost(), there.getPort())) {
      String head =
          "POST /api/v1/dossiers/standing/stories HTTP/1.1\r\nHost: "
              + there.getAuthority()
              + "\r\nX-Fabula: 1\r\nContent-Type: multipart/form-data; boundary=b\r\n"
              + "Content-Length: 100000\r\n\r\n--b\r\nContent-Disposition: form-data; name=file;"
              + " filename=a.txt\r\n\r\nThe mayor";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    }
  }

  /** Listens for what changes, as an open page does, and goes away. */
  private void listen() throws IOException, InterruptedException {
    HttpResponse<Stream<String>> events =
        client.send(request("/dossiers/standing/events").build(), BodyHandlers.ofLines());
    check(events, 200);
    TimeUnit.SECONDS.sleep(LISTENING_SECONDS);
    events.body().close();
  }

  /** Looks at what stands there, at an even pace. */
  private void look(ExecutorService threads) {
    Random random = new Random(SEED);
    List<String> known =
        List.of(
            "/dossiers",
            "/dossiers/standing",
            "/dossiers/standing/rows",
            "/dossiers/standing/rows?all=true&limit=5",
            "/dossiers/standing/stories",
            "/dossiers/standing/actors",
            "/dossiers/standing/quotes",
            "/dossiers/standing/search?q=police",
            "/jobs",
            "/health");
    again(
        number -> {
          // Every seventh asks for what nobody has asked for before.
          String one =
              number % 7 == 0
                  ? "/dossiers/standing/rows?text=the&limit=" + (1 + random.nextInt(1000))
                  : known.get(random.nextInt(known.size()));
          threads.submit(() -> lookAt(one));
          TimeUnit.MILLISECONDS.sleep(1000 / A_SECOND);
        });
  }

  private void lookAt(String one) {
    try {
      get(one);
    } catch (IOException e) {
      failures.add(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(String name) throws IOException, InterruptedException {
    post("/dossiers", mapper.createObjectNode().put("name", name), 201);
  }

  private void add(String name, List<Path> files) throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder();
    for (Path file : files) {
      body.append("--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
          .append(file.getFileName())
          .append("\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n")
          .append(Files.readString(file, StandardCharsets.UTF_8))
          .append("\r\n");
    }
    HttpRequest request =
        request("/dossiers/" + name + "/stories")
            .header("X-Fabula", "1")
            .header("Content-Type", "multipart/form-data; boundary=border")
            .POST(HttpRequest.BodyPublishers.ofString(body + "--border--\r\n"))
            .build();
    String job = mapper.readTree(answer(request, 202)).path("job").asString();
    for (String state = "waiting"; !state.equals("done"); ) {
      TimeUnit.MILLISECONDS.sleep(50);
      state = get("/jobs/" + job).path("state").asString();
      if (!List.of("waiting", "running", "done").contains(state)) {
        throw new IOException("job " + job + " is " + state);
      }
    }
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return mapper.readTree(answer(request(path).build(), 200));
  }

  private void delete(String path) throws IOException, InterruptedException {
    answer(request(path).header("X-Fabula", "1").DELETE().build(), 200, 204);
  }

  private JsonNode post(String path, ObjectNode body, int status)
      throws IOException, InterruptedException {
    HttpRequest request = json(path, HttpRequest.BodyPublishers.ofString(body.toString()));
    return mapper.readTree(answer(request, status));
  }

  private HttpRequest json(String path, HttpRequest.BodyPublisher body) {
    return request(path).header("Content-Type", "application/json").POST(body).build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path)).timeout(PATIENCE);
  }

  private String answer(HttpRequest request, Integer... wanted)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    check(answer, wanted);
    return answer.body();
  }

  private void check(HttpResponse<?> answer, Integer... wanted) throws IOException {
    answers.incrementAndGet();
    if (!List.of(wanted).contains(answer.statusCode())) {
      String words = answer.body() instanceof String said ? said : "";
      throw new IOException(
          answer.request().method()
              + " "
              + answer.uri()
              + ": "
              + answer.statusCode()
              + " "
              + words);
    }
  }

  private Sample sample(long minute) throws IOException, InterruptedException {
    double alive = alive();
    Path there = Path.of("/proc", String.valueOf(desk.pid()));
    try (Stream<Path> files = Files.list(there.resolve("fd"))) {
      return new Sample(
          minute,
          number(there, "VmRSS") / 1024,
          alive,
          (int) number(there, "Threads"),
          (int) files.count());
    }
  }

  private static long number(Path process, String name) throws IOException {
    for (String line : Files.readAllLines(process.resolve("status"), StandardCharsets.UTF_8)) {
      if (line.startsWith(name + ":")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IOException(process + " does not say its " + name);
  }

  /** Megabytes of all objects that something still holds: to count them takes a full collection. */
  private double alive() throws IOException, InterruptedException {
    Process count =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(desk.pid()),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String total = "";
    try (BufferedReader lines = count.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        total = line.startsWith("Total") ? line : total;
      }
    }
    if (count.waitFor() != 0 || total.isEmpty()) {
      throw new IOException("jcmd cannot look into the desk");
    }
    return Long.parseLong(total.strip().split("\\s+")[2]) / 1e6;
  }
}
