package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Party;
import org.fabula.people.Actor;
import org.jspecify.annotations.Nullable;

/** The actors of all stories, those that are one under one id. */
final class Parties {
  private final List<Party> all = new ArrayList<>();
  private final Map<Found, String> ids = new HashMap<>();

  /** An actor of a story, by the story's id. */
  private record Found(String story, String actor) {}

  /** An actor as found. */
  private record One(String story, Actor actor, Naming naming, @Nullable Reason reason) {}

  /**
   * @param reports the stories as given
   * @param names their ids in the dossier
   * @param numbers by which they are remembered
   */
  Parties(List<Report> reports, List<String> names, List<Long> numbers, Memory memory) {
    List<Long> ranked = around(numbers, memory);
    Map<Long, Integer> ranks = new HashMap<>();
    Map<Long, Integer> firsts = new HashMap<>();
    List<SameActors.Node> nodes = new ArrayList<>();
    for (long story : ranked) {
      firsts.put(story, nodes.size());
      for (Naming naming : memory.trace(story).actors()) {
        nodes.add(new SameActors.Node(ranks.size(), naming));
      }
      ranks.put(story, ranks.size());
    }
    SameActors same =
        new SameActors(nodes, ranked.stream().map(story -> near(story, ranks, memory)).toList());
    Map<Integer, List<One>> groups = new LinkedHashMap<>();
    for (int story = 0; story < reports.size(); story++) {
      List<Actor> actors = reports.get(story).actors();
      for (int i = 0; i < actors.size(); i++) {
        int node = firsts.getOrDefault(numbers.get(story), 0) + i;
        groups
            .computeIfAbsent(same.group(node), group -> new ArrayList<>())
            .add(
                new One(
                    names.get(story), actors.get(i), nodes.get(node).naming(), same.reason(node)));
      }
    }
    groups.values().forEach(group -> add("a" + (all.size() + 1), group));
  }

  /** The stories and those so near that they tell whom a short name means, by rank. */
  private static List<Long> around(List<Long> numbers, Memory memory) {
    Set<Long> around = new HashSet<>(numbers);
    for (long story : numbers) {
      memory
          .near(story)
          .forEach(
              (other, likeness) -> {
                if (likeness >= Fit.LIKE) {
                  around.add(other);
                }
              });
    }
    memory.prepare(around);
    return around.stream()
        .sorted(Comparator.comparing(story -> memory.trace(story).rank()))
        .toList();
  }

  private static Map<Integer, Double> near(long story, Map<Long, Integer> ranks, Memory memory) {
    Map<Integer, Double> near = new TreeMap<>();
    memory
        .near(story)
        .forEach(
            (other, likeness) -> {
              Integer rank = ranks.get(other);
              if (rank != null) {
                near.put(rank, likeness);
              }
            });
    return near;
  }

  /** The id in the dossier of a story's actor, or null where the story has no such actor. */
  @Nullable String id(String story, String actor) {
    return ids.get(new Found(story, actor));
  }

  List<Party> all() {
    return List.copyOf(all);
  }

  private void add(String id, List<One> group) {
    One shown =
        group.stream().min(Comparator.comparing(one -> fullness(one.naming()))).orElseThrow();
    Set<String> aliases = new LinkedHashSet<>();
    List<Appearance> appearances = new ArrayList<>();
    for (One one : group) {
      aliases.add(one.actor().name());
      aliases.addAll(one.actor().aliases());
      Reason reason = one == shown ? null : one.reason();
      appearances.add(
          new Appearance(
              one.story(), one.actor().id(), reason == null ? List.of() : List.of(reason)));
      ids.put(new Found(one.story(), one.actor().id()), id);
    }
    aliases.remove(shown.actor().name());
    all.add(
        new Party(
            id, shown.actor().kind(), shown.actor().name(), List.copyOf(aliases), appearances));
  }

  /** Full names before names in short, these before descriptions; among equals the first given. */
  private static int fullness(Naming naming) {
    return switch (naming.form()) {
      case FULL -> 0;
      case THING -> naming.words().size() > 1 ? 1 : 2;
      case SHORT -> 3;
      case DESCRIBED -> 4;
    };
  }
}
