package org.fabula.app.desk;

/** What a file that was sent is called here. */
final class Uploads {
  /** File systems take 255 bytes, of which a letter may need four. */
  private static final int LONGEST = 60;

  private Uploads() {}

  /**
   * The last part of a name, with nothing in it that leads anywhere or commands a terminal. The
   * ending stays, for it says what kind of file it is.
   */
  static String name(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}:*?\"<>|]", "_").strip();
    while (plain.startsWith(".")) {
      plain = plain.substring(1);
    }
    int cut = plain.length() - LONGEST;
    // The end is kept, for the ending.
    String name = cut <= 0 ? plain : plain.substring(cut);
    if (!name.isEmpty() && Character.isLowSurrogate(name.charAt(0))) {
      name = name.substring(1);
    }
    return name.isBlank() || name.startsWith(".") ? "file" + name.strip() : name;
  }
}
