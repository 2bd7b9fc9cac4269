package org.fabula.eval.speed;

import java.util.List;
import org.fabula.story.Story;

/** Counts words as they are counted for every figure of speed here: runs without white space. */
public final class Words {
  private Words() {}

  /** Number of words of all the stories. */
  public static int in(List<Story> stories) {
    return stories.stream().mapToInt(story -> in(story.text())).sum();
  }

  /** Number of words of {@code text}. */
  static int in(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      if (!space && !inside) {
        words++;
      }
      inside = !space;
    }
    return words;
  }
}
