/**
 * A story as it came: its words, which are never changed, and what is known of its source and date.
 * Imports nothing of Fabula.
 */
@NullMarked
package org.fabula.story;

import org.jspecify.annotations.NullMarked;
