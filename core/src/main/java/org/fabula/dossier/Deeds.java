package org.fabula.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Deed;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.event.Event;
import org.fabula.event.Event.Role;

/** Finds the events in which some actors of a dossier are agent or patient. Used once. */
final class Deeds {
  private final Dossier dossier;
  private final Set<String> ids;
  private final Set<Appearance> theirs = new HashSet<>();
  private final Map<String, Report> reports = new HashMap<>();
  private final Map<String, Map<String, Event>> events = new HashMap<>();

  Deeds(Dossier dossier, Set<String> ids) {
    this.dossier = dossier;
    this.ids = ids;
    dossier.actors().stream()
        .filter(actor -> ids.contains(actor.id()))
        .forEach(actor -> theirs.addAll(actor.appearances()));
    dossier.stories().forEach(source -> reports.put(source.id(), source.report()));
  }

  List<Deed> all() {
    List<Deed> deeds = new ArrayList<>();
    for (Entry entry : dossier.chronology()) {
      if (entry.isAbout(ids)) {
        Map<String, Event> own = events.computeIfAbsent(entry.story(), this::events);
        for (String id : entry.row().events()) {
          Event event = own.get(id);
          if (event != null && isTheirs(entry.story(), event)) {
            deeds.add(new Deed(entry.story(), event));
          }
        }
      }
    }
    return deeds;
  }

  private Map<String, Event> events(String story) {
    Report report = reports.get(story);
    return report == null
        ? Map.of()
        : report.events().stream()
            .collect(Collectors.toMap(Event::id, Function.identity(), (a, b) -> a));
  }

  private boolean isTheirs(String story, Event event) {
    return event.actors().stream()
        .filter(participant -> participant.role() != Role.OTHER)
        .anyMatch(participant -> theirs.contains(new Appearance(story, participant.actor())));
  }
}
