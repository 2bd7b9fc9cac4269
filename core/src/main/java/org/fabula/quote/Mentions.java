package org.fabula.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Mention;
import org.fabula.people.People;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.jspecify.annotations.Nullable;

/** The mentions of a story's actors in text order, looked up by span. */
final class Mentions {
  /** A mention and whose it is. */
  record Of(Mention mention, Actor actor) {
    Span span() {
      return mention.span();
    }

    boolean isPersonName() {
      return mention.kind() == Mention.Kind.NAME && actor.kind() == ActorKind.PERSON;
    }
  }

  private final List<Of> all = new ArrayList<>();
  private final Map<String, Boolean> feminine = new HashMap<>();

  Mentions(People people, StoryText story) {
    for (Actor actor : people.actors()) {
      int she = 0;
      for (Mention mention : actor.mentions()) {
        all.add(new Of(mention, actor));
        if (mention.kind() == Mention.Kind.PRONOUN) {
          she += gender(story.words(mention.span()));
        }
      }
      if (she != 0) {
        feminine.put(actor.id(), she > 0);
      }
    }
    all.sort(Comparator.comparing(Of::span));
  }

  /** 1 for "she", -1 for "he", 0 for what does not say. */
  static int gender(String pronoun) {
    return switch (pronoun.toLowerCase(Locale.ROOT)) {
      case "she", "her", "hers", "herself" -> 1;
      case "he", "him", "his", "himself" -> -1;
      default -> 0;
    };
  }

  /** Whether the pronouns of the actor allow {@code gender}. */
  boolean allows(Actor actor, int gender) {
    Boolean she = feminine.get(actor.id());
    return gender == 0 || she == null || she == gender > 0;
  }

  /** Index of the first mention that does not end before {@code offset}, or nearly so. */
  private int from(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }

  /** The mentions that lie within or overlap {@code span}, in text order. */
  List<Of> in(Span span) {
    List<Of> found = new ArrayList<>();
    for (int i = from(span.start()); i < all.size(); i++) {
      Of of = all.get(i);
      if (of.span().start() >= span.end()) {
        break;
      }
      if (of.span().overlaps(span)) {
        found.add(of);
      }
    }
    return found;
  }

  /** The last person named before {@code offset} and not before {@code floor}; null if none. */
  @Nullable Of lastPersonBefore(int offset, int floor, int gender) {
    for (int i = from(offset); i >= 0 && i < all.size(); i--) {
      Of of = all.get(i);
      if (of.span().start() < floor) {
        break;
      }
      if (of.span().end() <= offset && of.isPersonName() && allows(of.actor(), gender)) {
        return of;
      }
    }
    return null;
  }
}
