package org.fabula.order;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.fabula.order.OrderLink.Relation;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * When events began, by their dates and by claims of their order: what comes before another began
 * no later than it, what comes after no earlier. One pass along the claims hands on what is
 * earliest, one pass back what is latest. Claims that dates contradict are dropped, the least
 * trusted first.
 *
 * <p>Mutable; one is made for each story.
 */
final class Beginnings {
  /**
   * After so many passes, a claim that is still contradicted is dropped itself, whatever it rests
   * on, which keeps a story near-linear. News has hardly ever two.
   */
  private static final int PASSES = 8;

  /** A story goes on from a month it names; a year says little of what follows. */
  private static final Duration MONTH = Duration.ofDays(31);

  private final List<When> whens;
  private final int[] position;
  private final List<Claim> claims;
  private final Groups groups;
  private final BitSet dropped = new BitSet();
  private final LocalDateTime[] earliest;
  private final LocalDateTime[] latest;
  private final @Nullable Step[] weakest;

  /**
   * @param whens when each event was
   * @param position of each event; a claim's earlier one stands before its later one, equal ones at
   *     one place
   * @param claims what is sure of their order
   */
  Beginnings(List<When> whens, int[] position, List<Claim> claims) {
    this.whens = whens;
    this.position = position;
    this.claims = claims;
    this.groups = new Groups(whens.size());
    this.earliest = new LocalDateTime[whens.size()];
    this.latest = new LocalDateTime[whens.size()];
    this.weakest = new Step[whens.size()];
    begin();
    unite();
    propagate();
  }

  /** Indices of the claims that dates contradict. */
  BitSet dropped() {
    return dropped;
  }

  /** When an event began; never wider than before. */
  Bound of(int event) {
    Bound old = whens.get(event).begin();
    int group = groups.of(event);
    boolean later = earliest[group].isAfter(first(whens.get(event))) && tells(group);
    boolean sooner = latest[group].isBefore(last(whens.get(event)));
    return new Bound(
        later ? earliest[group] : old.earliest(), sooner ? latest[group] : old.latest());
  }

  /**
   * Whether it tells a reader something from when on an event is. Unless the words say so, "after
   * 1950" of what anybody says today is true and tells nothing.
   */
  private boolean tells(int group) {
    Step step = weakest[group];
    boolean said = step == null || step.weight >= 1;
    return said || !earliest[group].plus(MONTH).isBefore(latest[group]);
  }

  // ---- bounds; those of a group stand at the event it goes by

  private static LocalDateTime first(When when) {
    return Tightening.earliest(when.begin());
  }

  /** What began was not over before. */
  private static LocalDateTime last(When when) {
    LocalDateTime begun = Tightening.latest(when.begin());
    LocalDateTime over = Tightening.latest(when.end());
    return over.isBefore(first(when)) ? begun : Tightening.sooner(begun, over);
  }

  private void begin() {
    for (int i = 0; i < earliest.length; i++) {
      earliest[i] = LocalDateTime.MIN;
      latest[i] = LocalDateTime.MAX;
      weakest[i] = null;
    }
    for (int i = 0; i < earliest.length; i++) {
      narrow(groups.of(i), first(whens.get(i)), last(whens.get(i)));
    }
  }

  private void narrow(int group, LocalDateTime from, LocalDateTime to) {
    earliest[group] = Tightening.later(earliest[group], from);
    latest[group] = Tightening.sooner(latest[group], to);
  }

  private void unite() {
    for (int i : Settlement.byWeight(claims)) {
      if (claims.get(i).relation() == Relation.EQUAL) {
        int one = groups.of(claims.get(i).from());
        int other = groups.of(claims.get(i).to());
        if (earliest[one].isAfter(latest[other]) || earliest[other].isAfter(latest[one])) {
          dropped.set(i);
        } else {
          groups.unite(one, other);
          narrow(
              Math.min(one, other), earliest[Math.max(one, other)], latest[Math.max(one, other)]);
        }
      }
    }
  }

  // ---- passes

  /** A claim on the way: the group of its earlier event and that of its later one. */
  private record Step(int claim, double weight, int earlier, int later) {
    static Step weaker(@Nullable Step before, Step step) {
      return before != null && before.weight < step.weight ? before : step;
    }
  }

  private void propagate() {
    List<Step> steps = steps();
    for (int pass = 1; !forward(steps, pass == PASSES) && pass < PASSES; pass++) {
      begin();
    }
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (!dropped.get(step.claim)) {
        latest[step.earlier] = Tightening.sooner(latest[step.earlier], latest[step.later]);
      }
    }
  }

  /** In the order of the events, so that what leads to an event comes before what leads on. */
  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (claim.isOrdered()) {
        int earlier = groups.of(claim.earlier());
        steps.add(new Step(i, claim.weight(), earlier, groups.of(claim.later())));
      }
    }
    steps.sort(Comparator.comparingInt(step -> position[step.earlier]));
    return steps;
  }

  /** Hands on what is earliest; false where a claim had to be dropped. */
  private boolean forward(List<Step> steps, boolean last) {
    boolean holds = true;
    for (Step step : steps) {
      LocalDateTime from = earliest[step.earlier];
      if (dropped.get(step.claim) || !from.isAfter(earliest[step.later])) {
        continue;
      }
      Step weaker = Step.weaker(weakest[step.earlier], step);
      if (from.isAfter(latest[step.later])) {
        dropped.set(last ? step.claim : weaker.claim);
        holds = false;
      } else {
        earliest[step.later] = from;
        weakest[step.later] = weaker;
      }
    }
    return holds;
  }
}
