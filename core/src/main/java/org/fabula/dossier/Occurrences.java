package org.fabula.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fabula.dossier.Occurrence.Side;
import org.fabula.event.Event;
import org.fabula.event.Event.Participant;
import org.fabula.event.Event.Role;
import org.fabula.people.Actor;
import org.jspecify.annotations.Nullable;

/** Makes the events of one story ready to be held against those of others. Used once. */
final class Occurrences {
  /** "the", "Mr", an initial: too short to tell one from another. */
  private static final int SHORTEST_WORD = 3;

  private final Report report;
  private final Function<String, @Nullable String> ids;
  private final Map<String, Actor> actors;

  /**
   * @param ids ids in the dossier of the story's actors
   */
  Occurrences(Report report, Function<String, @Nullable String> ids) {
    this.report = report;
    this.ids = ids;
    this.actors =
        report.actors().stream()
            .collect(Collectors.toMap(Actor::id, Function.identity(), (a, b) -> a));
  }

  List<Occurrence> of(int story) {
    Map<String, Telling> tellings = new HashMap<>();
    report.gist().tellings().forEach(telling -> tellings.put(telling.event(), telling));
    List<Occurrence> all = new ArrayList<>();
    for (Event event : report.events()) {
      Telling telling = tellings.get(event.id());
      if (telling != null) {
        all.add(
            new Occurrence(
                story,
                event,
                telling,
                side(event, Role.AGENT),
                side(event, Role.PATIENT),
                Days.of(event.when())));
      }
    }
    return all;
  }

  private Side side(Event event, Role role) {
    Side side = new Side(new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (Participant participant : event.actors()) {
      Actor actor = actors.get(participant.actor());
      String id = ids.apply(participant.actor());
      if (participant.role() == role && actor != null && id != null) {
        side.ids().add(id);
        if (Naming.isNamed(actor)) {
          side.named().add(id);
        }
        for (String word : actor.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
          if (word.length() >= SHORTEST_WORD && !word.equals("the")) {
            side.words().add(word);
          }
        }
      }
    }
    return side;
  }
}
