package org.fabula.chronology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.event.Event;
import org.fabula.state.State;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Says which states a row claims, and whether they still hold. */
final class Standing {
  private final Map<String, List<State>> byEvent = new HashMap<>();
  private final List<State> bare = new ArrayList<>();

  Standing(List<State> states) {
    for (State state : states) {
      // An age stands beside a name in most stories; a row tells of it only once it has changed.
      if (state.kind() == State.Kind.AGE && state.isCurrent()) {
        continue;
      }
      if (state.event() == null) {
        bare.add(state);
      } else {
        byEvent.computeIfAbsent(state.event(), any -> new ArrayList<>()).add(state);
      }
    }
  }

  /** The states that the events of a row carry, or that its words claim without one. */
  List<State> of(Happening happening, Span words) {
    List<State> found = new ArrayList<>();
    for (Event event : happening.events) {
      found.addAll(byEvent.getOrDefault(event.id(), List.of()));
    }
    bare.stream().filter(state -> words.contains(state.span())).forEach(found::add);
    return found;
  }

  /** Superseded where all are, current where one holds, null where there is none. */
  static Row.@Nullable Status status(List<State> states) {
    if (states.isEmpty()) {
      return null;
    }
    return states.stream().anyMatch(State::isCurrent) ? Row.Status.CURRENT : Row.Status.SUPERSEDED;
  }
}
