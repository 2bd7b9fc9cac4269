/**
 * Reads gold corpora from folders given by the user, each kind of file by its own reader, into
 * stories and what ought to be found in them. Nothing of a corpus is kept in this project. May
 * import the core.
 */
@NullMarked
package org.fabula.eval.corpus;

import org.jspecify.annotations.NullMarked;
