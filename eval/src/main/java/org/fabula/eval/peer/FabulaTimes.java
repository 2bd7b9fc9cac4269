package org.fabula.eval.peer;

import java.util.List;
import org.fabula.eval.corpus.Timex;
import org.fabula.story.Story;
import org.fabula.text.StoryText;
import org.fabula.time.TimeExpression;

/** Fabula's time tagger, which needs no model. */
final class FabulaTimes implements TimeTagger {
  private final org.fabula.time.TimeTagger tagger = org.fabula.time.TimeTagger.english();

  @Override
  public String description() {
    return "Fabula, time expressions alone";
  }

  @Override
  public List<Timex> find(Story story) {
    return timexes(tagger.read(StoryText.of(story.text()), story.published()).expressions());
  }

  static List<Timex> timexes(List<TimeExpression> times) {
    return times.stream().map(t -> new Timex(t.span(), t.type().name(), t.value())).toList();
  }
}
