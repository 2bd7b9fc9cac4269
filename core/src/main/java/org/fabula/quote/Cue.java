package org.fabula.quote;

import org.jspecify.annotations.Nullable;

/**
 * A verb or phrase that attributes words, with the one it attributes them to.
 *
 * @param first index of its first token
 * @param last index of its last token, included
 * @param verb the verb
 * @param subject the one who speaks, or null where the clause does not name one
 * @param place where the subject stands
 * @param start index of the first token of the attribution: of subject or cue, whichever is first
 * @param end one past the last token of cue and subject, whichever is later
 */
record Cue(
    int first,
    int last,
    SpeechVerb verb,
    @Nullable Phrase subject,
    Place place,
    int start,
    int end) {

  /** Where the subject of a cue stands. */
  enum Place {
    /** "Ruiz said". */
    BEFORE,
    /** "said Ruiz". */
    AFTER,
    /** "Ruiz, who said": the clause goes on with the same subject after it. */
    RELATIVE,
    /** "..., adding" and "... and said": the subject of the clause before. */
    SHARED,
    /** "according to Ruiz". */
    ACCORDING,
    /** "was told by Ruiz", "Ruiz was quoted as saying". */
    PASSIVE,
    /** "Ruiz's claim that", "in the words of Ruiz". */
    NOUN,
    /** "Ruiz: ...", "Q: ...": the words before the colon, whose subject may stand elsewhere. */
    LABEL,
    /** "The Echo interviewed Ruiz": the words far above that tell who answers. */
    ANNOUNCED
  }
}
