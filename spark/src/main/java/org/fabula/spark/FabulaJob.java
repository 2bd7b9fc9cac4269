package org.fabula.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * The job that {@code spark-submit} runs: reads the stories of an archive and writes tables of what
 * they tell. {@code docs/scale.md} says how it is called and what it writes.
 */
public final class FabulaJob {
  private FabulaJob() {}

  /**
   * Runs the job; ends the process with 1 where an input is missing, with 2 where it is called in a
   * way it does not know.
   */
  public static void main(String[] args) throws IOException {
    PrintStream say = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int status;
    try (SparkSession spark = SparkSession.builder().appName("fabula").getOrCreate()) {
      status = run(spark, say, args);
    }
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * Runs the job in a session; says on a stream what was done.
   *
   * @return the exit status
   */
  public static int run(SparkSession spark, PrintStream say, String... args) throws IOException {
    Settings settings;
    try {
      settings = Settings.of(args);
    } catch (UsageException e) {
      say.println(e.getMessage());
      say.println(Settings.USAGE);
      return 2;
    }
    Run run = new Run(spark, settings);
    List<String> missing = run.missing();
    missing.forEach(say::println);
    say.println(run.run() ? "Done." : "Nothing to do: all of it was read before.");
    counts(run.counts(), say);
    return missing.isEmpty() ? 0 : 1;
  }

  private static void counts(Map<String, Double> counts, PrintStream say) {
    counts.forEach(
        (what, count) -> {
          String form = count == Math.rint(count) ? "  %s: %,.0f" : "  %s: %,.1f";
          say.println(String.format(Locale.ROOT, form, what, count));
        });
  }
}
