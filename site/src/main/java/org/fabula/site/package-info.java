/**
 * Makes the site of the documentation: the Markdown of this repository as pages, and beside it what
 * the commands, the schemas and the rules say of themselves. A link that leads nowhere fails.
 */
@NullMarked
package org.fabula.site;

import org.jspecify.annotations.NullMarked;
