package org.fabula.app.store;

import org.jspecify.annotations.Nullable;

/** A store cannot do what is asked; the message is one line that says why and what to do. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why and what to do, in one line. */
  public StoreException(String message) {
    this(message, null);
  }

  StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
