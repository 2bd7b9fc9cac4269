package org.fabula.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;

/**
 * Everyone in the stories of a page. Actors of the same kind and name in several stories are shown
 * as one, for finding rows; that they are the same is not claimed.
 */
final class Cast {
  private final Map<Key, Person> people = new LinkedHashMap<>();

  private record Key(ActorKind kind, String name) {}

  /** An actor in the story it stands in. */
  record Part(Leaf leaf, Actor actor) {}

  /**
   * One entry of the list.
   *
   * @param number identifies it on the page, from 1
   * @param kind of its actors
   * @param name of its actors
   * @param parts its actors, at least one, in story order
   */
  record Person(int number, ActorKind kind, String name, List<Part> parts) {
    int mentions() {
      return parts.stream().mapToInt(part -> part.actor().mentions().size()).sum();
    }
  }

  Cast(List<Leaf> leaves) {
    for (Leaf leaf : leaves) {
      for (Actor actor : leaf.reading().actors()) {
        people
            .computeIfAbsent(
                key(actor),
                key -> new Person(people.size() + 1, key.kind(), key.name(), new ArrayList<>()))
            .parts()
            .add(new Part(leaf, actor));
      }
    }
  }

  private static Key key(Actor actor) {
    return new Key(actor.kind(), actor.name());
  }

  /** The number of an actor's entry, or 0 for an actor of no story of the page. */
  int number(Actor actor) {
    Person person = people.get(key(actor));
    return person == null ? 0 : person.number();
  }

  boolean isEmpty() {
    return people.isEmpty();
  }

  /** The entries of some kinds, the most spoken of first. */
  List<Person> of(List<ActorKind> kinds) {
    return people.values().stream()
        .filter(person -> kinds.contains(person.kind()))
        .sorted(Comparator.comparingInt(Person::mentions).reversed())
        .toList();
  }
}
