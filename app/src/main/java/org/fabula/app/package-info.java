/** The command: options in, readings out. The only place that prints and exits. */
@NullMarked
package org.fabula.app;

import org.jspecify.annotations.NullMarked;
