/**
 * What can be said of words from tables and endings alone: the forms of verbs, and parts of speech
 * for readers that work without the model.
 */
@NullMarked
package org.fabula.grammar;

import org.jspecify.annotations.NullMarked;
