package org.fabula.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fabula.dossier.Dossier.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What stories claim that cannot all hold, side by side. A later claim of the same source takes the
 * place of an earlier one; claims of different sources dispute each other. Nothing is settled: no
 * claim is left out, whichever took its place.
 *
 * @param id {@code c1}, {@code c2}, ... in the dossier
 * @param kind what is claimed
 * @param about what it is claimed of: "dead", "hurt: miner", the name of a person, the word that
 *     tells of an event
 * @param actors ids in the dossier of those of whom it is claimed
 * @param claims the claims, those of the story published first first
 */
public record Conflict(
    String id, Kind kind, String about, List<String> actors, List<Claim> claims) {

  /** What is claimed; the names are those of the contract. */
  public enum Kind {
    /** When it happened. */
    DATE,
    /** How many. */
    COUNT,
    /** How old someone is. */
    AGE,
    /** What someone is called. */
    NAME,
    /** Where it happened. */
    PLACE,
    /** Who said it. */
    SPEAKER,
    /** Whether it happened. */
    FACT,
    /** Health, liberty or whereabouts of someone. */
    CONDITION,
    /** How much money: a value is a currency and an amount, "USD 4200000". */
    SUM
  }

  /** How a claim stands beside the others. */
  public enum Standing {
    /** No later claim took its place and no other source says otherwise. */
    NEWEST,
    /** A later claim took its place. */
    SUPERSEDED,
    /** Another source says otherwise, and neither is known to have taken the other's place. */
    DISPUTED
  }

  /** Copies the lists. */
  public Conflict {
    actors = List.copyOf(actors);
    claims = List.copyOf(claims);
  }

  /** Whether sources contradict each other, and not only themselves. */
  public boolean isDispute() {
    return claims.stream().anyMatch(claim -> claim.standing() == Standing.DISPUTED);
  }

  /** Whether one of these actors is one of those of whom it is claimed. */
  boolean isAbout(Set<String> ids) {
    return actors.stream().anyMatch(ids::contains);
  }

  /** Ids of all actors that are named in it. */
  Set<String> parties() {
    Set<String> parties = new HashSet<>(actors);
    for (Claim claim : claims) {
      if (claim.saidBy() != null) {
        parties.add(claim.saidBy());
      }
    }
    return parties;
  }

  /**
   * What one story says.
   *
   * @param words the story and the words that claim it
   * @param value what they claim: EDTF for a date, a number as {@link org.fabula.state.State}
   *     writes it, an ISO 8601 duration for an age, a name, {@code HAPPENED}, {@code PLANNED} or
   *     {@code DENIED}
   * @param saidBy id in the dossier of the actor on whose word it rests, or null for the story's
   *     own
   * @param source who publishes it, as far as the story tells, or null
   * @param claimed when it was claimed: when the story was published or last changed, or null
   * @param standing how it stands beside the others
   * @param supersededBy index of the claim that took its place, or null
   */
  public record Claim(
      Passage words,
      String value,
      @Nullable String saidBy,
      @Nullable String source,
      @Nullable String claimed,
      Standing standing,
      @Nullable Integer supersededBy) {}
}
