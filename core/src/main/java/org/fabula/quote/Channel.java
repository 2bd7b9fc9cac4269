package org.fabula.quote;

import org.jspecify.annotations.Nullable;

/**
 * Where or through what something was said.
 *
 * @param name in the story's words
 * @param medium what kind of channel, or null
 */
record Channel(String name, Quote.@Nullable Medium medium) {}
