package org.fabula.quote;

/**
 * One form of a verb that attributes words.
 *
 * @param lemma its dictionary form
 * @param kind how it takes its words
 * @param form which form of the verb it is
 */
record SpeechVerb(String lemma, Kind kind, Form form) {

  /** How a verb takes the words it attributes. */
  enum Kind {
    /** Words or a that-clause: "said". */
    SAY,
    /** An addressee, then the words: "told". */
    TELL,
    /** Words, often after an addressee: "asked". */
    ASK,
    /** Said on a platform: "tweeted". */
    POST,
    /** Said in writing: "wrote". */
    WRITE,
    /** Someone or something, then the words for it: "called it". */
    CALL,
    /** Said by documents and counts: "found". */
    SHOW,
    /** Any other verb, which attributes only the quotation it touches: "smiled". */
    OTHER
  }

  /** The forms that matter here. */
  enum Form {
    BASE,
    PRESENT,
    PAST,
    ING
  }

  boolean isIng() {
    return form == Form.ING;
  }
}
