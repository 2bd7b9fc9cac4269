package org.fabula.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made one and what was made two, to say in the end which of it a later
 * correction reversed.
 *
 * @param <K> what is put together or apart
 * @param <G> what holds it
 */
final class Joins<K, G> {
  private final Function<K, @Nullable G> holder;
  private final List<Join<K>> joins = new ArrayList<>();
  private final List<Cut<K>> cuts = new ArrayList<>();
  private final Map<K, Integer> moved = new HashMap<>();
  private final Map<G, Join<K>> last = new IdentityHashMap<>();

  private record Join<K>(Draft draft, int seat, List<K> members) {}

  private record Cut<K>(Draft draft, int seat, K out, @Nullable K left) {}

  Joins(Function<K, @Nullable G> holder) {
    this.holder = holder;
  }

  void join(Draft draft, int seat, List<K> members) {
    joins.add(new Join<>(draft, seat, members));
  }

  void cut(Draft draft, int seat, Collection<K> out, @Nullable K left) {
    cuts.add(new Cut<>(draft, seat, out.iterator().next(), left));
    out.forEach(key -> moved.put(key, cuts.size() - 1));
  }

  /** Marks what was reversed; to be called once all is put together and apart. */
  void settle() {
    for (Join<K> join : joins) {
      G group = holder.apply(join.members.getFirst());
      boolean holds = join.members.stream().allMatch(one -> holder.apply(one) == group);
      if (holds && group != null) {
        last.put(group, join);
      } else {
        join.draft.overtakenBy = laterCut(join);
      }
    }
    for (Cut<K> cut : cuts) {
      G group = holder.apply(cut.out);
      if (cut.left != null && group != null && group == holder.apply(cut.left)) {
        cut.draft.overtakenBy = laterJoin(group, cut.seat);
      }
    }
  }

  private @Nullable String laterCut(Join<K> join) {
    int latest =
        join.members.stream().mapToInt(one -> moved.getOrDefault(one, -1)).max().orElse(-1);
    return latest < 0 ? null : cuts.get(latest).draft.correction.id();
  }

  /** The last that made something one after a moment and still holds; null where none did. */
  @Nullable String laterJoin(G group, int seat) {
    Join<K> join = last.get(group);
    return join == null || join.seat < seat ? null : join.draft.correction.id();
  }
}
