package org.fabula.dossier;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fabula.chronology.Row;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Deed;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Source;
import org.fabula.event.Event;
import org.fabula.event.Event.Factuality;
import org.fabula.time.When;

/** Finds the events in which some actors of a dossier take part. Used once. */
final class Deeds {
  private final Dossier dossier;
  private final Set<String> ids;
  private final Set<Theirs> theirs = new HashSet<>();
  private final Map<String, Report> reports = new HashMap<>();
  private final Set<String> copies = new HashSet<>();
  private final Map<String, Told> told = new HashMap<>();

  /** One of the actors in one story. */
  private record Theirs(String story, String actor) {}

  /** Events of a story by id, and the dates of the rows by which they stand. */
  private record Told(Map<String, Event> events, Map<String, When> places) {
    static Told of(Report report) {
      Map<String, Event> events =
          report.events().stream()
              .collect(Collectors.toMap(Event::id, Function.identity(), (a, b) -> a));
      Map<String, When> places = new HashMap<>();
      When last = When.UNKNOWN;
      for (Row row : report.rows()) {
        last = isDated(row.when()) ? row.when() : last;
        for (String event : row.events()) {
          places.putIfAbsent(event, last);
        }
      }
      return new Told(events, places);
    }

    When place(Event event) {
      return Deeds.place(event, places.getOrDefault(event.id(), When.UNKNOWN));
    }
  }

  /** The date of an event, else of the row by which it stands, unless it was over before that. */
  private static When place(Event event, When near) {
    When own = event.when();
    if (isDated(own) || event.factuality() != Factuality.HAPPENED) {
      return own;
    }
    LocalDateTime from = near.begin().earliest();
    LocalDateTime over = own.end().latest();
    return from == null || over != null && from.isAfter(over) ? own : near;
  }

  Deeds(Dossier dossier, Set<String> ids) {
    this.dossier = dossier;
    this.ids = ids;
    dossier.actors().stream()
        .filter(actor -> ids.contains(actor.id()))
        .flatMap(actor -> actor.appearances().stream())
        .forEach(one -> theirs.add(new Theirs(one.story(), one.actor())));
    for (Source source : dossier.stories()) {
      reports.put(source.id(), source.report());
      if (source.copyOf() != null) {
        copies.add(source.id());
      }
    }
  }

  List<Deed> all() {
    List<Deed> deeds = new ArrayList<>();
    for (Entry entry : dossier.chronology()) {
      if (entry.isAbout(ids) && reports.containsKey(entry.story())) {
        add(deeds, entry);
      }
    }
    return deeds;
  }

  /** Every story tells of its own events; those of copies are the same again. */
  private void add(List<Deed> deeds, Entry entry) {
    for (Citation citation : entry.reports()) {
      String story = citation.words().story();
      boolean own = story.equals(entry.story()) || !copies.contains(story);
      if (own && citation.event() != null && reports.containsKey(story)) {
        Event event = told(story).events().get(citation.event());
        if (event != null && isTheirs(story, event)) {
          deeds.add(new Deed(story, event, told(story).place(event)));
        }
      }
    }
  }

  private Told told(String story) {
    return told.computeIfAbsent(story, id -> Told.of(Objects.requireNonNull(reports.get(id))));
  }

  /** Whether the story itself says from when on it may be, and not only the day of publication. */
  private static boolean isDated(When when) {
    return when.basis() != When.Basis.PUBLISHED && when.begin().earliest() != null;
  }

  private boolean isTheirs(String story, Event event) {
    return event.actors().stream()
        .anyMatch(participant -> theirs.contains(new Theirs(story, participant.actor())));
  }
}
