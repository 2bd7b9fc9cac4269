package org.fabula.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.correction.Unmet.Why;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Reason;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Mention;
import org.jspecify.annotations.Nullable;

/** The actors of a dossier while they are corrected. */
final class Cast {
  private final Library library;
  private final Places places;
  private final List<Group> all = new ArrayList<>();
  private final Map<String, Group> byId = new HashMap<>();
  private final Map<Key, Group> byKey = new HashMap<>();
  private final Map<Key, String> before = new HashMap<>();
  private final Map<Named, List<Group>> byName = new HashMap<>();
  private boolean restructured;

  /** An actor of a story. */
  record Key(String story, String actor) {}

  /** How an actor is called. */
  private record Named(String name, ActorKind kind) {}

  /** One who is one. */
  static final class Group {
    private final List<Appearance> appearances = new ArrayList<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private final @Nullable Party from;
    private @Nullable Group into;
    private ActorKind kind;
    private String name;
    private @Nullable String id;
    private boolean touched;
    private boolean cut;

    Group(@Nullable Party from, ActorKind kind, String name) {
      this.from = from;
      this.kind = kind;
      this.name = name;
      this.id = from == null ? null : from.id();
    }

    /** The one it has become by merging. */
    Group root() {
      Group root = this;
      while (root.into != null) {
        root = root.into;
      }
      Group one = this;
      while (one.into != null) {
        Group next = one.into;
        one.into = root;
        one = next;
      }
      return root;
    }

    /** Its id in the corrected dossier; known once the cast is {@link Cast#parties closed}. */
    String id() {
      String own = root().id;
      if (own == null) {
        throw new IllegalStateException("not yet numbered");
      }
      return own;
    }

    String name() {
      return root().name;
    }

    /** One of its appearances that is not among these; null where there is none. */
    @Nullable Key other(Set<Key> than) {
      return root().appearances.stream()
          .map(Cast::key)
          .filter(key -> !than.contains(key))
          .findFirst()
          .orElse(null);
    }

    /** Whether some of it was taken out, so that its id as read says little. */
    boolean isCut() {
      return root().cut;
    }

    void rename(String to) {
      if (!to.equals(name)) {
        aliases.add(name);
        aliases.remove(to);
        name = to;
        touched = true;
      }
    }
  }

  Cast(List<Party> parties, Library library, Places places) {
    this.library = library;
    this.places = places;
    for (Party party : parties) {
      Group group = new Group(party, party.kind(), party.name());
      group.aliases.addAll(party.aliases());
      group.appearances.addAll(party.appearances());
      add(group);
      byId.put(party.id(), group);
      party.appearances().forEach(one -> before.put(key(one), party.id()));
    }
  }

  /** Somebody who stands in a typed story alone. */
  void add(Key key, ActorKind kind, String name) {
    if (!byKey.containsKey(key)) {
      Group group = new Group(null, kind, name);
      group.appearances.add(new Appearance(key.story(), key.actor()));
      add(group);
    }
  }

  private void add(Group group) {
    all.add(group);
    group.appearances.forEach(one -> byKey.put(key(one), group));
    byName.computeIfAbsent(new Named(group.name, group.kind), any -> new ArrayList<>()).add(group);
  }

  private static Key key(Appearance appearance) {
    return new Key(appearance.story(), appearance.actor());
  }

  /** Who an actor of a story is, or null where the dossier has no such actor. */
  @Nullable Group group(Key key) {
    Group group = byKey.get(key);
    return group == null ? null : group.root();
  }

  /** Who had this id as the dossier came. */
  @Nullable Group group(String id) {
    Group group = byId.get(id);
    return group == null ? null : group.root();
  }

  /** The id that an actor of a story had as the dossier came. */
  @Nullable String before(Key key) {
    return before.get(key);
  }

  /** Whoever is meant: by most of the mentions, by the name where these do not tell. */
  Found<Group> find(Ref.OfActor ref) {
    Votes<Group> votes = new Votes<>();
    Why why = Why.NO_ACTOR;
    for (Anchor mention : ref.mentions()) {
      Found<Key> found = appearance(mention);
      Group group = found.it() == null ? null : group(found.it());
      if (group != null) {
        votes.add(group);
      }
      why = found.why() == null ? why : found.why();
    }
    List<Group> first = votes.most();
    if (first.isEmpty()) {
      first = called(ref);
    }
    if (first.size() > 1) {
      List<Group> named = first.stream().filter(one -> one.name.equals(ref.name())).toList();
      first = named.size() == 1 ? named : first;
    }
    return first.size() == 1
        ? Found.of(first.getFirst())
        : Found.none(first.isEmpty() ? why : Why.AMBIGUOUS);
  }

  private List<Group> called(Ref.OfActor ref) {
    return byName.getOrDefault(new Named(ref.name(), ref.kind()), List.of()).stream()
        .map(Group::root)
        .filter(group -> group.name.equals(ref.name()))
        .distinct()
        .toList();
  }

  /** The actor of a story who is mentioned by these words. */
  Found<Key> appearance(Anchor mention) {
    Found<Passage> found = places.find(mention);
    Passage words = found.it();
    if (words == null) {
      return Found.none(found.why() == null ? Why.NO_WORDS : found.why());
    }
    Told told = library.told(words.story());
    String actor = told == null ? null : told.actorAt(words.span());
    Key key = actor == null ? null : new Key(words.story(), actor);
    return key == null || !byKey.containsKey(key) ? Found.none(Why.NO_ACTOR) : Found.of(key);
  }

  /** Makes several one, called as the first. */
  void merge(List<Group> groups, Reason reason) {
    Group first = groups.getFirst().root();
    for (Group group : groups) {
      Group other = group.root();
      Group kept = first.root();
      if (other != kept) {
        join(kept, other, reason);
      }
    }
  }

  private void join(Group shown, Group other, Reason reason) {
    restructured = true;
    shown.aliases.add(other.name);
    shown.aliases.addAll(other.aliases);
    shown.aliases.remove(shown.name);
    for (Appearance one : other.appearances) {
      List<Reason> reasons = new ArrayList<>(one.reasons());
      reasons.add(reason);
      shown.appearances.add(new Appearance(one.story(), one.actor(), reasons));
    }
    shown.touched = true;
    shown.cut |= other.cut;
    other.into = shown;
  }

  /** Takes some out and makes them one; nothing happens where they are all there is of it. */
  void split(List<Key> out, @Nullable String name) {
    Set<Key> keys = withCopies(out);
    Group own = group(out.getFirst());
    if (own == null
        || own.appearances.size() == keys.size()
            && own.appearances.stream().allMatch(one -> keys.contains(key(one)))) {
      return;
    }
    restructured = true;
    List<Appearance> taken = new ArrayList<>();
    Set<Group> left = new LinkedHashSet<>();
    for (Key key : keys) {
      Group group = group(key);
      if (group != null) {
        left.add(group);
      }
    }
    for (Group group : left) {
      for (Appearance one : group.appearances) {
        if (keys.contains(key(one))) {
          taken.add(one);
        }
      }
      group.appearances.removeIf(one -> keys.contains(key(one)));
      group.cut = true;
      group.touched = true;
    }
    Group made = new Group(null, ActorKind.OTHER, "");
    for (Group group : left) {
      if (group.appearances.isEmpty()) {
        group.into = made;
        made.cut = true;
      } else {
        rename(group);
      }
    }
    taken.sort(order());
    for (int i = 0; i < taken.size(); i++) {
      Appearance one = taken.get(i);
      made.appearances.add(i == 0 ? new Appearance(one.story(), one.actor()) : one);
    }
    rename(made);
    if (name != null) {
      made.rename(name);
    }
    add(made);
  }

  /** With an actor of a story goes the one of the same name in its copies. */
  private Set<Key> withCopies(List<Key> out) {
    Set<Key> named = new HashSet<>();
    out.forEach(key -> named.add(named(key)));
    Set<Key> keys = new LinkedHashSet<>(out);
    Set<Group> groups = new LinkedHashSet<>();
    for (Key key : out) {
      Group group = group(key);
      if (group != null && groups.add(group)) {
        group.appearances.stream()
            .map(Cast::key)
            .filter(one -> named.contains(named(one)))
            .forEach(keys::add);
      }
    }
    return keys;
  }

  /** The story that stands for a story and its copies, and the name there. */
  private Key named(Key key) {
    Told told = library.told(key.story());
    Actor actor = told == null ? null : told.actor(key.actor());
    return new Key(library.original(key.story()), actor == null ? key.actor() : actor.name());
  }

  /** After its stories have changed: the name stays where one of them gives it. */
  private void rename(Group group) {
    Set<String> names = new LinkedHashSet<>();
    String best = null;
    boolean named = false;
    for (Appearance one : group.appearances) {
      Told told = library.told(one.story());
      Actor actor = told == null ? null : told.actor(one.actor());
      if (actor == null) {
        continue;
      }
      names.add(actor.name());
      names.addAll(actor.aliases());
      boolean isName = actor.mentions().stream().anyMatch(Cast::isName);
      if (best == null || isName && !named) {
        best = actor.name();
        named = isName;
        group.kind = group.from == null ? actor.kind() : group.kind;
      }
    }
    if (best != null && !names.contains(group.name)) {
      group.name = best;
    }
    group.aliases.clear();
    group.aliases.addAll(names);
    group.aliases.remove(group.name);
  }

  private static boolean isName(Mention mention) {
    return mention.kind() == Mention.Kind.NAME;
  }

  /** By story, then as in the story's reading. */
  private Comparator<Appearance> order() {
    return Comparator.comparingInt((Appearance one) -> library.seat(one.story()))
        .thenComparingInt(one -> one.actor().length())
        .thenComparing(Appearance::actor);
  }

  /** The actors as they are now, numbered; those as read keep their ids. */
  List<Party> parties() {
    List<Group> groups = new ArrayList<>();
    for (Group group : all) {
      if (group.into == null) {
        groups.add(group);
      }
    }
    if (restructured) {
      groups.stream().filter(group -> group.touched).forEach(g -> g.appearances.sort(order()));
      groups.sort(Comparator.comparing(Cast::first, Comparator.nullsLast(order())));
    }
    number(groups);
    return groups.stream().map(Cast::party).toList();
  }

  private static @Nullable Appearance first(Group group) {
    return group.appearances.isEmpty() ? null : group.appearances.getFirst();
  }

  private void number(List<Group> groups) {
    int last = 0;
    for (String id : byId.keySet()) {
      String digits = id.startsWith("a") ? id.substring(1) : "";
      boolean number = !digits.isEmpty() && digits.length() < 10;
      boolean plain = number && digits.chars().allMatch(c -> c >= '0' && c <= '9');
      last = plain ? Math.max(last, Integer.parseInt(digits)) : last;
    }
    for (Group group : groups) {
      if (group.id == null) {
        last++;
        group.id = "a" + last;
      }
    }
  }

  private static Party party(Group group) {
    return group.from != null && !group.touched
        ? group.from
        : new Party(
            group.id(), group.kind, group.name, List.copyOf(group.aliases), group.appearances);
  }
}
