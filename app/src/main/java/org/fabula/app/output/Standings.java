package org.fabula.app.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.state.State;

/** Says in words whether what the rows of a reading claim still holds. */
public final class Standings {
  private final String text;
  private final Map<String, State> states = new HashMap<>();
  private final Set<String> successors = new HashSet<>();

  /** The states that a reading claims. */
  public Standings(Reading reading) {
    text = reading.story().text();
    for (State state : reading.states()) {
      states.put(state.id(), state);
      if (state.supersededBy() != null) {
        successors.add(state.supersededBy());
      }
    }
  }

  /**
   * What to say of a row where the story claims otherwise later, or did before: "superseded by “19
   * people were killed”", "current".
   */
  public List<String> of(Row row) {
    List<String> standing = new ArrayList<>();
    for (String id : row.states()) {
      State state = states.get(id);
      State later = state == null ? null : states.get(state.supersededBy());
      if (later != null) {
        standing.add("superseded by “" + Display.oneLine(later.span().in(text)) + "”");
      } else if (successors.contains(id)) {
        standing.add("current");
      }
    }
    return standing.stream().distinct().toList();
  }
}
