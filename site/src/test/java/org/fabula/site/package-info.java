/** Tests of the site, and of everything that its pages tell a reader to do. */
@NullMarked
package org.fabula.site;

import org.jspecify.annotations.NullMarked;
