package org.fabula.dossier;

/**
 * Why two stories are held to tell of the same event or of the same actor.
 *
 * @param kind what is the same
 * @param words the words that are, or the day; empty where there are none
 */
public record Reason(Kind kind, String words) {

  /** What may be the same, or fit. */
  public enum Kind {
    /** The word that tells of the event. */
    WORD,
    /** The event is told by another word of the same family: "exploded", "the explosion". */
    FAMILY,
    /** Who did it. */
    AGENT,
    /** To whom or what it was done. */
    PATIENT,
    /** A word that goes with the event: its object, its place. */
    ARGUMENT,
    /** A name in the sentence. */
    NAME,
    /** The day. */
    DAY,
    /** Most of what else the two stories tell. */
    STORY,
    /** The full name of an actor. */
    FULL_NAME,
    /** A part of the name, which only one in these stories bears: "Ruiz". */
    SHORT_NAME,
    /** The first letters of the name. */
    ACRONYM,
    /** The office or work. */
    ROLE,
    /** A person says so; the words are the person's name. */
    PERSON
  }
}
