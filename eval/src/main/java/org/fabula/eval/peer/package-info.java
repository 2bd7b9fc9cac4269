/**
 * Runs systems side by side, each in a process of its own on the same stories. Peers are found as
 * services; none is on the class path of a plain build. May import the core, {@code corpus}, {@code
 * measure} and {@code speed}.
 */
@NullMarked
package org.fabula.eval.peer;

import org.jspecify.annotations.NullMarked;
