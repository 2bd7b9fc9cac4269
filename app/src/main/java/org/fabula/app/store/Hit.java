package org.fabula.app.store;

import java.util.List;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * A story in which words were found.
 *
 * @param code what it is called in its dossier
 * @param title its headline, or null
 * @param source where it was
 * @param published when it was published, or null
 * @param words words of the story around those found, which stand between {@link #FROM} and {@link
 *     #TO}; empty where only rows were asked for
 * @param rows rows of its chronology with the words, in their order
 */
public record Hit(
    String code,
    @Nullable String title,
    String source,
    @Nullable String published,
    String words,
    List<Row> rows) {
  /** Stands before a word that was looked for. */
  public static final char FROM = '\u0002';

  /** Stands behind it. */
  public static final char TO = '\u0003';

  /** Copies the list. */
  public Hit {
    rows = List.copyOf(rows);
  }

  /**
   * A row with the words.
   *
   * @param when when it happened, by its bounds alone
   * @param kind what kind of row it is
   * @param words its words, those looked for between {@link #FROM} and {@link #TO}
   */
  public record Row(When when, org.fabula.chronology.Row.Kind kind, String words) {}
}
