package org.fabula.correction;

import org.fabula.people.ActorKind;

/** Somebody whom a person names. */
public sealed interface Who {

  /** An actor of the dossier. */
  record Known(Ref.OfActor actor) implements Who {}

  /**
   * One whom no story names, or whom none was found to name.
   *
   * @param name the name typed
   * @param kind person, organization, ...
   */
  record Named(String name, ActorKind kind) implements Who {
    /** A name has letters. */
    public Named {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a name without letters");
      }
    }
  }

  /** Nobody knows. */
  record Unknown() implements Who {}
}
