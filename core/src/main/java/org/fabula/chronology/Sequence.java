package org.fabula.chronology;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiConsumer;
import org.fabula.chronology.Row.Kind;
import org.fabula.event.Event;
import org.fabula.order.OrderLink;

/**
 * Puts happenings in order: by their place in time, and where that is one and the same by what the
 * order of their events says, else as they are told.
 */
final class Sequence {
  private static final Comparator<Happening> AS_TOLD =
      Comparator.comparingInt((Happening happening) -> happening.rank)
          .thenComparing(Sequence::latest)
          .thenComparingInt(Happening::first);

  private final Map<Happening, List<Happening>> later = new HashMap<>();

  Sequence(List<Happening> happenings, List<OrderLink> order) {
    Map<String, Happening> byLead = new HashMap<>();
    for (Happening happening : happenings) {
      Event leading = happening.leading();
      if (leading != null) {
        byLead.put(leading.id(), happening);
      }
    }
    // First where each stands, then what of those that stand together comes first.
    order.stream()
        .filter(link -> link.rule().equals("connective"))
        .forEach(link -> inOrder(link, byLead, Sequence::lead));
    order.forEach(link -> inOrder(link, byLead, (from, to) -> follow(link, from, to)));
  }

  /** A Monday comes before some day of the week that begins with it. */
  private static LocalDateTime latest(Happening happening) {
    LocalDateTime latest = happening.dated() ? happening.when().begin().latest() : null;
    return latest == null ? LocalDateTime.MAX : latest;
  }

  /** Hands on the two that a link puts in order, the earlier first. */
  private static void inOrder(
      OrderLink link, Map<String, Happening> byLead, BiConsumer<Happening, Happening> then) {
    Happening from = byLead.get(link.from());
    Happening to = byLead.get(link.to());
    if (from == null || to == null) {
      return;
    }
    switch (link.relation()) {
      case BEFORE -> then.accept(from, to);
      case AFTER -> then.accept(to, from);
      default -> {
        // Of one time, or not known.
      }
    }
  }

  private void follow(OrderLink link, Happening earlier, Happening after) {
    if (earlier.key.equals(after.key) && says(link, earlier, after)) {
      later.computeIfAbsent(earlier, any -> new ArrayList<>()).add(after);
    }
  }

  /** "They <i>knew</i> hours before it <i>sank</i>": what is open at the start stands before it. */
  private static void lead(Happening earlier, Happening later) {
    if (earlier.when().begin().earliest() == null && earlier.key.isAfter(later.key)) {
      earlier.key = later.key;
      earlier.rank = -1;
    }
  }

  /** Whether a link says more than that one is told after the other. */
  private static boolean says(OrderLink link, Happening from, Happening to) {
    boolean said = from.kind == Kind.SAID || to.kind == Kind.SAID;
    return switch (link.rule()) {
      case "told-in-order" -> false;
      case "model" -> !said;
      default -> true;
    };
  }

  /** The happenings in order. */
  List<Happening> of(List<Happening> happenings) {
    List<Happening> sorted = new ArrayList<>(happenings);
    sorted.sort(
        Comparator.comparing((Happening happening) -> happening.key).thenComparing(AS_TOLD));
    List<Happening> inOrder = new ArrayList<>(sorted.size());
    for (int from = 0; from < sorted.size(); ) {
      int to = from + 1;
      while (to < sorted.size() && sorted.get(to).key.equals(sorted.get(from).key)) {
        to++;
      }
      inOrder.addAll(settled(sorted.subList(from, to)));
      from = to;
    }
    return inOrder;
  }

  /** Happenings of one place, each behind those that came before it; Kahn's algorithm. */
  private List<Happening> settled(List<Happening> alike) {
    Map<Happening, Integer> open = new HashMap<>();
    alike.forEach(one -> later(one).forEach(next -> open.merge(next, 1, Integer::sum)));
    PriorityQueue<Happening> free = new PriorityQueue<>(AS_TOLD);
    alike.stream().filter(one -> !open.containsKey(one)).forEach(free::add);
    Set<Happening> done = new HashSet<>();
    List<Happening> inOrder = new ArrayList<>(alike.size());
    for (Happening next : alike) {
      // Links of events do not run in a circle, but those of rows might.
      for (Happening one = free.poll(); one != null; one = free.poll()) {
        release(one, open, free, done, inOrder);
      }
      if (!done.contains(next)) {
        release(next, open, free, done, inOrder);
      }
    }
    return inOrder;
  }

  private void release(
      Happening one,
      Map<Happening, Integer> open,
      PriorityQueue<Happening> free,
      Set<Happening> done,
      List<Happening> inOrder) {
    if (done.add(one)) {
      inOrder.add(one);
      for (Happening next : later(one)) {
        if (open.merge(next, -1, Integer::sum) == 0) {
          free.add(next);
        }
      }
    }
  }

  private List<Happening> later(Happening happening) {
    return later.getOrDefault(happening, List.of());
  }
}
