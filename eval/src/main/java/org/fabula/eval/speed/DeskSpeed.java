package org.fabula.eval.speed;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a desk that runs takes to answer many at once. Questions come at an even pace, whether
 * those before are answered or not; the time of one begins when it was due. One reader goes on
 * through the chronology, to a part that nobody has asked for; the others ask for what was asked
 * for before: parts, rows, stories, dossiers.
 */
public final class DeskSpeed {
  private static final int A_SECOND = 50;
  private static final int SECONDS = 60;
  private static final int SECONDS_A_PART = 3;

  /** Rows that others look at. */
  private static final int ROWS = 5;

  private static final long PAUSE_MILLIS = 5_000;
  private static final int SEED = 1;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JsonMapper mapper = JsonMapper.shared();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Queue<Double> all = new ConcurrentLinkedQueue<>();
  private final Queue<Double> parts = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicBoolean reading = new AtomicBoolean();
  private final String first;
  private volatile String cursor = "";

  private DeskSpeed(String address, String dossier) {
    String api = (address.endsWith("/") ? address : address + "/") + "api/v1/dossiers";
    this.first = api + "/" + dossier + "/rows?limit=100";
    asked.addAll(List.of(first, api, api + "/" + dossier, api + "/" + dossier + "/stories"));
  }

  /**
   * Measures and prints.
   *
   * @param args {@code --desk}, the address of the desk, the name of a dossier
   */
  public static void main(String[] args) throws InterruptedException {
    if (args.length != 3) {
      System.err.println("eval/accuracy --desk ADDRESS DOSSIER");
      System.exit(2);
    }
    try {
      System.out.println(new DeskSpeed(args[1], args[2]).measure());
    } catch (IOException e) {
      System.err.println("no desk answers at " + args[1] + ", or not as asked: " + e.getMessage());
      System.exit(1);
    }
  }

  private String measure() throws IOException, InterruptedException {
    JsonNode rows = get(first);
    cursor = rows.path("next").asString("");
    String row = first.substring(0, first.indexOf('?')) + "/";
    for (int i = 0; i < ROWS && i < rows.path("items").size(); i++) {
      asked.add(row + rows.path("items").get(i).path("id").asString(""));
    }
    for (String each : asked) {
      get(each);
    }
    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    ask();
    return result();
  }

  private void ask() throws InterruptedException {
    Random random = new Random(SEED);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      int sincePart = 0;
      for (int i = 0; i < A_SECOND * SECONDS; i++) {
        long due = start + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        sincePart++;
        boolean isPart =
            sincePart >= A_SECOND * SECONDS_A_PART
                && !cursor.isEmpty()
                && reading.compareAndSet(false, true);
        if (isPart) {
          sincePart = 0;
          threads.submit(() -> part(due));
        } else {
          String known = asked.get(random.nextInt(asked.size()));
          threads.submit(() -> known(known, due));
        }
      }
    }
  }

  private void part(long due) {
    String there = first + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    try {
      JsonNode answer = get(there);
      parts.add(millisSince(due));
      cursor = answer.path("next").asString("");
      asked.add(there);
    } catch (IOException e) {
      failed.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      reading.set(false);
    }
  }

  private void known(String address, long due) {
    try {
      get(address);
      all.add(millisSince(due));
    } catch (IOException e) {
      failed.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double millisSince(long due) {
    return (System.nanoTime() - due) / 1e6;
  }

  private JsonNode get(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(address + ": " + answer.statusCode() + " " + answer.body());
    }
    return mapper.readTree(answer.body());
  }

  private String result() {
    List<Double> sorted = sorted(all, parts);
    List<Double> alone = sorted(parts, List.of());
    return String.format(
        Locale.ROOT,
        "%d answers, %d failed: p50 %.1f, p90 %.1f, p99 %.1f, worst %.0f ms%n"
            + "%d of them parts that nobody had asked for: p50 %.0f, worst %.0f ms",
        sorted.size(),
        failed.get(),
        quantile(sorted, 0.5),
        quantile(sorted, 0.9),
        quantile(sorted, 0.99),
        quantile(sorted, 1),
        alone.size(),
        quantile(alone, 0.5),
        quantile(alone, 1));
  }

  private static List<Double> sorted(Collection<Double> some, Collection<Double> more) {
    List<Double> sorted = new ArrayList<>(some);
    sorted.addAll(more);
    Collections.sort(sorted);
    return sorted;
  }

  private static double quantile(List<Double> sorted, double part) {
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
  }
}
