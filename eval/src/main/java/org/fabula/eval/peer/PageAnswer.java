package org.fabula.eval.peer;

import java.time.format.DateTimeParseException;
import java.util.List;
import org.fabula.story.Origin;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * What a system takes from a web page; programs in other languages write the same.
 *
 * @param text the story's words, or null
 * @param date the day of publication, {@code YYYY-MM-DD}, or null
 * @param author names joined by {@code "; "}, or null
 */
public record PageAnswer(@Nullable String text, @Nullable String date, @Nullable String author) {
  /** Nothing was found, or the page could not be read. */
  public static final PageAnswer NONE = new PageAnswer(null, null, null);

  /** The same with the words of a part of the page, such as a post of a live blog. */
  PageAnswer and(PageAnswer part) {
    return new PageAnswer(text + "\n\n" + part.text(), date, author);
  }

  /** The same as a story, which is what is measured. */
  Story story(String id) {
    List<String> byline = author == null || author.isBlank() ? List.of() : List.of(author.strip());
    Story story =
        new Story(
            id,
            null,
            null,
            byline,
            null,
            null,
            List.of(),
            null,
            "en",
            text == null ? "" : text,
            Origin.UNKNOWN);
    return story.withPublished(published());
  }

  /** The date, or null where there is none or it is no day. */
  private @Nullable Publication published() {
    try {
      return date == null ? null : Publication.parse(date, Publication.Basis.METADATA);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
