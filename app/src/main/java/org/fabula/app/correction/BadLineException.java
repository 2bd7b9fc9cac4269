package org.fabula.app.correction;

/** A line is no correction that can be read. */
final class BadLineException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String what;
  private final String remedy;

  BadLineException(String what, String remedy) {
    super(what, null, false, false);
    this.what = what;
    this.remedy = remedy;
  }

  String what() {
    return what;
  }

  String remedy() {
    return remedy;
  }
}
