package org.fabula.people;

import java.util.List;
import org.fabula.text.Span;

/**
 * One who acts or speaks in a story, under all the names it has there.
 *
 * @param id {@code a1}, {@code a2}, ... in order of first mention
 * @param kind person, organization, ...
 * @param name the fullest name the story gives, or the description where it gives none; never a
 *     pronoun
 * @param aliases other names, in order of first use
 * @param mentions where it is spoken of, in text order
 * @param facts what is stated about it, in text order
 */
public record Actor(
    String id,
    ActorKind kind,
    String name,
    List<String> aliases,
    List<Mention> mentions,
    List<Fact> facts) {

  /** Copies the lists. */
  public Actor {
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
    facts = List.copyOf(facts);
  }

  /** Whether one of the mentions overlaps {@code span}. */
  public boolean isMentionedAt(Span span) {
    return mentions.stream().anyMatch(mention -> mention.span().overlaps(span));
  }

  /** The facts that say more than the others: "died" says nothing beside the day of the death. */
  public List<Fact> telling() {
    boolean dated = facts.stream().anyMatch(fact -> isDeath(fact) && isDated(fact));
    return facts.stream().filter(fact -> !dated || !isDeath(fact) || isDated(fact)).toList();
  }

  private static boolean isDeath(Fact fact) {
    return fact.kind() == Fact.Kind.DEATH;
  }

  private static boolean isDated(Fact fact) {
    return !fact.value().isEmpty() && Character.isDigit(fact.value().charAt(0));
  }
}
