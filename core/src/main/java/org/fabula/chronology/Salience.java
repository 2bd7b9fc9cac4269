package org.fabula.chronology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.chronology.Row.Kind;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.people.Actor;
import org.fabula.people.People;
import org.fabula.quote.Quote;

/**
 * Weighs how much a reader of the story would want a row: by its kind, by where it stands, whether
 * it has a date, and how much of the story is about those who take part. News tells first what
 * matters most, and returns to whom it is about; the features are those of Dunietz and Gillick,
 * <i>A New Entity Salience Task with Millions of Training Examples</i> (EACL 2014). The weights are
 * a judgement: no corpus at hand says which rows an editor keeps.
 */
final class Salience {
  private static final double DATED = 0.15;
  private static final double EARLY = 0.2;
  private static final double CENTRAL = 0.2;
  private static final double RETOLD = 0.1;

  /** How many died, how someone is: what readers look for. */
  private static final double STATES = 0.2;

  /** What is told again in rows of its own. */
  private static final double TOLD_ELSEWHERE = -0.6;

  private static final double GENERAL = -0.2;
  private static final double OF_NOBODY = -0.15;
  private static final double PHRASE = -0.3;
  private static final double HEADLINE = -0.5;

  /** "Have you been there?" tells nothing. */
  private static final double ASKED = -0.3;

  private final Analysis text;
  private final Grove grove;
  private final Map<String, Integer> mentions = new HashMap<>();
  private final int most;

  Salience(Analysis text, People people, Grove grove) {
    this.text = text;
    this.grove = grove;
    int highest = 1;
    for (Actor actor : people.actors()) {
      mentions.put(actor.id(), actor.mentions().size());
      highest = Math.max(highest, actor.mentions().size());
    }
    this.most = highest;
  }

  /** The salience of a row, from 0 to 1, to hundredths. */
  double of(Happening happening, boolean toldElsewhere, boolean states) {
    double weight = ofKind(happening.kind, happening);
    weight += states ? STATES : 0;
    List<String> actors = happening.actors();
    weight += happening.when().isDated() ? DATED : 0;
    weight += EARLY * (1 - (double) happening.sentence / text.story().sentences().size());
    weight += CENTRAL * actors.stream().mapToInt(this::mentions).max().orElse(0) / most;
    weight += happening.also.isEmpty() ? 0 : RETOLD;
    weight += toldElsewhere ? TOLD_ELSEWHERE : 0;
    weight += isGeneral(happening) ? GENERAL : 0;
    weight += happening.quotes.isEmpty() && isAsked(happening.sentence) ? ASKED : 0;
    weight += actors.isEmpty() ? OF_NOBODY : 0;
    weight += happening.lead >= 0 && !grove.isClause(happening.lead) ? PHRASE : 0;
    weight += happening.lead >= 0 && grove.isHeadline(happening.sentence) ? HEADLINE : 0;
    return Math.round(100 * Math.clamp(weight, 0, 1)) / 100.0;
  }

  private boolean isAsked(int sentence) {
    return text.is(text.story().sentences().get(sentence).endToken() - 1, "?");
  }

  /** "it does not mean that", "they cannot afford to": no one thing that happens. */
  private static boolean isGeneral(Happening happening) {
    Event leading = happening.leading();
    return switch (happening.kind) {
      case DENIED, POSSIBLE, PLANNED ->
          leading != null
              && leading.tense() == Tense.PRESENT
              && leading.aspect() == Aspect.NONE
              && !happening.when().isDated();
      case HAPPENED, SAID, BACKGROUND -> false;
    };
  }

  private static double ofKind(Kind kind, Happening happening) {
    return switch (kind) {
      case HAPPENED, PLANNED -> 0.45;
      case DENIED -> 0.4;
      case SAID -> happening.quotes.stream().anyMatch(Salience::isInItsWords) ? 0.45 : 0.35;
      case POSSIBLE -> 0.2;
      case BACKGROUND -> !happening.when().isDated() ? 0.15 : 0.3;
    };
  }

  private static boolean isInItsWords(Quote quote) {
    return quote.kind() != Quote.Kind.INDIRECT;
  }

  private int mentions(String actor) {
    return mentions.getOrDefault(actor, 0);
  }
}
