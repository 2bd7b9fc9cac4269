package org.fabula.time;

import java.util.List;
import org.fabula.grammar.PlainGrammar;
import org.fabula.story.Publication;
import org.fabula.text.StoryText;
import org.jspecify.annotations.Nullable;

/**
 * Finds time expressions without the model: hundreds of times as fast as a whole reading. It looks
 * for tense and names by word lists, so it now and then takes the wrong direction where the whole
 * reading takes the right one. Make one and keep it: immutable, shared between threads.
 *
 * <pre>{@code
 * TimeTagger tagger = TimeTagger.english();
 * Times times = tagger.read(StoryText.of("The bridge fell on Sept. 3, 2019."), null);
 * }</pre>
 */
public final class TimeTagger {
  private final TimeReader reader;
  private final PlainGrammar grammar;

  private TimeTagger(TimeReader reader, PlainGrammar grammar) {
    this.reader = reader;
    this.grammar = grammar;
  }

  /** A tagger of English. */
  public static TimeTagger english() {
    return new TimeTagger(
        TimeReader.english(), PlainGrammar.english(Clause.Words.english().verbs()));
  }

  /**
   * Reads the time expressions of a text.
   *
   * @param text the story, cut
   * @param published when it was published, or null where that is not known
   */
  public Times read(StoryText text, @Nullable Publication published) {
    return reader.read(grammar.analyze(text), published);
  }

  /**
   * Says when a story that carries no date may have been published, by its dateline or by the years
   * that its dates and weekdays allow.
   *
   * @param text the story, cut
   * @return in order; empty where the story proves nothing
   */
  public List<Publication> published(StoryText text) {
    return reader.published(grammar.analyze(text), List.of());
  }
}
