package org.fabula.dossier;

import org.fabula.dossier.EventTrace.Side;
import org.fabula.dossier.Naming.Form;

/**
 * Two stories held against each other, or one against itself: which of their actors may be the
 * same, as far as these two tell. Used by one thread.
 */
final class Pairing {
  private static final byte[] NOTHING = new byte[0];
  private static final byte UNKNOWN = 0;
  private static final byte SAME = 1;
  private static final byte OTHER = 2;

  private final Trace one;
  private final Trace other;
  private final double likeness;
  private byte[] known = NOTHING;

  /**
   * @param likeness of the two stories
   */
  Pairing(Trace one, Trace other, double likeness) {
    this.one = one;
    this.other = other;
    this.likeness = likeness;
  }

  Trace one() {
    return one;
  }

  Trace other() {
    return other;
  }

  double likeness() {
    return likeness;
  }

  boolean isOneStory() {
    return one == other;
  }

  /** Whether somebody is on both sides. */
  boolean isShared(Side first, Side second) {
    for (int i : first.actors()) {
      for (int j : second.actors()) {
        if (isSame(i, j)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether both sides have somebody who is called by name; only of sides that share nobody. */
  boolean isNamed(Side first, Side second) {
    return hasName(one, first) && hasName(other, second);
  }

  private static boolean hasName(Trace story, Side side) {
    for (int actor : side.actors()) {
      if (story.actors().get(actor).form() != Form.DESCRIBED) {
        return true;
      }
    }
    return false;
  }

  private boolean isSame(int i, int j) {
    if (isOneStory()) {
      return i == j;
    }
    if (known.length == 0) {
      known = new byte[one.actors().size() * other.actors().size()];
    }
    int at = i * other.actors().size() + j;
    if (known[at] == UNKNOWN) {
      known[at] = fits(one.actors().get(i), other.actors().get(j)) ? SAME : OTHER;
    }
    return known[at] == SAME;
  }

  private boolean fits(Naming first, Naming second) {
    boolean genders =
        first.gender().isEmpty()
            || second.gender().isEmpty()
            || first.gender().equals(second.gender());
    if (!genders || first.born().isOther(second.born())) {
      return false;
    }
    return likeness >= Fit.LIKE ? Fit.of(first, second) != null : first.isEverywhere(second);
  }
}
