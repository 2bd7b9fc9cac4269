package org.fabula.eval.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fabula.eval.corpus.EventTimes;
import org.fabula.eval.corpus.Item;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.event.Lying;

/**
 * Writes the table of what clues weigh for how an event lies to the day of publication, learnt on
 * the stories of the Event Time Corpus that TimeML's training part has.
 */
public final class DayTraining {
  private static final String HEAD =
      """
      # What clues weigh for how an event that no expression dates lies to the day of publication.
      # Source: learnt by eval/accuracy --days from %d events of %d stories of the Event Time Corpus; see model/MODEL_CARD.md. Licence: Apache-2.0.
      # Columns: clue, then the weight for each way to lie: %s.
      """;

  private DayTraining() {}

  /**
   * Learns and writes.
   *
   * @param args {@code --days FILE --data FOLDER}: the file to write, the folder of the corpora
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 4 || !args[2].equals("--data")) {
      System.err.println("eval/accuracy --days FILE --data FOLDER");
      System.exit(2);
    }
    Path data = Path.of(args[3]);
    Map<String, TimeMl> texts = TimeMl.below(data.resolve("timeml").resolve("train"));
    List<Item<List<EventTimes.Dated>>> items = EventTimes.items(data.resolve("eventtime"), texts);
    DayExample.Reader reader = new DayExample.Reader();
    List<List<DayExample>> stories = items.stream().map(reader::read).toList();
    List<DayExample> examples = stories.stream().flatMap(List::stream).toList();
    Files.writeString(Path.of(args[1]), table(examples, items.size()));
    System.out.println(
        examples.size() + " events of " + items.size() + " stories: " + counts(examples));
    System.out.println(leftOut(stories));
  }

  /**
   * What those say of every story who learnt from the others alone: how many are right, and the
   * mean of the logarithms of the probabilities of what is right. By it clues are chosen.
   */
  private static String leftOut(List<List<DayExample>> stories) {
    int right = 0;
    double logs = 0;
    int all = 0;
    for (List<DayExample> story : stories) {
      List<DayExample> others =
          stories.stream().filter(other -> other != story).flatMap(List::stream).toList();
      Map<String, double[]> weights = Softmax.learn(others);
      for (DayExample example : story) {
        double[] probabilities = Softmax.probabilities(weights, example.clues());
        double it = probabilities[example.lies().ordinal()];
        right += Arrays.stream(probabilities).allMatch(other -> other <= it) ? 1 : 0;
        logs += StrictMath.log(it);
        all++;
      }
    }
    return String.format(
        Locale.ROOT,
        "left out, story by story: %.1f %% right, mean log probability %.3f",
        100.0 * right / all,
        logs / all);
  }

  private static Map<Lying, Long> counts(List<DayExample> examples) {
    return examples.stream()
        .collect(Collectors.groupingBy(DayExample::lies, TreeMap::new, Collectors.counting()));
  }

  private static String table(List<DayExample> examples, int stories) {
    String columns =
        Arrays.stream(Lying.values()).map(Lying::name).collect(Collectors.joining(" "));
    StringBuilder table =
        new StringBuilder(String.format(Locale.ROOT, HEAD, examples.size(), stories, columns));
    Softmax.learn(examples)
        .forEach(
            (name, weights) -> {
              table.append(name);
              for (double weight : weights) {
                table.append('\t').append(String.format(Locale.ROOT, "%.3f", weight + 0.0));
              }
              table.append('\n');
            });
    return table.toString();
  }
}
