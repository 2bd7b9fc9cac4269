package org.fabula.eval.peer;

import java.util.List;
import org.fabula.eval.corpus.Timex;
import org.fabula.model.EnglishModel;
import org.fabula.story.Story;
import org.fabula.text.StoryText;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeReader;

/** Fabula as far as the time reader: segmentation, tagging, time expressions. */
final class FabulaTimes implements TimeTagger {
  private final EnglishModel model = EnglishModel.load();
  private final TimeReader reader = TimeReader.english();

  @Override
  public String description() {
    return "Fabula, time expressions alone";
  }

  @Override
  public List<Timex> tag(Story story) {
    return timexes(
        reader.read(model.analyze(StoryText.of(story.text())), story.published()).expressions());
  }

  static List<Timex> timexes(List<TimeExpression> times) {
    return times.stream().map(t -> new Timex(t.span(), t.type().name(), t.value())).toList();
  }
}
