package org.fabula.app.desk;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests, and writes what was counted as Prometheus reads it. Safe for threads. */
final class Metrics {
  /** Upper bounds in milliseconds; what takes longer counts in the last, which has none. */
  private static final double[] BOUNDS = {1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 10_000};

  private static final double NANOS_A_MILLI = 1e6;
  private static final double NANOS = 1e9;

  private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
  private final Map<String, Histogram> latencies = new ConcurrentHashMap<>();

  /** How long requests of a route took. */
  private static final class Histogram {
    private final LongAdder[] counts = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Histogram() {
      for (int i = 0; i < counts.length; i++) {
        counts[i] = new LongAdder();
      }
    }

    void add(long took) {
      int i = 0;
      while (i < BOUNDS.length && took / NANOS_A_MILLI > BOUNDS[i]) {
        i++;
      }
      counts[i].increment();
      nanos.add(took);
    }
  }

  /** A request was answered. */
  void count(String method, String route, int status, long nanos) {
    String labels = "method=\"" + method + "\",route=\"" + route + "\"";
    requests
        .computeIfAbsent(labels + ",status=\"" + status + "\"", any -> new LongAdder())
        .increment();
    latencies.computeIfAbsent(labels, any -> new Histogram()).add(nanos);
  }

  /**
   * All that was counted.
   *
   * @param jobs how many there are of each state
   * @param ready whether stories can be read at once
   */
  String text(Map<String, Long> jobs, boolean ready) {
    StringBuilder text = new StringBuilder();
    head(text, "fabula_requests_total", "counter", "Requests answered.");
    new TreeMap<>(requests)
        .forEach(
            (labels, count) ->
                line(text, "fabula_requests_total", labels, String.valueOf(count.sum())));
    head(text, "fabula_request_seconds", "histogram", "How long they took.");
    new TreeMap<>(latencies).forEach((labels, histogram) -> write(text, labels, histogram));
    head(text, "fabula_jobs", "gauge", "Jobs by how they stand.");
    new TreeMap<>(jobs)
        .forEach(
            (state, count) ->
                line(text, "fabula_jobs", "state=\"" + state + "\"", String.valueOf(count)));
    head(text, "fabula_reader_ready", "gauge", "Whether stories can be read at once.");
    line(text, "fabula_reader_ready", "", ready ? "1" : "0");
    Runtime runtime = Runtime.getRuntime();
    head(text, "fabula_memory_bytes", "gauge", "Memory of the heap.");
    line(
        text,
        "fabula_memory_bytes",
        "kind=\"used\"",
        String.valueOf(runtime.totalMemory() - runtime.freeMemory()));
    line(text, "fabula_memory_bytes", "kind=\"most\"", String.valueOf(runtime.maxMemory()));
    return text.toString();
  }

  private static void write(StringBuilder text, String labels, Histogram histogram) {
    long sum = 0;
    for (int i = 0; i < BOUNDS.length; i++) {
      sum += histogram.counts[i].sum();
      String bound = number(BOUNDS[i] / 1000);
      line(
          text,
          "fabula_request_seconds_bucket",
          labels + ",le=\"" + bound + "\"",
          String.valueOf(sum));
    }
    sum += histogram.counts[BOUNDS.length].sum();
    line(text, "fabula_request_seconds_bucket", labels + ",le=\"+Inf\"", String.valueOf(sum));
    line(text, "fabula_request_seconds_sum", labels, number(histogram.nanos.sum() / NANOS));
    line(text, "fabula_request_seconds_count", labels, String.valueOf(sum));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value).replaceAll("\\.?0+$", "");
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder text, String name, String labels, String value) {
    text.append(name);
    if (!labels.isEmpty()) {
      text.append('{').append(labels).append('}');
    }
    text.append(' ').append(value).append('\n');
  }
}
