package org.fabula.eval.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fabula.eval.corpus.Item;
import org.fabula.eval.corpus.PolNear.Attribution;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.eval.measure.Bootstrap;
import org.fabula.eval.measure.Figure;
import org.fabula.eval.measure.Tally;
import org.fabula.eval.speed.Processes;
import org.fabula.story.Story;

/** Runs every system on the class path on the same stories, one after the other. */
public final class SideBySide {
  private SideBySide() {}

  /**
   * One system's figures.
   *
   * @param description what it is and how it is set up
   * @param figures of the measure of what it finds
   * @param loadSeconds time on the wall until it was ready
   * @param wordsPerSecond words a second of one thread's processor time
   * @param peakMegabytes peak of resident memory of its process
   */
  public record Row(
      String description,
      List<Figure> figures,
      double loadSeconds,
      double wordsPerSecond,
      long peakMegabytes) {}

  /**
   * Runs the time taggers.
   *
   * @param gold stories with their time expressions, for the figures
   * @param timed stories for the speed
   */
  public static List<Row> times(List<Item<TimeMl>> gold, List<Story> timed) {
    return run(Contest.TIMES, gold, timed);
  }

  /**
   * Runs what finds quotations.
   *
   * @param gold stories with their attributions, for the figures
   * @param timed stories for the speed
   */
  public static List<Row> quotes(List<Item<List<Attribution>>> gold, List<Story> timed) {
    return run(Contest.QUOTES, gold, timed);
  }

  private static <G, A, K extends Enum<K>> List<Row> run(
      Contest<G, A, K> contest, List<Item<G>> gold, List<Story> timed) {
    try {
      Path folder = Files.createTempDirectory("fabula-eval");
      Path stories = folder.resolve("stories.jsonl");
      Path speed = folder.resolve("timed.jsonl");
      StoryLines.write(stories, gold.stream().map(Item::story).toList());
      StoryLines.write(speed, timed);
      List<Row> rows = new ArrayList<>();
      for (String finder : contest.names()) {
        Path out = folder.resolve(finder + ".json");
        Processes.java(
            Contest.isOwn(finder),
            FinderRun.class,
            List.of(contest.kind(), finder, stories.toString(), speed.toString(), out.toString()));
        rows.add(row(contest, gold, FinderRun.read(out, contest.answer())));
        Files.delete(out);
      }
      Files.delete(stories);
      Files.delete(speed);
      Files.delete(folder);
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("the systems could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a system was running", e);
    }
  }

  private static <G, A, K extends Enum<K>> Row row(
      Contest<G, A, K> contest, List<Item<G>> gold, FinderRun.Result<A> result) {
    List<Tally<K>> tallies =
        gold.stream()
            .map(
                item ->
                    contest
                        .measure()
                        .count(
                            item.gold(), result.found().getOrDefault(item.story().id(), List.of())))
            .toList();
    return new Row(
        result.description(),
        Bootstrap.figures(contest.kind(), contest.measure(), tallies),
        result.loadSeconds(),
        result.wordsPerSecond(),
        result.peakMegabytes());
  }
}
