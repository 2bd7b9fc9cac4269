package org.fabula.eval.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fabula.eval.corpus.Item;
import org.fabula.eval.corpus.PolNear;
import org.fabula.story.Story;

/**
 * What a story costs against its length. The same paragraphs are read as stories of several
 * lengths: as many short ones, or as few long ones, as have the same number of words in all.
 */
public final class LengthSpeed {
  private static final int STORIES = 120;
  private static final int[] LENGTHS = {100, 1_000, 10_000, 50_000};

  private LengthSpeed() {}

  /**
   * Measures and prints a table.
   *
   * @param args {@code --lengths}, the folder of the corpora
   */
  public static void main(String[] args) {
    if (args.length != 2) {
      System.err.println("eval/accuracy --lengths DATA");
      System.exit(2);
    }
    List<String> paragraphs = paragraphs(Path.of(args[1]));
    System.out.println("| words of a story | stories | " + names() + " |");
    System.out.println("|---:|---:|" + "---:|".repeat(stages().size()));
    for (int length : LENGTHS) {
      List<Story> stories = stories(paragraphs, length);
      StringBuilder row = new StringBuilder("| ");
      row.append(Words.in(stories) / stories.size()).append(" | ").append(stories.size());
      for (Stage stage : stages()) {
        double millis = 1e6 / Speed.wordsPerSecond(stage.load(), stories);
        row.append(String.format(Locale.ROOT, " | %.2f", millis));
      }
      System.out.println(row + " |");
    }
  }

  /** Without the copies: their cost is that of the other stories, not of the length of one. */
  private static List<Stage> stages() {
    return List.of(Stage.SEGMENT, Stage.TIMES, Stage.MODEL, Stage.READING);
  }

  private static String names() {
    List<String> names = new ArrayList<>();
    for (Stage stage : stages()) {
      names.add(stage.name().toLowerCase(Locale.ROOT) + ", ms a 1,000 words");
    }
    return String.join(" | ", names);
  }

  private static List<String> paragraphs(Path data) {
    List<String> paragraphs = new ArrayList<>();
    PolNear.items(data.resolve("polnear").resolve("train")).stream()
        .map(Item::story)
        .limit(STORIES)
        .forEach(story -> paragraphs.addAll(List.of(story.text().split("\n+", -1))));
    return paragraphs;
  }

  /**
   * Stories of whole paragraphs, each as soon as it has so many words; what is left over is none.
   */
  static List<Story> stories(List<String> paragraphs, int words) {
    List<Story> stories = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int has = 0;
    for (String paragraph : paragraphs) {
      text.append(paragraph).append("\n\n");
      has += Words.in(paragraph);
      if (has >= words) {
        stories.add(Story.of("s" + stories.size(), text.toString()));
        text.setLength(0);
        has = 0;
      }
    }
    return stories;
  }
}
