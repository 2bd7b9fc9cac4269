/**
 * Calls to other systems, compiled only in the Maven profile {@code peers}, which alone has
 * them on its class path. Those that read times and quotations are under the GPL; nothing of any of
 * them is copied here.
 */
@NullMarked
package org.fabula.eval.peers;

import org.jspecify.annotations.NullMarked;
