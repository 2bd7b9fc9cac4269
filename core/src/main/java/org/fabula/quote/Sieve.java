package org.fabula.quote;

import org.jspecify.annotations.Nullable;

/** One way in which news stories say whose words something is. Sieves are asked in order. */
interface Sieve {

  /** The words a cue attributes by this sieve's convention, or null where it does not apply. */
  @Nullable Draft words(Clause clause);
}
