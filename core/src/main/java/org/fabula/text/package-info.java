/**
 * The parts of a story's text: spans, tokens, sentences, paragraphs. A story goes in, its {@link
 * org.fabula.text.StoryText} comes out. May import {@code story}.
 */
@NullMarked
package org.fabula.text;

import org.jspecify.annotations.NullMarked;
