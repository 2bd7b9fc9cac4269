package org.fabula.eval.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.app.store.Addition;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.Filter;
import org.fabula.app.store.ReadingCodec;
import org.fabula.app.store.Search;
import org.fabula.app.store.Store;
import org.fabula.story.Story;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a large dossier takes to add a story to and to search, beyond reading the story. The
 * stories are made of a few by putting other names, figures, days and words in the place of theirs,
 * three reports of each case, and are added in no order. Done by a process of its own.
 */
public final class DossierSpeed {
  /** Stories of the dossier. */
  private static final int STORIES = 100_000;

  /** Stories that are added anew at the end, each timed. */
  private static final int LAST = 1_000;

  private static final int REPORTS = 3;
  private static final int SEARCHES = 1_000;
  private static final int SHOWN = 20;

  private DossierSpeed() {}

  /**
   * What a run gives back; times in milliseconds.
   *
   * @param stories of the dossier
   * @param addMedian to add one of the last thousand
   * @param addP99 likewise, one of a hundred takes longer
   * @param firstTenth seconds to add the first tenth
   * @param whole seconds to add all
   * @param searchMedian to find words, with their lines
   * @param searchP99 likewise, one of a hundred takes longer
   * @param megabytes size of the store's file
   * @param heap limit of the process, as the virtual machine is given it
   * @param peakMegabytes peak of resident memory of the process
   */
  public record Result(
      int stories,
      double addMedian,
      double addP99,
      double firstTenth,
      double whole,
      double searchMedian,
      double searchP99,
      long megabytes,
      String heap,
      long peakMegabytes) {

    /** How many times as long ten times the stories take. */
    public double growth() {
      return whole / firstTenth;
    }
  }

  /** Makes a dossier of stories like those of a folder in the temporary folder. */
  public static Result measure(Path samples) {
    try {
      Path folder = Files.createTempDirectory("fabula-eval");
      Path out = folder.resolve("out.json");
      Processes.java(
          true,
          DossierSpeed.class,
          List.of(samples.toString(), folder.resolve("fabula.db").toString(), out.toString()));
      String json = Files.readString(out, StandardCharsets.UTF_8);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
      return JsonMapper.shared().readValue(json, Result.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the dossier could not be measured", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the dossier was made", e);
    }
  }

  /**
   * Makes a dossier. Arguments: folder of samples, store to make, file to write, how many stories.
   */
  public static void main(String[] arguments) throws IOException {
    int stories = arguments.length > 3 ? Integer.parseInt(arguments[3]) : STORIES;
    Result result = run(made(Path.of(arguments[0])), arguments[1], stories);
    Files.writeString(
        Path.of(arguments[2]),
        JsonMapper.shared().writeValueAsString(result),
        StandardCharsets.UTF_8);
  }

  private static List<Perturbed> made(Path samples) throws IOException {
    Fabula fabula = Fabula.english();
    List<Perturbed> made = new ArrayList<>();
    try (Stream<Path> files = Files.list(samples)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        made.add(
            new Perturbed(
                fabula.read(Story.of(file.getFileName().toString(), Files.readString(file)))));
      }
    }
    return made;
  }

  private static Result run(List<Perturbed> made, String file, int stories) throws IOException {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < stories; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(3));
    long[] times = new long[stories];
    ReadingCodec codec = new ReadingCodec();
    try (Store store = Store.openOrMake(file, Path.of(""))) {
      store.create("made", null, Instant.EPOCH);
      DossierInfo dossier = store.dossier("made");
      for (int i = 0; i < stories; i++) {
        int story = order.get(i);
        Reading reading =
            made.get(story / REPORTS % made.size()).of(story / REPORTS, story % REPORTS);
        long start = System.nanoTime();
        Addition addition = Addition.of(codec, reading.story(), reading, null);
        store.add(dossier, addition, null, "eval", Instant.EPOCH);
        times[i] = System.nanoTime() - start;
      }
      long[] searches = searches(store, dossier, made, stories);
      long[] last = Arrays.copyOfRange(times, Math.max(0, stories - LAST), stories);
      return new Result(
          stories,
          millis(last, 50),
          millis(last, 99),
          Arrays.stream(times).limit(stories / 10).sum() / 1e9,
          Arrays.stream(times).sum() / 1e9,
          millis(searches, 50),
          millis(searches, 99),
          Files.size(Path.of(file)) >> 20,
          Processes.OWN_HEAP,
          Memory.peakMegabytes());
    }
  }

  private static double millis(long[] times, int percentile) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)] / 1e6;
  }

  /** Looks for one to three words of stories, as people do: names mostly, then other words. */
  private static long[] searches(
      Store store, DossierInfo dossier, List<Perturbed> made, int stories) {
    Random random = new Random(5);
    long[] times = new long[SEARCHES];
    for (int i = 0; i < SEARCHES; i++) {
      int story = random.nextInt(stories);
      Reading reading =
          made.get(story / REPORTS % made.size()).of(story / REPORTS, story % REPORTS);
      String query = query(reading, random);
      long start = System.nanoTime();
      store.search(dossier, new Search(query, Filter.ALL, SHOWN));
      times[i] = System.nanoTime() - start;
    }
    return times;
  }

  private static String query(Reading reading, Random random) {
    if (random.nextInt(4) > 0 && !reading.actors().isEmpty()) {
      return reading.actors().get(random.nextInt(reading.actors().size())).name();
    }
    String[] words = reading.story().text().split("[^\\p{L}]+", -1);
    StringBuilder query = new StringBuilder();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      query.append(words[random.nextInt(words.length)]).append(' ');
    }
    return query.toString();
  }
}
