package org.fabula.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.text.Span;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/** Finds when a person was born: "Ada Brook was born on May 3, 1985", "Brook, born in 1985,". */
final class Births {
  /** Tokens between "born" and its date: "born in the port of Lima on May 3". */
  private static final int REACH = 7;

  /** What may stand between the person and "born". */
  private static final Set<String> LINKS = Set.of("was", "is", "were", ",", "who", "(", "being");

  private final Analysis text;
  private final MentionIndex mentions;

  private Births(Analysis text, MentionIndex mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  /** The same people, with the births that the story states. */
  static People add(Analysis text, Times times, People people) {
    Births births = new Births(text, people.mentions());
    Map<String, Fact> found = new HashMap<>();
    for (TimeExpression time : times.expressions()) {
      Actor born = births.born(time);
      if (born != null) {
        found.putIfAbsent(born.id(), new Fact(Fact.Kind.BORN, time.value(), null, time.span()));
      }
    }
    return found.isEmpty() ? people : with(people, found);
  }

  private static People with(People people, Map<String, Fact> found) {
    List<Actor> actors = new ArrayList<>();
    for (Actor actor : people.actors()) {
      Fact fact = found.get(actor.id());
      actors.add(fact == null ? actor : with(actor, fact));
    }
    return new People(actors, people.notes());
  }

  private static Actor with(Actor actor, Fact fact) {
    List<Fact> facts = new ArrayList<>(actor.facts());
    facts.add(fact);
    facts.sort(Comparator.comparing(Fact::span));
    return new Actor(
        actor.id(), actor.kind(), actor.name(), actor.aliases(), actor.mentions(), facts);
  }

  /** The person whose birth {@code time} dates, or null. */
  private @Nullable Actor born(TimeExpression time) {
    boolean dated = time.type() == TimeType.DATE && Character.isDigit(time.value().charAt(0));
    int first = dated ? text.story().tokenAt(time.span().start()) : 0;
    int sentence = text.token(first).sentence();
    for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
      if (text.token(i).sentence() != sentence || isBreak(i)) {
        return null;
      }
      if (text.is(i, "born")) {
        return before(i, sentence);
      }
    }
    return null;
  }

  private boolean isBreak(int i) {
    return switch (text.pos(i)) {
      case PUNCT -> !text.is(i, ",");
      case VERB, AUX -> !text.is(i, "born");
      case CCONJ -> true;
      default -> false;
    };
  }

  private @Nullable Actor before(int born, int sentence) {
    int at = born - 1;
    while (at >= 0 && LINKS.contains(text.token(at).lower())) {
      at--;
    }
    if (at < 0 || text.token(at).sentence() != sentence) {
      return null;
    }
    Span span = new Span(text.token(at).start(), text.token(at).end());
    return mentions
        .at(span)
        .map(MentionIndex.Placed::actor)
        .filter(actor -> actor.kind() == ActorKind.PERSON)
        .orElse(null);
  }
}
