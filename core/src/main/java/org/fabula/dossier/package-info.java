/** Many readings merged into one chronology. May import every package but the root. */
@NullMarked
package org.fabula.dossier;

import org.jspecify.annotations.NullMarked;
