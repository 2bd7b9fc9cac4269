package org.fabula.app.output;

/** Bold and colour on a terminal (ECMA-48), or nothing. */
enum Ink {
  PLAIN,
  COLOUR;

  String title(String words) {
    return in("1", words);
  }

  String label(String words) {
    return in("36", words);
  }

  String faint(String words) {
    return in("2", words);
  }

  private String in(String code, String words) {
    return this == PLAIN || words.isEmpty() ? words : "\u001B[" + code + "m" + words + "\u001B[0m";
  }
}
