package org.fabula.quote;

import java.util.HashMap;
import java.util.Map;
import org.fabula.model.Attribution;
import org.fabula.model.Dependencies;
import org.fabula.model.TokenRun;
import org.jspecify.annotations.Nullable;

/** Whom the model makes the source of each cue. */
final class Sources {
  /** A source less certain than this is more likely none. */
  private static final double LEAST_CERTAIN = 0.5;

  private final Dependencies dependencies;
  private final Map<Integer, Attribution> byCue = new HashMap<>();

  Sources(Page page) {
    dependencies = page.text().dependencies();
    for (Attribution attribution : page.text().attributions()) {
      TokenRun cue = attribution.cue();
      for (int i = cue.firstToken(); i < cue.endToken(); i++) {
        byCue.put(i, attribution);
      }
    }
  }

  /** What the model attributes with a cue; null where it has none there. */
  @Nullable Attribution at(Cue cue) {
    for (int i = cue.first(); i <= cue.last(); i++) {
      Attribution attribution = byCue.get(i);
      if (attribution != null) {
        return attribution;
      }
    }
    return null;
  }

  /** The source of a cue; null where the model has none for it. */
  @Nullable Phrase of(Cue cue) {
    Attribution attribution = at(cue);
    return attribution == null || attribution.sourceScore() < LEAST_CERTAIN
        ? null
        : nearest(attribution, dependencies);
  }

  /**
   * The source nearest to the cue: what lies apart is mostly its apposition. A list that the source
   * holds is no source of its own: "Letters from Ohio, Iowa and Maine".
   */
  static @Nullable Phrase nearest(Attribution attribution, Dependencies dependencies) {
    int cue = attribution.cue().firstToken();
    TokenRun nearest = null;
    for (TokenRun run : attribution.source()) {
      if (nearest == null || distance(run, cue) < distance(nearest, cue)) {
        nearest = run;
      }
    }
    if (nearest == null) {
      return null;
    }
    int first = nearest.firstToken();
    for (TokenRun run : attribution.source()) {
      if (run.firstToken() < first && isListedIn(run, nearest, dependencies)) {
        first = run.firstToken();
      }
    }
    return new Phrase(first, nearest.endToken() - 1);
  }

  /** Whether a list begun within one phrase goes on in another. */
  private static boolean isListedIn(TokenRun list, TokenRun rest, Dependencies dependencies) {
    for (int i = rest.firstToken(); i < rest.endToken(); i++) {
      int head = dependencies.head(i);
      if (dependencies.is(i, "conj")
          && head > list.firstToken()
          && head < list.endToken()
          && dependencies.is(head, "nmod")) {
        return true;
      }
    }
    return false;
  }

  private static int distance(TokenRun run, int cue) {
    return Math.min(Math.abs(run.firstToken() - cue), Math.abs(run.endToken() - 1 - cue));
  }
}
