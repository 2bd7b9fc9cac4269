package org.fabula.spark;

/** The job was called in a way it does not know; the message says what is wrong. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
