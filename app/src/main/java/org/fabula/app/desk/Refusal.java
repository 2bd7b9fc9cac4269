package org.fabula.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.fabula.app.dossier.NobodyException;
import org.fabula.app.dossier.Reasons;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.store.StoreException;

/**
 * What is asked for is not given: a problem of RFC 9457. The detail is one sentence that says what
 * is wrong and what to do.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;

  /**
   * A refusal.
   *
   * @param status of HTTP
   * @param type what kind of problem it is, in a word
   * @param detail what is wrong and what to do
   */
  Refusal(int status, String type, String detail) {
    super(detail);
    this.status = status;
    this.type = type;
  }

  /** What was sent is not as it should be. */
  static Refusal bad(String type, String detail) {
    return new Refusal(400, type, detail);
  }

  /** Nothing is there. */
  static Refusal notFound(String type, String detail) {
    return new Refusal(404, type, detail);
  }

  /** What has gone wrong, as it is told to whoever asked. */
  static Refusal of(Throwable e) {
    return switch (e) {
      case Refusal refusal -> refusal;
      case UsageException usage -> bad("bad-request", sentence(usage));
      case NobodyException nobody -> notFound("nobody", sentence(nobody));
      case StoreException store ->
          store.getCause() == null
              ? new Refusal(409, "store", sentence(store))
              : new Refusal(503, "store", sentence(store));
      case UncheckedIOException io ->
          new Refusal(
              500,
              "io",
              "It failed: " + Reasons.of(Objects.requireNonNull(io.getCause())) + "; try again.");
      case IOException io ->
          new Refusal(500, "io", "It failed: " + Reasons.of(io) + "; try again.");
      default ->
          new Refusal(500, "fault", "It " + Reasons.of(e) + "; please report what was asked.");
    };
  }

  private static String sentence(Exception e) {
    String words = String.valueOf(e.getMessage());
    return words.endsWith(".") ? words : words + ".";
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
