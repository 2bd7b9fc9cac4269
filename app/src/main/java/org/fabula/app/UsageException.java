package org.fabula.app;

/** The command was called wrongly; the message is one line that says how to call it. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
