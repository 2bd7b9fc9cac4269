package org.fabula.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabula.model.Dependencies;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Facts while they are gathered, by actor, and who is spoken of where. Confined to one reading. */
final class Ledger {
  private final Sheet sheet;
  private final Dependencies trees;
  private final People people;
  private final Map<String, List<Fact>> facts = new LinkedHashMap<>();

  Ledger(Sheet sheet, People people) {
    this.sheet = sheet;
    this.trees = sheet.text().dependencies();
    this.people = people;
    people.actors().forEach(actor -> facts.put(actor.id(), new ArrayList<>(actor.facts())));
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
    return List.copyOf(facts.getOrDefault(actor.id(), List.of()));
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

  /** Adds a fact, unless its words say it already or it was said before in the same words. */
  void add(Actor actor, Fact.Kind kind, String value, @Nullable Actor other, Span span) {
    Fact fact = new Fact(kind, value, other == null ? null : other.id(), span);
    List<Fact> known = facts.getOrDefault(actor.id(), new ArrayList<>());
    boolean told = known.stream().anyMatch(before -> says(before, fact));
    if (!told && !actor.id().equals(fact.actor())) {
      known.add(fact);
    }
  }

  private static boolean says(Fact before, Fact fact) {
    boolean same = before.kind() == fact.kind() && before.value().equals(fact.value());
    boolean aged = fact.kind() == Fact.Kind.AGE && !before.span().overlaps(fact.span());
    boolean other = before.actor() == null || before.actor().equals(fact.actor());
    return same && other && !aged;
  }

  void replace(Actor actor, Fact before, Fact after) {
    List<Fact> known = facts.getOrDefault(actor.id(), List.of());
    int at = known.indexOf(before);
    if (known.contains(after)) {
      known.remove(at);
    } else {
      known.set(at, after);
    }
  }

  /** The same people, each with the facts gathered. */
  People people() {
    List<Actor> actors = new ArrayList<>();
    for (Actor actor : people.actors()) {
      List<Fact> known = new ArrayList<>(of(actor));
      known.sort(Comparator.comparing(Fact::span));
      actors.add(
          new Actor(
              actor.id(), actor.kind(), actor.name(), actor.aliases(), actor.mentions(), known));
    }
    return new People(actors, people.notes());
  }
}
