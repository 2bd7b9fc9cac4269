package org.fabula.quote;

/**
 * The part of a unit that tells how something was said: the clause of its cue.
 *
 * @param first index of its first token
 * @param end one past its last token
 */
record Zone(int first, int end) {}
