package org.fabula.eval.clue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabula.eval.corpus.EventTimes;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Lying;

/**
 * Writes the tables of what clues weigh: {@code class-weights} for the class of an event, from the
 * stories of TimeML's training part; {@code day-weights} for how an event that no expression dates
 * lies to the day of publication, from those of them that the Event Time Corpus has.
 */
public final class ClueTraining {
  private static final String USAGE = "eval/accuracy --learn FOLDER --data FOLDER";
  private static final String HEAD =
      """
      # What clues weigh for %s; see model/MODEL_CARD.md.
      # Source: learnt by eval/accuracy --learn from %d events of %d stories of %s. Licence: Apache-2.0.
      # Columns: clue, then the weight for each of %s.
      """;

  /** Into how many parts the stories are cut, each told from the others. */
  private static final int FOLDS = 10;

  private ClueTraining() {}

  /**
   * A question on events.
   *
   * @param table name of its table
   * @param words what is asked
   * @param corpus where the answers are from
   * @param answers the answers, as constants
   * @param penalty twice what a square of a weight costs; chosen by telling parts of the training
   *     stories from the others
   */
  private record Question(
      String table, String words, String corpus, List<String> answers, double penalty) {}

  /**
   * Learns and writes.
   *
   * @param args {@code --learn FOLDER --data FOLDER}: the folder to write the tables to, the folder
   *     of the corpora
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 4 || !args[2].equals("--data")) {
      System.err.println(USAGE);
      System.exit(2);
    }
    Path out = Path.of(args[1]);
    Path data = Path.of(args[3]);
    Path train = data.resolve("timeml").resolve("train");
    Examples examples = new Examples();
    Question classes =
        new Question(
            "class-weights",
            "the class of an event",
            "TimeBank and AQUAINT TimeML",
            names(EventClass.values()),
            1 / 0.3);
    learn(classes, out, TimeMl.items(train).stream().map(examples::classes).toList());
    Question days =
        new Question(
            "day-weights",
            "how an event that no expression dates lies to the day of publication",
            "the Event Time Corpus",
            names(Lying.values()),
            1 / 0.15);
    learn(
        days,
        out,
        EventTimes.items(data.resolve("eventtime"), TimeMl.below(train)).stream()
            .map(examples::days)
            .toList());
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private static void learn(Question question, Path out, List<List<Example>> stories)
      throws IOException {
    List<Example> all = stories.stream().flatMap(List::stream).toList();
    Path file = out.resolve(question.table + ".txt");
    Files.writeString(file, table(question, all, stories.size()));
    System.out.println(
        file
            + ": "
            + all.size()
            + " events of "
            + stories.size()
            + " stories; "
            + leftOut(question, stories));
  }

  /**
   * What those say of a tenth of the stories who learnt from the others alone: how many are right,
   * and the mean of the logarithms of the probabilities of what is right. By it clues are chosen.
   */
  private static String leftOut(Question question, List<List<Example>> stories) {
    int right = 0;
    double logs = 0;
    int all = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      Map<String, double[]> weights = weights(question, part(stories, fold, false));
      for (Example example : part(stories, fold, true)) {
        double[] probabilities = Softmax.probabilities(weights, example.clues());
        double it = probabilities[example.answer()];
        right += Arrays.stream(probabilities).allMatch(other -> other <= it) ? 1 : 0;
        logs += StrictMath.log(it);
        all++;
      }
    }
    return String.format(
        Locale.ROOT,
        "of stories left out %.1f %% right, mean log probability %.3f",
        100.0 * right / all,
        logs / all);
  }

  private static List<Example> part(List<List<Example>> stories, int fold, boolean inside) {
    return IntStream.range(0, stories.size())
        .filter(i -> (i % FOLDS == fold) == inside)
        .mapToObj(stories::get)
        .flatMap(List::stream)
        .toList();
  }

  private static Map<String, double[]> weights(Question question, List<Example> examples) {
    return Softmax.learn(examples, question.answers.size(), question.penalty);
  }

  private static String table(Question question, List<Example> examples, int stories) {
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                HEAD,
                question.words,
                examples.size(),
                stories,
                question.corpus,
                String.join(" ", question.answers)));
    weights(question, examples)
        .forEach(
            (name, weights) ->
                table
                    .append(name)
                    .append('\t')
                    .append(
                        Arrays.stream(weights)
                            .mapToObj(w -> String.format(Locale.ROOT, "%.2f", w + 0.0))
                            .collect(Collectors.joining("\t")))
                    .append('\n'));
    return table.toString();
  }
}
