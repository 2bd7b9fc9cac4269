package org.fabula.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Party;
import org.fabula.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The actors of all stories. A person of the same full name and an organization of the same name
 * are one; a surname alone may be anybody's, and stays with its story.
 */
final class Parties {
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Group> byName = new HashMap<>();
  private final Map<Appearance, String> ids = new HashMap<>();

  private static final class Group {
    final Actor first;
    final String id;
    final Set<String> aliases = new LinkedHashSet<>();
    final List<Appearance> appearances = new ArrayList<>();

    Group(Actor first, String id) {
      this.first = first;
      this.id = id;
    }
  }

  void add(String story, Actor actor) {
    String key = key(actor);
    Group group = key == null ? created(actor) : byName.computeIfAbsent(key, k -> created(actor));
    group.aliases.add(actor.name());
    group.aliases.addAll(actor.aliases());
    Appearance appearance = new Appearance(story, actor.id());
    group.appearances.add(appearance);
    ids.put(appearance, group.id);
  }

  /** The id in the dossier of a story's actor, or null where the story has no such actor. */
  @Nullable String id(String story, String actor) {
    return ids.get(new Appearance(story, actor));
  }

  List<Party> all() {
    return groups.stream().map(Parties::party).toList();
  }

  private Group created(Actor actor) {
    Group group = new Group(actor, "a" + (groups.size() + 1));
    groups.add(group);
    return group;
  }

  private static Party party(Group group) {
    Actor first = group.first;
    List<String> aliases =
        group.aliases.stream().filter(alias -> !alias.equals(first.name())).toList();
    return new Party(group.id, first.kind(), first.name(), aliases, group.appearances);
  }

  /** What makes an actor the same in two stories, or null where nothing does. */
  private static @Nullable String key(Actor actor) {
    String name = actor.name().strip().replaceAll("\\s+", " ");
    boolean certain =
        switch (actor.kind()) {
          case PERSON -> name.indexOf(' ') > 0 && isName(name);
          case ORGANIZATION -> isName(name);
          default -> false;
        };
    return certain ? actor.kind() + " " + name.toLowerCase(Locale.ROOT) : null;
  }

  /** Names begin with a capital; "the company" and "his wife" are others in every story. */
  private static boolean isName(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
  }
}
