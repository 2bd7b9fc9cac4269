package org.fabula.eval.clue;

import org.fabula.event.Clues;

/**
 * An event of a gold corpus.
 *
 * @param clues what it shows
 * @param answer index of what the gold says of it
 */
record Example(Clues clues, int answer) {}
