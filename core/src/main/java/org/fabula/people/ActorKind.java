package org.fabula.people;

/** What an actor is; the names are those of the contract. */
public enum ActorKind {
  PERSON,
  ORGANIZATION,
  PLACE,
  GROUP,
  WORK,
  OTHER
}
