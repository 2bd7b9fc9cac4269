package org.fabula.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabula.app.output.Told;
import org.fabula.dossier.Dossier.Party;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;

/** Everyone in the stories of a page, as the dossier has them: one for the actors it holds one. */
final class Cast {
  private final Told told;
  private final Map<String, Person> people = new LinkedHashMap<>();

  /** An actor in the story it stands in. */
  record Part(Leaf leaf, Actor actor) {}

  /**
   * One entry of the list.
   *
   * @param number identifies it on the page, from 1
   * @param kind person, organization, ...
   * @param name its name
   * @param mended what persons corrected in it, in words
   * @param parts its actors, at least one, in story order
   */
  record Person(int number, ActorKind kind, String name, List<String> mended, List<Part> parts) {
    int mentions() {
      return parts.stream().mapToInt(part -> part.actor().mentions().size()).sum();
    }
  }

  Cast(Told told, List<Leaf> leaves) {
    this.told = told;
    for (Leaf leaf : leaves) {
      for (Actor actor : leaf.reading().actors()) {
        Party party = told.party(leaf.id(), actor.id());
        if (party != null) {
          people
              .computeIfAbsent(party.id(), id -> person(party))
              .parts()
              .add(new Part(leaf, actor));
        }
      }
    }
  }

  private Person person(Party party) {
    List<String> mended = told.corrections(party);
    return new Person(people.size() + 1, party.kind(), party.name(), mended, new ArrayList<>());
  }

  /** The number of an actor's entry, or 0 for one who has none. */
  int number(Leaf leaf, Actor actor) {
    Party party = told.party(leaf.id(), actor.id());
    return party == null ? 0 : number(party);
  }

  /** The number of an entry, or 0 where there is none. */
  int number(Party party) {
    Person person = people.get(party.id());
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
