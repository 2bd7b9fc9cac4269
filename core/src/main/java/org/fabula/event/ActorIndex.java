package org.fabula.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Mention;
import org.fabula.people.People;
import org.fabula.text.Span;

/** The mentions of all actors of a story, in text order. */
final class ActorIndex {

  /** A mention and whose it is. */
  record Spoken(Span span, String actor, ActorKind kind, boolean named) {}

  private final List<Spoken> mentions = new ArrayList<>();

  ActorIndex(People people) {
    for (Actor actor : people.actors()) {
      for (Mention mention : actor.mentions()) {
        boolean named = mention.kind() == Mention.Kind.NAME;
        mentions.add(new Spoken(mention.span(), actor.id(), actor.kind(), named));
      }
    }
    mentions.sort(Comparator.comparing(Spoken::span));
  }

  /** The mentions that start in [{@code from}, {@code to}), in text order. */
  List<Spoken> startingIn(int from, int to) {
    int low = firstFrom(from);
    int high = low;
    while (high < mentions.size() && mentions.get(high).span.start() < to) {
      high++;
    }
    return mentions.subList(low, high);
  }

  /** Whether a word stands inside a name of more than one word, or is a name. */
  boolean isName(Span word) {
    int at = firstFrom(word.start() + 1) - 1;
    // A mention may hold a shorter one that starts behind it.
    for (int i = at; i >= Math.max(0, at - 2); i--) {
      if (mentions.get(i).named && mentions.get(i).span.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span.start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
