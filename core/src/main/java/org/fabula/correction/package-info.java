/**
 * What a person says against what was read. A dossier and corrections come in, a dossier goes out;
 * readings are never changed, so that corrections hold when the stories are read anew.
 */
@NullMarked
package org.fabula.correction;

import org.jspecify.annotations.NullMarked;
