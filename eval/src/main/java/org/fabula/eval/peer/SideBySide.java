package org.fabula.eval.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fabula.eval.corpus.Item;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.eval.measure.Bootstrap;
import org.fabula.eval.measure.Figure;
import org.fabula.eval.measure.Tally;
import org.fabula.eval.measure.TimesMeasure;
import org.fabula.story.Story;
import tools.jackson.databind.json.JsonMapper;

/** Runs every time tagger on the class path on the same stories, one after the other. */
public final class SideBySide {
  private SideBySide() {}

  /**
   * One tagger's figures.
   *
   * @param description what it is and how it is set up
   * @param figures of {@link TimesMeasure}
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
   * Runs them.
   *
   * @param gold stories with their time expressions, for the figures
   * @param timed stories for the speed
   */
  public static List<Row> run(List<Item<TimeMl>> gold, List<Story> timed) {
    try {
      Path folder = Files.createTempDirectory("fabula-eval");
      Path stories = folder.resolve("stories.jsonl");
      Path speed = folder.resolve("timed.jsonl");
      StoryLines.write(stories, gold.stream().map(Item::story).toList());
      StoryLines.write(speed, timed);
      List<Row> rows = new ArrayList<>();
      for (String tagger : Taggers.all().sequencedKeySet()) {
        Path out = folder.resolve(tagger + ".json");
        run(tagger, stories, speed, out);
        rows.add(row(gold, out));
        Files.delete(out);
      }
      Files.delete(stories);
      Files.delete(speed);
      Files.delete(folder);
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("the taggers could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a tagger was running", e);
    }
  }

  private static void run(String tagger, Path stories, Path speed, Path out)
      throws IOException, InterruptedException {
    Processes.java(
        tagger.startsWith("Fabula"),
        TaggerRun.class,
        List.of(tagger, stories.toString(), speed.toString(), out.toString()));
  }

  private static Row row(List<Item<TimeMl>> gold, Path out) throws IOException {
    TaggerRun.Result result =
        JsonMapper.shared()
            .readValue(Files.readString(out, StandardCharsets.UTF_8), TaggerRun.Result.class);
    TimesMeasure measure = new TimesMeasure();
    List<Tally<TimesMeasure.Count>> tallies =
        gold.stream()
            .map(
                i ->
                    measure.count(i.gold(), result.times().getOrDefault(i.story().id(), List.of())))
            .toList();
    return new Row(
        result.description(),
        Bootstrap.figures("times", measure, tallies),
        result.loadSeconds(),
        result.wordsPerSecond(),
        result.peakMegabytes());
  }
}
