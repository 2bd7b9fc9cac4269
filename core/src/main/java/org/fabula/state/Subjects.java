package org.fabula.state;

import org.fabula.model.Dependencies;

/** Finds of whom a predicate is said. */
final class Subjects {
  private final Sheet sheet;
  private final Dependencies tree;

  Subjects(Sheet sheet) {
    this.sheet = sheet;
    this.tree = sheet.tree();
  }

  /** The subject of a predicate: its own, or that of the verb it is joined to; -1 if none. */
  int of(int predicate) {
    int subject = tree.dependent(predicate, "nsubj");
    if (subject >= 0) {
      return relative(predicate, subject);
    }
    if (tree.relation(predicate).equals("acl")) {
      return tree.head(predicate);
    }
    boolean shares = tree.is(predicate, "conj") && tree.head(predicate) < predicate;
    int first = shares ? tree.dependent(tree.head(predicate), "nsubj") : -1;
    return first < 0 ? -1 : relative(tree.head(predicate), first);
  }

  /** "14 people who were killed": whom "who" stands for. */
  private int relative(int predicate, int subject) {
    boolean relative =
        switch (sheet.lower(subject)) {
          case "who", "that", "which" -> tree.is(predicate, "acl");
          default -> false;
        };
    return relative ? tree.head(predicate) : subject;
  }

  /** Whom a verb does something to: its object, or the subject of a passive; -1 if nobody. */
  int patient(int verb) {
    int object = tree.dependent(verb, "obj");
    // "14 killed and 30 wounded": a participle without its auxiliary.
    return object >= 0 || isActive(verb) ? object : of(verb);
  }

  private boolean isActive(int verb) {
    return sheet.lower(verb).endsWith("ing") && tree.dependent(verb, "aux:pass") < 0;
  }

  /** Whether a verb is a passive, also one that shares its auxiliary with the verb before. */
  boolean isPassive(int verb) {
    boolean own =
        tree.dependent(verb, "aux:pass") >= 0
            || tree.dependent(verb, "nsubj:pass") >= 0
            || tree.relation(verb).equals("acl") && !sheet.lower(verb).endsWith("ing");
    boolean bare = tree.dependent(verb, "nsubj") < 0 && tree.dependent(verb, "aux") < 0;
    int head = tree.head(verb);
    return own || bare && head >= 0 && tree.is(verb, "conj") && sharesPassive(head);
  }

  private boolean sharesPassive(int head) {
    return tree.dependent(head, "aux:pass") >= 0;
  }
}
