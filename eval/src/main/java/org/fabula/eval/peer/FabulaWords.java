package org.fabula.eval.peer;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.eval.head.NameTrials;
import org.fabula.eval.head.Parse;
import org.fabula.eval.head.WordTrials;
import org.fabula.model.EnglishModel;
import org.fabula.text.StoryText;

/** Fabula's model, all its heads at once. */
final class FabulaWords implements WordReader {
  private final EnglishModel model = EnglishModel.load();

  @Override
  public String description() {
    return "Fabula, the whole model";
  }

  @Override
  public Set<String> figures() {
    return Stream.concat(WordTrials.names().stream(), NameTrials.names().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public Parse read(StoryText text) {
    return Parse.of(model.analyze(text));
  }
}
