package org.fabula.app.dossier;

/** Nobody bears the name that was asked for; the message is one line that says so. */
public final class NobodyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Nobody of the name, in one line. */
  public NobodyException(String message) {
    super(message);
  }
}
