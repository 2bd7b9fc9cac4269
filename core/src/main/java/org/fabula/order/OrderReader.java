package org.fabula.order;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fabula.event.Event;
import org.fabula.model.Analysis;
import org.fabula.order.OrderLink.Relation;
import org.fabula.time.Times;

/** Says which of two events came first. Immutable; shared between threads. */
public final class OrderReader {
  /**
   * How many events before it an event is compared with. Two neighbouring sentences of news hold
   * fewer; the bound keeps a text without full stops near-linear.
   */
  static final int WINDOW = 60;

  /** The same in a sentence of more events than {@link #WINDOW}, which no writer writes. */
  private static final int CROWDED_WINDOW = 4;

  /**
   * Orders at least every pair of events in the same or in neighbouring sentences. The relations
   * never form a cycle.
   *
   * @param text the story
   * @param times its time expressions
   * @param events its events, in text order
   */
  public List<OrderLink> read(Analysis text, Times times, List<Event> events) {
    List<Claim> claims = claims(text, events);
    boolean[] refused = settle(events, claims);
    List<OrderLink> links = new ArrayList<>(claims.size());
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      Relation relation = refused[i] ? Relation.VAGUE : claim.relation();
      String rule = refused[i] ? "contradicted" : claim.rule();
      links.add(
          new OrderLink(
              events.get(claim.from()).id(), events.get(claim.to()).id(), relation, rule));
    }
    return links;
  }

  private static List<Claim> claims(Analysis text, List<Event> events) {
    PairRules rules = new PairRules(text, events);
    List<Claim> claims = new ArrayList<>();
    for (int to = 0; to < events.size(); to++) {
      int window = rules.crowded(to, WINDOW) ? CROWDED_WINDOW : WINDOW;
      int floor = Math.max(0, to - window);
      for (int from = to - 1; from >= floor && rules.near(from, to); from--) {
        claims.add(surer(rules.proposed(from, to), rules.decide(from, to)));
      }
    }
    return claims;
  }

  /** A rule stands where it is right at least as often as the model thinks itself right. */
  private static Claim surer(Claim proposed, Claim ruled) {
    return proposed.weight() > ruled.weight() ? proposed : ruled;
  }

  /** Admits claims, the most trusted first; true for those that contradict what was admitted. */
  private static boolean[] settle(List<Event> events, List<Claim> claims) {
    int[] group = groups(events.size(), claims);
    Precedence precedence = new Precedence(likelyOrder(events));
    boolean[] refused = new boolean[claims.size()];
    int[] byWeight =
        IntStream.range(0, claims.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -claims.get(i).weight()))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i : byWeight) {
      Claim claim = claims.get(i);
      int from = group[claim.from()];
      int to = group[claim.to()];
      refused[i] =
          switch (claim.relation()) {
            case BEFORE, INCLUDES -> !precedence.add(from, to);
            case AFTER, IS_INCLUDED -> !precedence.add(to, from);
            case EQUAL -> from != to;
            case VAGUE -> false;
          };
    }
    return refused;
  }

  /** Events told to be equal stand as one: each maps to the first of its group. */
  private static int[] groups(int count, List<Claim> claims) {
    int[] group = IntStream.range(0, count).toArray();
    for (Claim claim : claims) {
      if (claim.relation() == Relation.EQUAL) {
        int one = root(group, claim.from());
        int other = root(group, claim.to());
        group[Math.max(one, other)] = Math.min(one, other);
      }
    }
    for (int i = 0; i < count; i++) {
      group[i] = root(group, i);
    }
    return group;
  }

  private static int root(int[] group, int node) {
    int at = node;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  /** Dated events by date, the others behind the one they follow in the text. */
  private static int[] likelyOrder(List<Event> events) {
    LocalDateTime[] keys = new LocalDateTime[events.size()];
    LocalDateTime last = LocalDateTime.MIN;
    for (int i = 0; i < keys.length; i++) {
      LocalDateTime begin = events.get(i).when().begin().earliest();
      last = events.get(i).when().time() == null || begin == null ? last : begin;
      keys[i] = last;
    }
    Integer[] order = IntStream.range(0, keys.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparing((Integer i) -> keys[i]));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }
}
