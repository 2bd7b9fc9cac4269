/** Files, pages, archives, feeds and folders to stories. Knows formats, not language. */
@NullMarked
package org.fabula.ingest;

import org.jspecify.annotations.NullMarked;
