package org.fabula.app.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fabula.chronology.Row;
import org.fabula.people.Actor;
import org.fabula.people.Mention;
import org.fabula.text.Span;

/**
 * The mentions of a reading's actors in the order of the text, and whom the words of a row mean.
 */
public final class Mentions {
  private final List<Named> all;
  private final Map<String, Actor> byId = new HashMap<>();

  /**
   * A mention and whose it is.
   *
   * @param mention where it stands
   * @param actor whom it means
   */
  public record Named(Mention mention, Actor actor) {
    int start() {
      return mention.span().start();
    }
  }

  /** The mentions of some actors. */
  public Mentions(List<Actor> actors) {
    actors.forEach(actor -> byId.put(actor.id(), actor));
    all =
        actors.stream()
            .flatMap(actor -> actor.mentions().stream().map(mention -> new Named(mention, actor)))
            .sorted(Comparator.comparing((Named named) -> named.mention().span()))
            .toList();
  }

  /** The mentions that lie within a span and overlap no earlier one, in text order. */
  public List<Named> in(Span span) {
    List<Named> within = new ArrayList<>();
    int end = span.start();
    for (int i = first(span.start()); i < all.size(); i++) {
      Named named = all.get(i);
      if (named.start() >= span.end()) {
        break;
      }
      if (named.start() >= end && named.mention().span().end() <= span.end()) {
        within.add(named);
        end = named.mention().span().end();
      }
    }
    return within;
  }

  private int first(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Names to be read into the words of a row, by the offset in the story behind which each stands:
   * whom the first pronoun for someone not yet named means, and at the row's start whom its words
   * leave out.
   */
  public Map<Integer, Actor> unnamed(Row row) {
    Map<Integer, Actor> names = new TreeMap<>();
    Set<String> named = new HashSet<>();
    for (Named one : in(row.span())) {
      boolean first = named.add(one.actor().id());
      if (first && one.mention().kind() == Mention.Kind.PRONOUN) {
        names.put(one.mention().span().end(), one.actor());
      }
    }
    Actor omitted = byId.get(row.omitted());
    if (omitted != null) {
      names.put(row.span().start(), omitted);
    }
    return names;
  }
}
