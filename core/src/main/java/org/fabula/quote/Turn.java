package org.fabula.quote;

/**
 * What one says in an interview or transcript before another goes on.
 *
 * @param label "Q", "A", the id of the actor whose name stands there, or {@link #HOUSE} and what
 *     else stands there: "WN", "Host"
 * @param name the words of the label, the first one where there is none
 * @param first index of its first token
 * @param content index of the first token of the words said
 * @param end one past the last token of the paragraph
 */
record Turn(String label, Phrase name, int first, int content, int end) {
  static final String QUESTION = "Q";
  static final String ANSWER = "A";

  /** Opens the label of one who is no person of the story, as a rule the one who asks. */
  static final String HOUSE = ":";

  boolean isQuestion() {
    return label.equals(QUESTION);
  }

  boolean isAnswer() {
    return label.equals(ANSWER);
  }

  boolean isOfHouse() {
    return label.startsWith(HOUSE);
  }
}
