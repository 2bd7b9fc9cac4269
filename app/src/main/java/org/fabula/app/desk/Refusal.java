package org.fabula.app.desk;

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
