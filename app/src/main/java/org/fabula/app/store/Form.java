package org.fabula.app.store;

import org.jspecify.annotations.Nullable;

/** How values of one type are written and read. */
interface Form {
  /** Writes a value; null where the type allows it. */
  void write(@Nullable Object value, Out out);

  /** Reads what {@link #write} wrote. */
  @Nullable Object read(In in);
}
