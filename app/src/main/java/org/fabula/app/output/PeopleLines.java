package org.fabula.app.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.fabula.Reading;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;

/**
 * Actors for a terminal: persons, then bodies, places and the rest, and of each kind those first
 * that are mentioned most. What is stated of each stands beside the name, and below it where, so
 * that it can be looked up.
 */
final class PeopleLines implements Lines {

  @Override
  public void write(Reading reading, Sheet sheet) {
    Map<ActorKind, List<Actor>> kinds = new TreeMap<>();
    reading
        .actors()
        .forEach(actor -> kinds.computeIfAbsent(actor.kind(), k -> new ArrayList<>()).add(actor));
    if (kinds.isEmpty()) {
      sheet.line("No people were found.");
    }
    Names names = new Names(reading);
    List<Sheet.Group> groups = new ArrayList<>();
    kinds.forEach((kind, actors) -> groups.add(group(kind, actors, names)));
    sheet.groups(groups);
  }

  private static Sheet.Group group(ActorKind kind, List<Actor> actors, Names names) {
    List<Sheet.Entry> entries =
        actors.stream()
            .sorted(Comparator.comparing((Actor actor) -> -actor.mentions().size()))
            .map(actor -> entry(actor, names))
            .toList();
    return new Sheet.Group(title(kind), entries);
  }

  private static String title(ActorKind kind) {
    return switch (kind) {
      case PERSON -> "People";
      case ORGANIZATION -> "Organizations";
      case PLACE -> "Places";
      case GROUP -> "Groups";
      case WORK -> "Works";
      case OTHER -> "Others";
    };
  }

  private static Sheet.Entry entry(Actor actor, Names names) {
    StringJoiner known = new StringJoiner("; ");
    List<String> facts = actor.facts().stream().map(fact -> words(fact, names)).distinct().toList();
    if (!facts.isEmpty()) {
      known.add(String.join(", ", facts));
    }
    if (!actor.aliases().isEmpty()) {
      known.add("also " + Display.oneLine(String.join(", ", actor.aliases())));
    }
    List<String> places = new ArrayList<>(List.of(mentions(actor)));
    for (Fact fact : actor.facts()) {
      places.add("“" + names.words(fact.span()) + "” at " + fact.span().start());
    }
    return new Sheet.Entry(
        Display.oneLine(actor.name()), known.toString(), List.of(String.join(" · ", places)));
  }

  /** A relation is told with the other one's name, the rest as it is everywhere. */
  private static String words(Fact fact, Names names) {
    return fact.kind() == Fact.Kind.RELATION ? names.value(fact) : Headings.words(fact);
  }

  private static String mentions(Actor actor) {
    int count = actor.mentions().size();
    int first = actor.mentions().getFirst().span().start();
    return count == 1 ? "1 mention, at " + first : count + " mentions, first at " + first;
  }
}
