package org.fabula.ingest.fetch;

import java.io.IOException;

/** An address could not be read, or must not be. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final String remedy;

  FetchException(String reason, String remedy) {
    super(reason);
    this.reason = reason;
    this.remedy = remedy;
  }

  FetchException(String reason, String remedy, Throwable cause) {
    this(reason, remedy);
    initCause(cause);
  }

  /** What is wrong. */
  public String reason() {
    return reason;
  }

  /** What the user can do; empty where there is nothing to say. */
  public String remedy() {
    return remedy;
  }
}
