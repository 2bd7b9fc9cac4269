package org.fabula.quote;

import java.util.HashMap;
import java.util.Map;
import org.fabula.model.Attribution;
import org.fabula.model.TokenRun;
import org.jspecify.annotations.Nullable;

/** Whom the model makes the source of each cue. */
final class Sources {
  /** A source less certain than this is more likely none. */
  private static final double LEAST_CERTAIN = 0.5;

  private final Map<Integer, Attribution> byCue = new HashMap<>();

  Sources(Page page) {
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
        : nearest(attribution);
  }

  /** The source nearest to the cue: what lies apart is mostly its apposition. */
  static @Nullable Phrase nearest(Attribution attribution) {
    int cue = attribution.cue().firstToken();
    TokenRun nearest = null;
    for (TokenRun run : attribution.source()) {
      if (nearest == null || distance(run, cue) < distance(nearest, cue)) {
        nearest = run;
      }
    }
    return nearest == null ? null : new Phrase(nearest.firstToken(), nearest.endToken() - 1);
  }

  private static int distance(TokenRun run, int cue) {
    return Math.min(Math.abs(run.firstToken() - cue), Math.abs(run.endToken() - 1 - cue));
  }
}
