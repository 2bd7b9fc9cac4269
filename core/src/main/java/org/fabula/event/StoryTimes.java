package org.fabula.event;

import java.time.LocalDate;
import java.util.List;
import org.fabula.model.Analysis;
import org.jspecify.annotations.Nullable;

/**
 * Dates what no expression of its own clause dates, once all events of a story are known: by an
 * expression near it, by when it was told, by the day of publication.
 */
final class StoryTimes {
  private final NearTimes near;
  private final @Nullable TenseTimes tenses;

  StoryTimes(Analysis text, TimeIndex times, @Nullable LocalDate published) {
    this.near = new NearTimes(text, times, published);
    this.tenses = published == null ? null : new TenseTimes(text, times, published);
  }

  void date(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (!draft.dated()) {
        near.date(draft);
      }
      if (!draft.dated()) {
        bound(draft);
      }
    }
  }

  private void bound(Draft draft) {
    if (draft.told != null) {
      draft.when = Dating.notAfter(draft.told);
    } else if (tenses != null) {
      draft.when = tenses.of(draft);
    }
  }
}
