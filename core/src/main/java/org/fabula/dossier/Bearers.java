package org.fabula.dossier;

import java.util.List;
import java.util.Set;
import org.fabula.dossier.Dossier.Party;

/** Who of a dossier is meant by a name that somebody gives. */
public sealed interface Bearers {

  /**
   * The one who is meant. Several ids are those of one name in stories that could not be merged.
   *
   * @param ids ids in the dossier
   */
  record One(Set<String> ids) implements Bearers {
    /** Copies the set. */
    public One {
      ids = Set.copyOf(ids);
    }
  }

  /**
   * Several of different names, of whom none is meant more than another.
   *
   * @param candidates one for each name, in order of first mention
   */
  record Several(List<Party> candidates) implements Bearers {
    /** Copies the list. */
    public Several {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Nobody.
   *
   * @param nearest names that are spelled nearly so, the nearest first
   */
  record Nobody(List<String> nearest) implements Bearers {
    /** Copies the list. */
    public Nobody {
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * Looks for a name, whatever its case, accents and punctuation. Who is called just so comes
   * before who has it within a longer name, as a surname alone. Where it fits several, a short name
   * is whose long name is the only one it can be short for. Takes time in proportion to the number
   * of actors.
   */
  static Bearers of(String name, List<Party> actors) {
    return new NameSearch(name).among(actors);
  }
}
