package org.fabula.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.fabula.model.Analysis;
import org.fabula.order.Order;
import org.fabula.people.People;
import org.fabula.story.Publication;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a story claims to hold of someone from some time on, and which later claim took the
 * place of which. Immutable; shared between threads.
 */
public final class StateReader {
  private final StateWords words;

  private StateReader(StateWords words) {
    this.words = words;
  }

  /** A reader of English. */
  public static StateReader english() {
    return new StateReader(StateWords.english());
  }

  /**
   * Reads the states of a story, in text order.
   *
   * @param text the story
   * @param times its time expressions
   * @param people its actors
   * @param order its events, in text order, and their order
   * @param published when it was published, or null where that is not known
   */
  public List<State> read(
      Analysis text, Times times, People people, Order order, @Nullable Publication published) {
    Sheet sheet = new Sheet(text, words, times, people, order.events(), published);
    Tellings tellings = new Tellings(sheet, words);
    List<Claim> claims = new ArrayList<>(new Tolls(sheet, words, tellings).find());
    claims.addAll(new Conditions(sheet, words, tellings).find());
    claims.addAll(new AgeClaims(sheet).find(people));
    claims.sort(Comparator.<Claim>comparingInt(c -> c.first).thenComparingInt(c -> c.last));
    new Supersession(sheet, order.links()).settle(claims);
    return states(claims, sheet);
  }

  private static List<State> states(List<Claim> claims, Sheet sheet) {
    Map<Claim, String> ids = new IdentityHashMap<>();
    claims.forEach(claim -> ids.put(claim, "s" + (ids.size() + 1)));
    List<State> states = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      states.add(
          new State(
              "s" + (states.size() + 1),
              claim.kind,
              claim.actor,
              sheet.span(claim.first, claim.last),
              claim.value,
              claim.when,
              claim.event == null ? null : claim.event.id(),
              claim.next == null ? null : ids.get(claim.next),
              claim.rule,
              claim.matter,
              claim.place));
    }
    return states;
  }
}
