package org.fabula.state;

import org.fabula.model.Dependencies;
import org.fabula.people.ActorKind;

/** Finds what left a toll, and where: "killed in a fire", "the flood in Saltby killed". */
final class Circumstances {
  private final Sheet sheet;
  private final Dependencies tree;

  Circumstances(Sheet sheet) {
    this.sheet = sheet;
    this.tree = sheet.tree();
  }

  /** Gives a claim what hangs on its words. */
  void add(Claim claim, int... around) {
    for (int word : around) {
      if (word >= 0) {
        find(claim, word);
      }
    }
    if (claim.incident >= 0) {
      places(claim, claim.incident);
      claim.actor =
          sheet
              .actor(claim.incident)
              .filter(actor -> actor.kind() == ActorKind.OTHER)
              .map(actor -> actor.id())
              .orElse(null);
    }
  }

  private void find(Claim claim, int word) {
    for (int k : tree.dependents(word)) {
      boolean beside = tree.is(k, "obl") || tree.is(k, "nmod");
      if (claim.incident < 0 && (beside || tree.is(k, "nsubj")) && isIncident(k)) {
        claim.incident = k;
      }
    }
    places(claim, word);
  }

  private void places(Claim claim, int word) {
    for (int k : tree.dependents(word)) {
      boolean beside = tree.is(k, "obl") || tree.is(k, "nmod");
      if (claim.place == null && beside && isWhere(k)) {
        claim.place = sheet.place(k);
      }
    }
  }

  private boolean isWhere(int noun) {
    return switch (sheet.preposition(noun)) {
      case "in", "at", "near", "on", "outside", "across" -> true;
      default -> false;
    };
  }

  private boolean isIncident(int k) {
    return sheet.isNoun(k) && !sheet.isTimed(k) && sheet.event(k) != null;
  }
}
