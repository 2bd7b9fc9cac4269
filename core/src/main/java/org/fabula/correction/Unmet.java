package org.fabula.correction;

/**
 * A correction, or a part of one, that finds nothing to correct. It is kept: what it speaks of may
 * come back.
 *
 * @param correction the correction
 * @param why what is missing
 * @param what the words or the id it looked for
 */
public record Unmet(Correction correction, Why why, String what) {

  /** What is missing. */
  public enum Why {
    /** The story is not in the dossier. */
    NO_STORY("the story is not in the dossier"),
    /** The story no longer says these words, or no longer in one place only. */
    NO_WORDS("the story does not say these words any more"),
    /** The words are there, but no row tells them. */
    NO_ROW("no row of the chronology tells these words"),
    /** The words are there, but name no actor. */
    NO_ACTOR("no actor is found by these words"),
    /** The words are there, but are no quotation. */
    NO_QUOTE("no quotation is made of these words"),
    /** It might be either of several. */
    AMBIGUOUS("more than one fits"),
    /** What is to be undone is not known. */
    NO_CORRECTION("there is no correction of this id"),
    /** Corrections that undo each other in a circle, which only a file changed by hand can hold. */
    CIRCLE("these corrections undo each other");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    /** The same in words. */
    public String words() {
      return words;
    }
  }
}
