package org.fabula.app.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.dossier.Bearers;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Party;

/** Whom a name means that was given to a command; says in one line why it means nobody. */
public final class Bearer {
  /** More than these of several bearers or stories are counted, not named, in the one line. */
  private static final int MOST_NAMED = 8;

  private Bearer() {}

  /**
   * The ids of the one who is meant.
   *
   * @throws UsageException where several may be
   * @throws NobodyException where nobody is called so
   */
  public static Set<String> of(String name, List<Party> actors) {
    return switch (Bearers.of(name, actors)) {
      case Bearers.One one -> one.ids();
      case Bearers.Several several -> throw new UsageException(several(name, several.candidates()));
      case Bearers.Nobody nobody -> throw new NobodyException(nobody(name, nobody.nearest()));
    };
  }

  private static String nobody(String name, List<String> nearest) {
    String offer = nearest.isEmpty() ? "" : "; nearest are " + String.join(", ", nearest);
    return "nobody is called \"" + name + "\" in what was read" + offer;
  }

  private static String several(String name, List<Party> candidates) {
    String shown =
        candidates.stream()
            .limit(MOST_NAMED)
            .map(Bearer::candidate)
            .collect(Collectors.joining(", "));
    int more = candidates.size() - MOST_NAMED;
    return "\""
        + name
        + "\" may be "
        + shown
        + (more > 0 ? " and " + more + " more" : "")
        + "; give the whole name";
  }

  /** "Ana Ruiz (person in a, b)": the name that tells one from the others, and where to look. */
  private static String candidate(Party actor) {
    String kind = actor.kind().name().toLowerCase(Locale.ROOT);
    List<String> stories = actor.appearances().stream().map(Appearance::story).distinct().toList();
    String where = String.join(", ", stories.subList(0, Math.min(2, stories.size())));
    int more = stories.size() - 2;
    return actor.name()
        + " ("
        + kind
        + " in "
        + where
        + (more > 0 ? " and " + more + " more" : "")
        + ")";
  }
}
