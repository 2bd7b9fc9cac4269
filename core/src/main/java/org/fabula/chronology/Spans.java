package org.fabula.chronology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.model.Analysis;
import org.fabula.text.Sentence;
import org.fabula.text.Span;

/** Chooses the verbatim words a row shows: its sentence, or its own part of it. */
final class Spans {
  private final Analysis text;
  private final Map<Integer, Integer> rowsOfSentence = new HashMap<>();

  Spans(Analysis text, List<Happening> happenings) {
    this.text = text;
    for (Happening happening : happenings) {
      rowsOfSentence.merge(happening.sentence, 1, Integer::sum);
    }
  }

  Span of(Happening happening) {
    if (happening.events.isEmpty()) {
      return happening.quotes.getFirst().cover();
    }
    Sentence sentence = text.story().sentences().get(happening.sentence);
    return sentence.span();
  }
}
