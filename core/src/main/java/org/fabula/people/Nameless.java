package org.fabula.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The actors that have no name, by the words that describe them. */
final class Nameless {
  private final Sheet sheet;
  private final Referents referents;
  private final Map<Description, Draft> described = new HashMap<>();
  private final List<Draft> made = new ArrayList<>();

  /** Descriptions that are equal are of one actor; "his father" goes by whose father it is. */
  private record Description(@Nullable Draft owner, String words) {}

  Nameless(Sheet sheet, Referents referents) {
    this.sheet = sheet;
    this.referents = referents;
  }

  /** All of them, in the order they come in. */
  List<Draft> all() {
    return made;
  }

  /** The one described by these words before; null where none was. */
  @Nullable Draft known(NounPhrase phrase) {
    return described.get(key(phrase));
  }

  /** The one that a description is of, new where none was described so before. */
  Draft described(NounPhrase phrase, ActorKind kind) {
    return made(key(phrase), kind);
  }

  /** The one that words without a noun are of, new where none was described so before. */
  Draft described(String words, ActorKind kind) {
    return made(new Description(null, words.toLowerCase(Locale.ROOT)), kind);
  }

  private Draft made(Description key, ActorKind kind) {
    return described.computeIfAbsent(
        key,
        k -> {
          Draft fresh = new Draft(kind);
          made.add(fresh);
          return fresh;
        });
  }

  private Description key(NounPhrase phrase) {
    String words = phrase.words(sheet).toLowerCase(Locale.ROOT);
    return new Description(referents.possessor(phrase), words);
  }
}
