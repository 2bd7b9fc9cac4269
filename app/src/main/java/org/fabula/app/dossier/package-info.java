/**
 * What the command line and the desk both do with a dossier: stories in, rows chosen, corrections
 * made, and the one line about what went wrong. Prints nothing.
 */
@NullMarked
package org.fabula.app.dossier;

import org.jspecify.annotations.NullMarked;
