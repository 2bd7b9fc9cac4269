package org.fabula.people;

import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a story says a name is another name of: "Ana was always called “Tui”", "whom her
 * students called “Mémé”", "an old soldier known as “Sergeant Pat”", "They call him Kez".
 */
final class Nicknames {
  private final Sheet sheet;
  private final Grammar grammar;
  private final Dependencies trees;
  private final Referents referents;

  Nicknames(Sheet sheet, Grammar grammar, Referents referents) {
    this.sheet = sheet;
    this.grammar = grammar;
    this.trees = sheet.text().dependencies();
    this.referents = referents;
  }

  /** The person told of before who is said to be called so; null where none is. */
  @Nullable Draft of(NameRun run) {
    int name = grammar.phrase(grammar.head(run.title(), run.last()));
    int verb = trees.head(name);
    if (verb < 0 || verb >= run.title() || !names(verb, name) || isOneOfMany(run.title() - 1)) {
      return null;
    }
    int one = one(verb, name);
    Draft draft = one < 0 ? null : referents.person(one);
    return draft == null && one >= 0 ? referents.person(grammar.phrase(one)) : draft;
  }

  /** "called her a “Judas”". */
  private boolean isOneOfMany(int before) {
    int i = before;
    while (i > 0 && sheet.pos(i) == Upos.PUNCT) {
      i--;
    }
    return i >= 0 && (sheet.lower(i).equals("a") || sheet.lower(i).equals("an"));
  }

  /** Whether a verb gives the name: as what is known, else as what it calls somebody. */
  private boolean names(int verb, int name) {
    int mark = trees.dependent(name, "case");
    return switch (sheet.lower(verb)) {
      case "known", "remembered" -> mark >= 0 && sheet.lower(mark).equals("as");
      case "called", "call", "calls", "nicknamed", "dubbed", "christened" -> mark < 0;
      default -> false;
    };
  }

  /**
   * The word for the one that a verb names: its passive subject, its object or what it is about.
   */
  private int one(int verb, int name) {
    int subject = trees.dependent(verb, "nsubj:pass");
    if (subject >= 0) {
      return antecedent(subject);
    }
    for (int i : trees.dependents(verb)) {
      if (i != name && i < name && (trees.is(i, "obj") || trees.is(i, "iobj"))) {
        return antecedent(i);
      }
    }
    boolean about = trees.dependent(verb, "nsubj") < 0 || isRelative(verb);
    return about && trees.is(verb, "acl") ? trees.head(verb) : -1;
  }

  /** "whom her students called “Mémé”", however the tree hangs the pronoun. */
  private boolean isRelative(int verb) {
    for (int i : trees.dependents(verb)) {
      if (sheet.lower(i).equals("whom")) {
        return true;
      }
    }
    return false;
  }

  private int antecedent(int word) {
    int antecedent = grammar.antecedent(word);
    return antecedent >= 0 ? antecedent : word;
  }
}
