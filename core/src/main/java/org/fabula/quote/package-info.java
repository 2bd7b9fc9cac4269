/**
 * Quotations: their words, cue, speaker and channel, each with the resolver that decided. May
 * import {@code story text model rule time people}.
 */
@NullMarked
package org.fabula.quote;

import org.jspecify.annotations.NullMarked;
