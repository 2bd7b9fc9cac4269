package org.fabula.correction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.correction.Change.Undo;
import org.fabula.correction.Unmet.Why;
import org.jspecify.annotations.Nullable;

/** Which corrections hold: those that no undo takes back which itself holds. */
final class History {
  private final Map<String, Correction> all = new LinkedHashMap<>();
  private final Set<String> undone = new HashSet<>();
  private final List<Unmet> unmet = new ArrayList<>();

  History(Collection<Correction> corrections) {
    corrections.stream().sorted().forEach(one -> all.putIfAbsent(one.id(), one));
    settle();
  }

  /** Those that hold, in order, without the undoing ones. */
  List<Correction> holding() {
    return all.values().stream()
        .filter(one -> !(one.change() instanceof Undo) && !undone.contains(one.id()))
        .toList();
  }

  /** The undoing ones that find nothing to undo. */
  List<Unmet> unmet() {
    return unmet;
  }

  /** An undo is settled once all that would undo it are. */
  private void settle() {
    Map<String, Integer> open = new HashMap<>();
    for (Correction one : all.values()) {
      if (one.change() instanceof Undo(String target)) {
        open.merge(target, 1, Integer::sum);
      }
    }
    Deque<Correction> ready = new ArrayDeque<>();
    all.values().stream()
        .filter(one -> one.change() instanceof Undo && !open.containsKey(one.id()))
        .forEach(ready::add);
    Set<String> settled = new HashSet<>();
    while (!ready.isEmpty()) {
      Correction undo = ready.remove();
      settled.add(undo.id());
      Correction target = undo(undo);
      if (target != null && open.merge(target.id(), -1, Integer::sum) == 0) {
        if (target.change() instanceof Undo) {
          ready.add(target);
        }
      }
    }
    for (Correction one : all.values()) {
      if (one.change() instanceof Undo(String target) && !settled.contains(one.id())) {
        unmet.add(new Unmet(one, Why.CIRCLE, target));
      }
    }
  }

  private @Nullable Correction undo(Correction undo) {
    if (!(undo.change() instanceof Undo(String id))) {
      return null;
    }
    Correction target = all.get(id);
    boolean holds = !undone.contains(undo.id());
    if (holds && target == null) {
      unmet.add(new Unmet(undo, Why.NO_CORRECTION, id));
    } else if (holds) {
      undone.add(id);
    }
    return target;
  }
}
