/** Times in words, for every form that people read. Pure functions of immutable values. */
@NullMarked
package org.fabula.app.date;

import org.jspecify.annotations.NullMarked;
