package org.fabula.people;

import java.util.HashSet;
import java.util.Set;

/** The nouns by which a story says what its persons are. */
final class Posts {
  private final Sheet sheet;

  /** Nouns that were set beside a name, whether a list knows them or not. */
  private final Set<String> told = new HashSet<>();

  Posts(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Notes that a noun was set beside a name. */
  void tell(int head) {
    told.add(sheet.lower(head));
  }

  /** Whether a noun was set beside a name before. */
  boolean isTold(int head) {
    return told.contains(sheet.lower(head));
  }

  /** The noun for a post; that of a deputy minister is not that of a minister. */
  String of(int head) {
    return subordinate(head, sheet.lower(head));
  }

  /** A noun for a post, with the word before that makes it a lesser one. */
  String subordinate(int head, String noun) {
    return switch (sheet.lower(head - 1)) {
      case "deputy", "vice", "assistant", "junior", "shadow" -> sheet.lower(head - 1) + " " + noun;
      default -> noun;
    };
  }
}
