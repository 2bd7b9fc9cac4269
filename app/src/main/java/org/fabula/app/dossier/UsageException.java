package org.fabula.app.dossier;

/** The command was called wrongly; the message is one line that says how to call it. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Wrong usage, in one line. */
  public UsageException(String message) {
    super(message);
  }
}
