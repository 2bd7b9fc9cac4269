package org.fabula.app;

/** Nobody bears the name that was asked for; the message is one line that says so. */
final class NobodyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NobodyException(String message) {
    super(message);
  }
}
