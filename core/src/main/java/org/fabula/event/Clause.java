package org.fabula.event;

/**
 * A verb group and its place in the sentence.
 *
 * @param index position among the clauses of its sentence, from 0
 * @param verb the verb group
 * @param start index of its first token: the word or mark that opens it, else its subject
 * @param end one past its last token, which is where the next clause starts
 * @param link how it hangs on its parent
 * @param parent index of the clause it hangs on, or -1
 * @param subjectFrom index of the first token of its subject
 * @param subjectTo one past the last token of its subject; equal to {@code subjectFrom} for none
 */
record Clause(
    int index,
    VerbGroup verb,
    int start,
    int end,
    Link link,
    int parent,
    int subjectFrom,
    int subjectTo) {

  /** How a clause hangs on another. */
  enum Link {
    MAIN,
    /** Joined by "and", "or", "but" or a comma to the clause before it. */
    COORDINATE,
    /** What someone says, thinks or sees. */
    COMPLEMENT,
    RELATIVE,
    ADVERBIAL,
    /** Under "if" or "unless". */
    CONDITION,
    INFINITIVE,
    PARTICIPLE
  }

  boolean hasSubject() {
    return subjectTo > subjectFrom;
  }

  Clause endingAt(int token) {
    return new Clause(index, verb, start, token, link, parent, subjectFrom, subjectTo);
  }
}
