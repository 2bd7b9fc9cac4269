package org.fabula.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks of a word what TimeML asks of an event. */
final class EventQuestions {
  /** Below, a word is not even proposed. */
  static final double LEAST = 0.05;

  private final TagHead event;
  private final TagHead tense;
  private final TagHead aspect;
  private final TagHead polarity;
  private final TagHead modality;
  private final TagHead published;
  // The label "is none" is never looked up, but holds a place.
  private final List<EventProposal.Kind> kinds;
  private final List<EventProposal.Tense> tenses;
  private final List<EventProposal.Aspect> aspects;
  private final List<EventProposal.Polarity> polarities;
  private final List<EventProposal.Modality> modalities;
  private final List<EventProposal.ToPublication> relations;

  EventQuestions(Layout layout) {
    event = Detected.checked(layout.tag("event"));
    tense = layout.tag("tense");
    aspect = layout.tag("aspect");
    polarity = layout.tag("polarity");
    modality = layout.tag("modality");
    published = layout.tag("eventdct");
    kinds = Labels.allOr(EventProposal.Kind.OCCURRENCE, event.labels());
    tenses = Labels.all(EventProposal.Tense.class, tense.labels());
    aspects = Labels.all(EventProposal.Aspect.class, aspect.labels());
    polarities = Labels.all(EventProposal.Polarity.class, polarity.labels());
    modalities = Labels.all(EventProposal.Modality.class, modality.labels());
    relations = Labels.all(EventProposal.ToPublication.class, published.labels());
  }

  /** The event a word may tell of; null where that is hardly thinkable. */
  @Nullable EventProposal read(WindowOutput output, int token) {
    Detected found = Detected.of(event, output, token);
    if (found.score() < LEAST) {
      return null;
    }
    return new EventProposal(
        token,
        kinds(output, token),
        found.score(),
        tenses.get(tense.best(output, token)),
        aspects.get(aspect.best(output, token)),
        polarities.get(polarity.best(output, token)),
        modalities.get(modality.best(output, token)),
        toPublication(output, token));
  }

  private Map<EventProposal.Kind, Double> kinds(WindowOutput output, int token) {
    int[] scores = event.scores(output, token);
    int none = event.labels().indexOf(Detected.NONE);
    // That it is none is asked elsewhere.
    scores[none] = Integer.MIN_VALUE;
    Map<EventProposal.Kind, Double> probabilities = new EnumMap<>(EventProposal.Kind.class);
    for (int i = 0; i < scores.length; i++) {
      if (i != none) {
        probabilities.put(kinds.get(i), Scores.probability(scores, i));
      }
    }
    return probabilities;
  }

  private Map<EventProposal.ToPublication, Double> toPublication(WindowOutput output, int token) {
    int[] scores = published.scores(output, token);
    Map<EventProposal.ToPublication, Double> probabilities =
        new EnumMap<>(EventProposal.ToPublication.class);
    for (int i = 0; i < scores.length; i++) {
      probabilities.put(relations.get(i), Scores.probability(scores, i));
    }
    return probabilities;
  }
}
