package org.fabula.app.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story of a dossier in a list, without its words.
 *
 * @param number by which those behind it are asked for
 * @param code what it is called in its dossier
 * @param title its headline, or null
 * @param source where it was
 * @param publisher its publisher, or null
 * @param byline its writers
 * @param published when it was published, or null
 * @param basis how that is known, or null
 * @param copyOf the story with the same words that was added first, or null where it is this one
 * @param words how many words it has, by its spaces
 */
public record ListedStory(
    long number,
    String code,
    @Nullable String title,
    String source,
    @Nullable String publisher,
    List<String> byline,
    @Nullable String published,
    @Nullable String basis,
    @Nullable String copyOf,
    int words) {
  /** Copies the list. */
  public ListedStory {
    byline = List.copyOf(byline);
  }
}
