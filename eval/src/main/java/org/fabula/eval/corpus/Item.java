package org.fabula.eval.corpus;

import org.fabula.story.Story;

/**
 * A story of a gold corpus and what ought to be found in it.
 *
 * @param story the story to read
 * @param gold what ought to be found; offsets are UTF-16 code units into the story's text
 * @param <G> the kind of gold
 */
public record Item<G>(Story story, G gold) {}
