package org.fabula.ingest;

import java.io.IOException;
import java.util.Objects;

/** An input of a known kind that cannot be read: why, and what the user can do. */
final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1;

  private final String remedy;

  UnreadableException(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  String reason() {
    return Objects.requireNonNullElse(getMessage(), "");
  }

  String remedy() {
    return remedy;
  }
}
