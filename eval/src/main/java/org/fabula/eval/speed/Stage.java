package org.fabula.eval.speed;

import java.util.Locale;
import java.util.Optional;
import org.fabula.Fabula;
import org.fabula.copies.Index;
import org.fabula.model.EnglishModel;
import org.fabula.story.Story;
import org.fabula.text.StoryText;
import org.fabula.time.TimeTagger;

/** How far a story is read. */
public enum Stage {
  /** Which story repeats an earlier one: no part of a reading. */
  COPIES,
  /** Paragraphs, sentences and tokens. */
  SEGMENT,
  /** Those, and the time expressions, without the model. */
  TIMES,
  /** Paragraphs, sentences, tokens, and what the learned model says of every word. */
  MODEL,
  /** The whole reading. */
  READING;

  /** Reads stories as far as a stage says. Loading it loads the model where the stage needs it. */
  public interface Reader {

    /**
     * Reads {@code story}.
     *
     * @return what was found, so that no compiler can leave the reading out
     */
    Object read(Story story);
  }

  /** Name of this stage's figure, in words a second. */
  public String figure() {
    return "speed." + name().toLowerCase(Locale.ROOT);
  }

  /** A reader that goes as far as this stage. */
  public Reader load() {
    return switch (this) {
      case COPIES -> copies();
      case SEGMENT -> story -> StoryText.of(story.text());
      case MODEL -> model();
      case TIMES -> times();
      case READING -> Fabula.english()::read;
    };
  }

  /** After the first pass every story is a copy, which costs the most: it is compared in full. */
  private static Reader copies() {
    Index index = new Index();
    return story -> Optional.ofNullable(index.add(story));
  }

  private static Reader model() {
    EnglishModel model = EnglishModel.load();
    return story -> model.analyze(StoryText.of(story.text()));
  }

  private static Reader times() {
    TimeTagger tagger = TimeTagger.english();
    return story -> tagger.read(StoryText.of(story.text()), story.published());
  }
}
