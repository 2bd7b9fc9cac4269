package org.fabula.order;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fabula.event.Event;
import org.fabula.order.OrderLink.Relation;

/**
 * Which claims stand together: they are admitted one by one, the most trusted first, and one that
 * contradicts those before it is refused.
 *
 * @param refused indices of the claims refused
 * @param position of each event, in an order that no claim admitted contradicts; events told to be
 *     equal share theirs
 */
record Settlement(BitSet refused, int[] position) {

  static Settlement of(List<Event> events, List<Claim> claims) {
    int[] group = groups(events.size(), claims);
    Precedence precedence = new Precedence(likelyOrder(events));
    BitSet refused = new BitSet();
    for (int i : byWeight(claims)) {
      Claim claim = claims.get(i);
      if (!admits(precedence, group, claim)) {
        refused.set(i);
      }
    }
    return new Settlement(refused, Arrays.stream(group).map(precedence::position).toArray());
  }

  /** Indices of claims, the most trusted first, those of one weight as they stand. */
  static int[] byWeight(List<Claim> claims) {
    return IntStream.range(0, claims.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -claims.get(i).weight()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static boolean admits(Precedence precedence, int[] group, Claim claim) {
    return switch (claim.relation()) {
      case BEFORE, INCLUDES, AFTER, IS_INCLUDED ->
          precedence.add(group[claim.earlier()], group[claim.later()]);
      case EQUAL -> group[claim.from()] == group[claim.to()];
      case VAGUE -> true;
    };
  }

  /** Events told to be equal stand as one: each maps to the first of its group. */
  private static int[] groups(int count, List<Claim> claims) {
    Groups groups = new Groups(count);
    for (Claim claim : claims) {
      if (claim.relation() == Relation.EQUAL) {
        groups.unite(claim.from(), claim.to());
      }
    }
    return groups.all();
  }

  /** Dated events by date, the others behind the one they follow in the text. */
  private static int[] likelyOrder(List<Event> events) {
    LocalDateTime[] keys = new LocalDateTime[events.size()];
    LocalDateTime last = LocalDateTime.MIN;
    for (int i = 0; i < keys.length; i++) {
      LocalDateTime begin = events.get(i).when().begin().earliest();
      last = !events.get(i).when().isDated() || begin == null ? last : begin;
      keys[i] = last;
    }
    Integer[] order = IntStream.range(0, keys.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparing((Integer i) -> keys[i]));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }
}
