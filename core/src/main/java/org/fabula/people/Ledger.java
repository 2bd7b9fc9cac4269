package org.fabula.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.model.Dependencies;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Facts while they are gathered, by actor, and who is spoken of where. Confined to one reading. */
final class Ledger {
  private final Sheet sheet;
  private final Dependencies trees;
  private final People people;
  private final Map<String, Set<Fact>> facts = new HashMap<>();
  private final Set<Told> told = new HashSet<>();

  /** What makes two facts the same; the words that state them only for ages. */
  private record Told(
      String actor, Fact.Kind kind, String value, @Nullable String other, @Nullable Span span) {}

  Ledger(Sheet sheet, People people) {
    this.sheet = sheet;
    this.trees = sheet.text().dependencies();
    this.people = people;
    for (Actor actor : people.actors()) {
      facts.put(actor.id(), new LinkedHashSet<>(actor.facts()));
      actor.facts().forEach(fact -> tell(actor, fact));
    }
  }

  Sheet sheet() {
    return sheet;
  }

  Dependencies trees() {
    return trees;
  }

  List<Actor> persons() {
    return people.actors().stream().filter(a -> a.kind() == ActorKind.PERSON).toList();
  }

  /** The facts of an actor so far. */
  List<Fact> of(Actor actor) {
    return List.copyOf(facts.getOrDefault(actor.id(), Set.of()));
  }

  /** The actor spoken of with the word at {@code token}; null where none is. */
  @Nullable Actor actor(int token) {
    return people.at(sheet.span(token, token)).orElse(null);
  }

  /** The actor one of whose names the word at {@code token} is part of; null where none is. */
  @Nullable Actor named(int token) {
    for (MentionIndex.Placed placed : people.mentions().overlapping(sheet.span(token, token))) {
      if (placed.mention().kind() == Mention.Kind.NAME) {
        return placed.actor();
      }
    }
    return null;
  }

  /** A span together with the whole of the name that a word is part of. */
  Span withName(int token, Span span) {
    Span word = sheet.span(token, token);
    return people
        .mentions()
        .at(word)
        .map(placed -> placed.mention().span())
        .map(
            name ->
                new Span(Math.min(name.start(), span.start()), Math.max(name.end(), span.end())))
        .orElse(span);
  }

  /** The person spoken of with a word: "who" stands for what it follows. */
  @Nullable Actor person(int token) {
    if (token < 0) {
      return null;
    }
    Actor actor = isRelative(token) ? antecedent(token) : actor(token);
    return actor != null && actor.kind() == ActorKind.PERSON ? actor : null;
  }

  /** Whom a relative pronoun follows, at once or as the tree says. */
  private @Nullable Actor antecedent(int token) {
    int end = sheet.lower(token - 1).equals(",") ? token - 2 : token - 1;
    Actor before = end < 0 ? null : actor(end);
    if (before != null && before.kind() == ActorKind.PERSON) {
      return before;
    }
    int clause = trees.head(token);
    boolean relative = clause >= 0 && trees.relation(clause).equals("acl:relcl");
    return relative ? actor(trees.head(clause)) : null;
  }

  private boolean isRelative(int token) {
    return switch (sheet.lower(token)) {
      case "who", "whose", "whom", "that" -> true;
      default -> false;
    };
  }

  /** The words from one token to another, with single spaces between them. */
  String words(int first, int last) {
    return Words.squash(sheet.text().words(sheet.span(first, last)));
  }

  /**
   * Adds a fact, unless it was told before; of ages each is kept, since they are held against each
   * other.
   */
  void add(Actor actor, Fact.Kind kind, String value, @Nullable Actor other, Span span) {
    Fact fact = new Fact(kind, value, other == null ? null : other.id(), span);
    if (!actor.id().equals(fact.actor()) && tell(actor, fact)) {
      facts.computeIfAbsent(actor.id(), k -> new LinkedHashSet<>()).add(fact);
    }
  }

  void replace(Actor actor, Fact before, Fact after) {
    Set<Fact> known = facts.computeIfAbsent(actor.id(), k -> new LinkedHashSet<>());
    known.remove(before);
    known.add(after);
    tell(actor, after);
  }

  private boolean tell(Actor actor, Fact fact) {
    boolean age = fact.kind() == Fact.Kind.AGE;
    return told.add(
        new Told(actor.id(), fact.kind(), fact.value(), fact.actor(), age ? fact.span() : null));
  }

  /** "Executive" where the same words tell "Executive Director of the Fund". */
  private static void dropParts(List<Fact> known) {
    for (int i = known.size() - 2; i >= 0; i--) {
      Fact fact = known.get(i);
      Fact next = known.get(i + 1);
      boolean roles = fact.kind() == Fact.Kind.ROLE && next.kind() == Fact.Kind.ROLE;
      if (roles && fact.span().start() == next.span().start()) {
        known.remove(i);
      }
    }
  }

  /** The same people, each with the facts gathered. */
  People people() {
    List<Actor> actors = new ArrayList<>();
    for (Actor actor : people.actors()) {
      List<Fact> known = new ArrayList<>(of(actor));
      known.sort(Comparator.comparing(Fact::span).thenComparing(Fact::kind));
      dropParts(known);
      actors.add(
          new Actor(
              actor.id(), actor.kind(), actor.name(), actor.aliases(), actor.mentions(), known));
    }
    return people.with(actors);
  }
}
