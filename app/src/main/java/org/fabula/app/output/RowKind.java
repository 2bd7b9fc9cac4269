package org.fabula.app.output;

import org.fabula.chronology.Row;

/** What kind of row it is, told apart by a sign and a word, not by colour. */
public enum RowKind {
  HAPPENED("●", "happened"),
  SAID("“", "said"),
  PLANNED("○", "planned"),
  DENIED("×", "denied"),
  POSSIBLE("?", "possible"),
  BACKGROUND("·", "background");

  private final String sign;
  private final String word;

  RowKind(String sign, String word) {
    this.sign = sign;
    this.word = word;
  }

  /** A sign to stand before the words of a row. */
  public String sign() {
    return sign;
  }

  /** The same in plain text, where the words may begin with the sign of what is said. */
  public String mark() {
    return this == SAID ? "»" : sign;
  }

  /** What the row is: "planned". */
  public String word() {
    return word;
  }

  /** What kind of row a row of a reading is. */
  public static RowKind of(Row row) {
    return switch (row.kind()) {
      case HAPPENED -> HAPPENED;
      case SAID -> SAID;
      case PLANNED -> PLANNED;
      case DENIED -> DENIED;
      case POSSIBLE -> POSSIBLE;
      case BACKGROUND -> BACKGROUND;
    };
  }
}
