package org.fabula.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A news story as it came: the words, which are never changed, and what is known of where and when
 * it was published. Immutable.
 *
 * @param id identifies the story among those read together; never empty
 * @param source path or address it was read from, or null
 * @param title headline, or null
 * @param byline names of the writers, in order, without "By"
 * @param publisher name of the publisher, or null
 * @param published when it was published, or null where the story carries no date
 * @param publishedCandidates every date found that might be the publication date, in order of trust
 * @param modified when it was last changed, as ISO 8601, or null
 * @param language BCP 47 tag of its language
 * @param text the words; all offsets are UTF-16 code units into it
 * @param origin where the words stand in the original
 */
public record Story(
    String id,
    @Nullable String source,
    @Nullable String title,
    List<String> byline,
    @Nullable String publisher,
    @Nullable Publication published,
    List<Publication> publishedCandidates,
    @Nullable String modified,
    String language,
    String text,
    Origin origin) {

  /** Copies the lists; throws on an empty id, and where the origin knows of more words. */
  public Story {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(text, "text");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a story needs an id");
    }
    List<Passage> passages = origin.passages();
    if (!passages.isEmpty() && passages.getLast().end() > text.length()) {
      throw new IllegalArgumentException(passages.getLast() + " in " + text.length());
    }
    byline = List.copyOf(byline);
    publishedCandidates = List.copyOf(publishedCandidates);
  }

  /** A story of nothing but its words; undated, in English. */
  public static Story of(String id, String text) {
    return new Story(
        id, null, null, List.of(), null, null, List.of(), null, "en", text, Origin.UNKNOWN);
  }

  /**
   * The days that what it tells allows, in order, where it carries no date and more than one is
   * left; empty otherwise.
   */
  public List<LocalDate> openDays() {
    return published != null
        ? List.of()
        : publishedCandidates.stream()
            .filter(candidate -> candidate.basis() == Publication.Basis.INFERRED)
            .map(Publication::day)
            .toList();
  }

  /**
   * The same story, which carries no date, with the dates that its words leave: each is a candidate
   * after those it had, and one alone is its publication.
   */
  public Story datedBy(List<Publication> found) {
    List<Publication> candidates = new ArrayList<>(publishedCandidates);
    candidates.addAll(found);
    return with(found.size() == 1 ? found.getFirst() : published, candidates);
  }

  /** The same story with these dates as candidates, the first of which is its publication. */
  public Story withCandidates(List<Publication> candidates) {
    return with(candidates.isEmpty() ? null : candidates.getFirst(), candidates);
  }

  /** The same story, published when {@code publication} says. */
  public Story withPublished(@Nullable Publication publication) {
    return with(publication, publishedCandidates);
  }

  /** The same story under another id. */
  public Story called(String name) {
    return with(name, published, publishedCandidates);
  }

  private Story with(@Nullable Publication publication, List<Publication> candidates) {
    return with(id, publication, candidates);
  }

  private Story with(String name, @Nullable Publication publication, List<Publication> candidates) {
    return new Story(
        name,
        source,
        title,
        byline,
        publisher,
        publication,
        candidates,
        modified,
        language,
        text,
        origin);
  }
}
