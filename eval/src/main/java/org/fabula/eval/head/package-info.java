/**
 * Counts how far each head of the model agrees with gold words, before any rule has its say. May
 * import the core, {@code corpus} and {@code measure}.
 */
@NullMarked
package org.fabula.eval.head;

import org.jspecify.annotations.NullMarked;
