package org.fabula.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom the words of a story were found to mean so far. */
final class Referents {
  private final Sheet sheet;
  private final Names names;
  private final @Nullable Draft[] heads;
  private final @Nullable Draft[] pronouns;

  Referents(Sheet sheet, Names names) {
    this.sheet = sheet;
    this.names = names;
    heads = new Draft[sheet.size()];
    pronouns = new Draft[sheet.size()];
  }

  /** Notes whom the head word of a name or a description means. */
  void head(int i, Draft draft) {
    heads[i] = draft;
  }

  /** Notes whom a pronoun means. */
  void pronoun(int i, Draft draft) {
    pronouns[i] = draft;
  }

  /** The actor whose name or description has its head at {@code i}; null where none has. */
  @Nullable Draft head(int i) {
    return heads[i];
  }

  /** The person that a word names or stands for; null where it means none, or is none (-1). */
  @Nullable Draft person(int i) {
    Draft draft = i < 0 ? null : heads[i] == null ? pronouns[i] : heads[i];
    return draft != null && draft.kind() == ActorKind.PERSON ? draft : null;
  }

  /** Whose father, wife, ...: the person of the possessive before the noun, or of "of" after it. */
  List<Draft> owner(NounPhrase phrase, @Nullable Draft self) {
    Draft owner = null;
    for (int i = phrase.first(); i < phrase.head() && owner == null; i++) {
      owner = pronouns[i];
      if (owner == null && sheet.isPossessive(i)) {
        NameRun name = names.endingAt(i - 1);
        owner = name == null ? person(i - 1) : names.person(name);
      }
    }
    if (owner == null && sheet.lower(phrase.head() + 1).equals("of")) {
      owner = names.person(names.titled(phrase.head() + 2));
    }
    return owner == null || owner == self ? List.of() : List.of(owner);
  }

  /** The person of the pronoun that a description begins with, "his" or "her"; null without one. */
  @Nullable Draft possessor(NounPhrase phrase) {
    return phrase.first() < phrase.head() ? pronouns[phrase.first()] : null;
  }
}
