package org.fabula.eval.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fabula.story.Story;

/**
 * Words a second of one thread's processor time, which other programs on the machine disturb less
 * than time on the wall. Time of the garbage collector's own threads is not in it.
 */
public final class Speed {
  private static final int ROUNDS = 3;
  private static final double WARM_UP_SECONDS = 5;

  private Speed() {}

  /** The median of three rounds over {@code stories} after a warm-up on the same stories. */
  public static double wordsPerSecond(Stage.Reader reader, List<Story> stories) {
    warmUp(reader, stories);
    double words = Words.in(stories);
    double[] seconds =
        IntStream.range(0, ROUNDS)
            .mapToDouble(round -> seconds(reader::read, stories))
            .sorted()
            .toArray();
    return words / seconds[ROUNDS / 2];
  }

  private static void warmUp(Stage.Reader reader, List<Story> stories) {
    double spent = 0;
    for (int i = 0; spent < WARM_UP_SECONDS; i++) {
      spent += seconds(reader::read, List.of(stories.get(i % stories.size())));
    }
  }

  /** Processor time of this thread for reading the texts once, in seconds; never 0. */
  public static <T> double seconds(Function<? super T, ?> reader, List<T> texts) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (T text : texts) {
      Objects.requireNonNull(reader.apply(text));
    }
    return Math.max(1, threads.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
