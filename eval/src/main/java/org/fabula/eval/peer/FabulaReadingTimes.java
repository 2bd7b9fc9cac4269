package org.fabula.eval.peer;

import java.util.List;
import org.fabula.Fabula;
import org.fabula.eval.corpus.Timex;
import org.fabula.story.Story;

/** Fabula's whole reading, of which the time expressions are given. */
final class FabulaReadingTimes implements TimeTagger {
  private final Fabula fabula = Fabula.english();

  @Override
  public String description() {
    return "Fabula, whole reading";
  }

  @Override
  public List<Timex> find(Story story) {
    return FabulaTimes.timexes(fabula.read(story).times());
  }
}
