/**
 * Many stories merged into one chronology. What comes in is a {@link org.fabula.dossier.Report} a
 * story, so that this package need not know the root, which makes readings into reports.
 */
@NullMarked
package org.fabula.dossier;

import org.jspecify.annotations.NullMarked;
