package org.fabula.app.store;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fabula.chronology.Row;
import org.fabula.chronology.Row.Status;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.story.Story;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a dossier are wanted; null or empty is any.
 *
 * @param actor a name of one who takes part
 * @param from rows that may lie on this day or later
 * @param to rows that may lie on this day or earlier
 * @param kinds kinds of row
 * @param source a part of where a story of it was
 * @param status whether what the row claims still holds
 * @param text words of the row
 */
public record Filter(
    @Nullable String actor,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<Row.Kind> kinds,
    @Nullable String source,
    @Nullable Status status,
    @Nullable String text) {
  /** Every row. */
  public static final Filter ALL = new Filter(null, null, null, Set.of(), null, null, null);

  /** Rows of stories whose address, path or publisher has a part in it. */
  static Filter ofSource(@Nullable String source) {
    return new Filter(null, null, null, Set.of(), source, null, null);
  }

  /** The same about another name. */
  public Filter about(@Nullable String name) {
    return new Filter(name, from, to, kinds, source, status, text);
  }

  /** Copies the set. */
  public Filter {
    kinds = Set.copyOf(kinds);
  }

  /** Whether it lets every row through. */
  public boolean isAll() {
    return equals(ALL);
  }

  /** Whether it asks for anything of a row itself, and not of its story alone. */
  boolean isOfRows() {
    return actor != null
        || from != null
        || to != null
        || !kinds.isEmpty()
        || status != null
        || text != null;
  }

  /**
   * Whether a row of a dossier is wanted.
   *
   * @param stories the stories of the dossier by id
   * @param actors ids of those who bear the name asked for
   */
  boolean allows(Entry entry, Map<String, Story> stories, Set<String> actors) {
    return (actor == null || entry.isAbout(actors))
        && mayLieWithin(entry.when())
        && (kinds.isEmpty() || kinds.contains(entry.row().kind()))
        && (status == null || status == status(entry.row()))
        && (source == null || isFrom(entry, stories))
        && (text == null || hasText(entry, stories));
  }

  /** What claims nothing is overtaken by nothing. */
  private static Status status(Row row) {
    return row.status() == null ? Status.CURRENT : row.status();
  }

  private boolean mayLieWithin(When when) {
    if (from == null && to == null) {
      return true;
    }
    var earliest = when.begin().earliest();
    var latest = when.end().latest();
    if (earliest == null && latest == null) {
      return false;
    }
    return (from == null || latest == null || !latest.toLocalDate().isBefore(from))
        && (to == null || earliest == null || !earliest.toLocalDate().isAfter(to));
  }

  private boolean isFrom(Entry entry, Map<String, Story> stories) {
    return entry.reports().stream()
        .map(report -> Objects.requireNonNull(stories.get(report.words().story())))
        .anyMatch(story -> isIn(source, story.source()) || isIn(source, story.publisher()));
  }

  private static boolean isIn(@Nullable String part, @Nullable String whole) {
    return part != null
        && whole != null
        && whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private boolean hasText(Entry entry, Map<String, Story> stories) {
    String words = entry.row().span().in(Objects.requireNonNull(stories.get(entry.story())).text());
    return Folded.of(words).contains(Folded.of(text == null ? "" : text));
  }
}
