package org.fabula.eval.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fabula.eval.corpus.Item;
import org.fabula.eval.corpus.PolNear;
import org.fabula.eval.speed.Stage;
import org.fabula.eval.speed.Words;
import org.fabula.story.Story;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads one newspaper story after another, as far as each stage goes; the counter is its words. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx384m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class StageBenchmark {
  private static final int STORIES = 100;

  /** The stories and the reader. */
  @State(Scope.Thread)
  public static class Reading {
    /** How far to read. */
    @Param public Stage stage = Stage.READING;

    private List<Story> stories = List.of();
    private Stage.Reader reader = story -> story;
    private int next;

    /** Reads the stories from the folder that the system property {@code eval.data} names. */
    @Setup
    public void load() {
      Path data = Path.of(System.getProperty("eval.data", ""));
      stories =
          PolNear.items(data.resolve("polnear").resolve("train")).stream()
              .map(Item::story)
              .limit(STORIES)
              .toList();
      reader = stage.load();
    }
  }

  /** Words read, which JMH makes a rate of. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counter {
    /** Words read in this iteration. */
    public long words;

    /** Starts again. */
    @Setup(Level.Iteration)
    public void clear() {
      words = 0;
    }
  }

  /** Reads the next story. */
  @Benchmark
  public Object read(Reading reading, Counter counter) {
    Story story = reading.stories.get(reading.next);
    reading.next = (reading.next + 1) % reading.stories.size();
    counter.words += Words.in(List.of(story));
    return reading.reader.read(story);
  }
}
