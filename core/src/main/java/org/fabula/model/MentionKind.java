package org.fabula.model;

/** What a noun phrase or pronoun stands for. */
public enum MentionKind {
  /** Nothing that could be spoken of again. */
  NONE,
  PERSON,
  ORGANIZATION,
  PLACE,
  /** A thing, an idea, an animal. */
  OTHER
}
