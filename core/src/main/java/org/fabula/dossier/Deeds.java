package org.fabula.dossier;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fabula.chronology.Row;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Deed;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.event.Event;
import org.fabula.event.Event.Factuality;
import org.fabula.time.When;

/** Finds the events in which some actors of a dossier take part. Used once. */
final class Deeds {
  private final Dossier dossier;
  private final Set<String> ids;
  private final Set<Appearance> theirs = new HashSet<>();
  private final Map<String, Report> reports = new HashMap<>();
  private final Map<String, Told> told = new HashMap<>();

  /** Events of a story by id, and the dates by which its rows stand. */
  private record Told(Map<String, Event> events, Map<Row, When> places) {
    static Told of(Report report) {
      Map<String, Event> events =
          report.events().stream()
              .collect(Collectors.toMap(Event::id, Function.identity(), (a, b) -> a));
      Map<Row, When> places = new IdentityHashMap<>();
      When last = When.UNKNOWN;
      for (Row row : report.rows()) {
        last = isDated(row.when()) ? row.when() : last;
        places.put(row, last);
      }
      return new Told(events, places);
    }

    /** The date of an event, else of the row by which it stands, unless it was over before that. */
    When place(Row row, Event event) {
      When own = event.when();
      if (isDated(own) || event.factuality() != Factuality.HAPPENED) {
        return own;
      }
      When near = places.getOrDefault(row, When.UNKNOWN);
      LocalDateTime from = near.begin().earliest();
      LocalDateTime over = own.end().latest();
      return from == null || over != null && from.isAfter(over) ? own : near;
    }
  }

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
      Report report = reports.get(entry.story());
      if (report != null && entry.isAbout(ids)) {
        add(deeds, entry, told.computeIfAbsent(entry.story(), story -> Told.of(report)));
      }
    }
    return deeds;
  }

  private void add(List<Deed> deeds, Entry entry, Told story) {
    for (String id : entry.row().events()) {
      Event event = story.events.get(id);
      if (event != null && isTheirs(entry.story(), event)) {
        deeds.add(new Deed(entry.story(), event, story.place(entry.row(), event)));
      }
    }
  }

  /** Whether the story itself says from when on it may be, and not only the day of publication. */
  private static boolean isDated(When when) {
    return when.basis() != When.Basis.PUBLISHED && when.begin().earliest() != null;
  }

  private boolean isTheirs(String story, Event event) {
    return event.actors().stream()
        .anyMatch(participant -> theirs.contains(new Appearance(story, participant.actor())));
  }
}
