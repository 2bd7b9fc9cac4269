package org.fabula.people;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The named bodies of a story, asked by common nouns: "the council" is Saltby Town Council by the
 * head of its name, "the airline" Orrin Air by what the name implies, and "the firm" the body whose
 * name tells nothing.
 */
final class Institutions {
  private final Sheet sheet;
  private final Grammar grammar;
  private final Lexicon lexicon;
  private final Introduced introduced;
  private final Map<Draft, Known> known = new LinkedHashMap<>();

  /** What the names of a body say: the words that say what it is, and all of them. */
  private record Known(Set<String> heads, Set<String> words) {
    Known() {
      this(new HashSet<>(), new HashSet<>());
    }
  }

  /** How well a noun fits a body, the best last. */
  private enum Fit {
    NONE,
    POSSIBLE,
    TOLD
  }

  Institutions(Sheet sheet, Grammar grammar, Lexicon lexicon, Introduced introduced) {
    this.sheet = sheet;
    this.grammar = grammar;
    this.lexicon = lexicon;
    this.introduced = introduced;
  }

  /** Notes what a body is called. */
  void named(Draft draft, NameRun run) {
    named(draft, run.first(), run.last());
  }

  /** Notes by what noun a body is brought in: "the drugmaker Helvix Pharma". */
  void called(Draft draft, String noun) {
    if (isBody(draft)) {
      known.computeIfAbsent(draft, d -> new Known()).heads().add(noun);
    }
  }

  /** Notes a description written as a name is: "Saltby Police". */
  void described(Draft draft, NounPhrase phrase) {
    if (phrase.first() < phrase.head() && sheet.isCapital(phrase.head())) {
      named(draft, phrase.first(), phrase.head());
    }
  }

  private void named(Draft draft, int first, int last) {
    if (!isBody(draft)) {
      return;
    }
    Known names = known.computeIfAbsent(draft, d -> new Known());
    boolean complement = false;
    for (int i = first; i <= last; i++) {
      names.words().add(sheet.lower(i));
      if (i < last && isComplement(i + 1)) {
        names.heads().add(sheet.lower(i));
        complement = true;
      }
    }
    if (!complement) {
      names.heads().add(sheet.lower(last));
    }
    if (sheet.lower(first).equals("radio")) {
      names.heads().add("radio");
    }
  }

  private static boolean isBody(Draft draft) {
    return draft.kind() == ActorKind.ORGANIZATION || draft.kind() == ActorKind.GROUP;
  }

  /** The named body that a description stands for; null where none or no one fits best. */
  @Nullable Draft of(NounPhrase phrase) {
    if (!isAnaphor(phrase)) {
      return null;
    }
    Draft told = nearest(phrase, Fit.TOLD);
    return told != null || isAny(phrase, Fit.TOLD) ? told : nearest(phrase, Fit.POSSIBLE);
  }

  /** "the bank", but not "the bank of the river", "the bank that lent"; "police" needs no "the". */
  private boolean isAnaphor(NounPhrase phrase) {
    boolean bare = phrase.first() == phrase.head() && sheet.lower(phrase.head()).equals("police");
    return (bare || phrase.startsWith(sheet, "the", "this"))
        && !sheet.isCapital(phrase.head())
        && !isRestricted(phrase.head() + 1);
  }

  private boolean isRestricted(int next) {
    return switch (sheet.lower(next)) {
      case "that", "which", "whose", "where", "behind", "called", "named", "known", "from" -> true;
      default -> isComplement(next);
    };
  }

  private boolean isComplement(int i) {
    return switch (sheet.lower(i)) {
      case "of", "for", "in", "at" -> true;
      default -> false;
    };
  }

  private boolean isAny(NounPhrase phrase, Fit fit) {
    return known.keySet().stream().anyMatch(draft -> fit(draft, phrase) == fit);
  }

  /** The one named last; none where the story has brought in another since, or two are as near. */
  private @Nullable Draft nearest(NounPhrase phrase, Fit fit) {
    Draft best = null;
    boolean tied = false;
    for (Draft draft : known.keySet()) {
      if (fit(draft, phrase) == fit && isInMind(draft, phrase, fit)) {
        int order = best == null ? 1 : compare(draft, best);
        tied = order == 0 || order < 0 && tied;
        best = order > 0 ? draft : best;
      }
    }
    int since = introduced.last(sheet.lower(phrase.head()));
    return best == null || tied || since > best.lastToken() ? null : best;
  }

  /** The later named is nearer; within one sentence its subject is. */
  private static int compare(Draft one, Draft other) {
    int sentences = Integer.compare(one.lastSentence(), other.lastSentence());
    return sentences != 0 ? sentences : Boolean.compare(one.wasSubject(), other.wasSubject());
  }

  private boolean isInMind(Draft draft, NounPhrase phrase, Fit fit) {
    if (draft.uses().isEmpty()) {
      return false;
    }
    // Whoever is only told something or asked is not what the story is about.
    boolean figure = draft.touches() > 1 || draft.uses().getFirst().role() != Use.Role.OTHER;
    return (fit == Fit.TOLD || figure) && !grammar.isCoArgument(draft.uses(), phrase.head());
  }

  private Fit fit(Draft draft, NounPhrase phrase) {
    Known names = known.getOrDefault(draft, new Known());
    for (int i = phrase.first() + 1; i < phrase.head(); i++) {
      if (!names.words().contains(sheet.lower(i))) {
        return Fit.NONE;
      }
    }
    String noun = sheet.lower(phrase.head());
    if ((lexicon.traits(noun) & Trait.LAND.bit()) != 0) {
      return Fit.NONE;
    }
    boolean told = names.heads().stream().anyMatch(word -> lexicon.bodies().shows(word, noun));
    if (told || draft.hasRole(noun)) {
      return Fit.TOLD;
    }
    boolean open = (lexicon.traits(noun) & Trait.OPEN_BODY.bit()) != 0;
    boolean untold =
        draft.kind() == ActorKind.ORGANIZATION && !names.heads().stream().anyMatch(this::tells);
    return open && untold && !draft.hasRoles() ? Fit.POSSIBLE : Fit.NONE;
  }

  private boolean tells(String word) {
    return lexicon.bodies().tells(word)
        || (lexicon.traits(word) & (Trait.ORGANIZATION.bit() | Trait.GROUP.bit())) != 0;
  }
}
