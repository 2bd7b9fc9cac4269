/**
 * Events: triggers with class, tense, polarity, factuality, participants and time. May import
 * {@code story text model rule time people quote}.
 */
@NullMarked
package org.fabula.event;

import org.jspecify.annotations.NullMarked;
