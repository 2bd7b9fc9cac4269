package org.fabula.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fabula.dossier.EventTrace.Side;
import org.fabula.event.Event;
import org.fabula.event.Event.Participant;
import org.fabula.event.Event.Role;
import org.fabula.people.Actor;

/** Takes down the trace of one story. Used once. */
final class TraceReader {
  /** "the", "Mr", an initial: too short to tell one from another. */
  private static final int SHORTEST_WORD = 3;

  private final Report report;
  private final Map<String, Integer> actors = new HashMap<>();

  TraceReader(Report report) {
    this.report = report;
    for (int i = 0; i < report.actors().size(); i++) {
      actors.putIfAbsent(report.actors().get(i).id(), i);
    }
  }

  Trace read(Rank rank) {
    Map<Long, Float> weights = new TreeMap<>();
    report
        .gist()
        .words()
        .forEach((word, weight) -> weights.put(Trace.number(word), weight.floatValue()));
    long[] words = weights.keySet().stream().mapToLong(Long::longValue).toArray();
    float[] heavy = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      heavy[i] = weights.getOrDefault(words[i], 0f);
    }
    List<Naming> namings = new ArrayList<>();
    for (Actor actor : report.actors()) {
      namings.add(Naming.of(actor, report.story()));
    }
    return new Trace(rank, words, heavy, Trace.keys(report.gist().words()), namings, events());
  }

  private List<EventTrace> events() {
    Map<String, Telling> tellings = new HashMap<>();
    report.gist().tellings().forEach(telling -> tellings.put(telling.event(), telling));
    List<EventTrace> all = new ArrayList<>();
    for (int i = 0; i < report.events().size(); i++) {
      Event event = report.events().get(i);
      Telling telling = tellings.get(event.id());
      if (telling != null) {
        all.add(
            new EventTrace(
                i,
                Trace.number(telling.family()),
                telling.light(),
                Trace.numbers(telling.arguments()),
                Trace.numbers(telling.names()),
                side(event, Role.AGENT),
                side(event, Role.PATIENT),
                Days.of(event.when())));
      }
    }
    return all;
  }

  private Side side(Event event, Role role) {
    Set<Integer> part = new TreeSet<>();
    for (Participant participant : event.actors()) {
      Integer actor = actors.get(participant.actor());
      if (participant.role() == role && actor != null) {
        part.add(actor);
      }
    }
    return part.isEmpty()
        ? Side.NOBODY
        : new Side(
            part.stream().mapToInt(Integer::intValue).toArray(),
            Trace.numbers(words(report, event, role)));
  }

  /** The words of what those are called who take part in an event in one way. */
  static Set<String> words(Report report, Event event, Role role) {
    Set<String> ids = new TreeSet<>();
    event.actors().stream().filter(p -> p.role() == role).forEach(p -> ids.add(p.actor()));
    Set<String> words = new TreeSet<>();
    for (Actor actor : report.actors()) {
      if (ids.contains(actor.id())) {
        for (String word : actor.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
          if (word.length() >= SHORTEST_WORD && !word.equals("the")) {
            words.add(word);
          }
        }
      }
    }
    return words;
  }
}
