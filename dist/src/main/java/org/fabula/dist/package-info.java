/**
 * Makes what is handed out of what the other modules built: a folder with the program, a Java
 * runtime, manual page, completion and licences, and an archive of it. Knows no platform but by
 * {@link org.fabula.dist.Platform}.
 */
@NullMarked
package org.fabula.dist;

import org.jspecify.annotations.NullMarked;
