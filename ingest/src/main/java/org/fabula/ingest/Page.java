package org.fabula.ingest;

import java.util.List;
import org.fabula.story.Origin;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * What a web page tells of its story.
 *
 * @param title headline, or null
 * @param byline names of the writers
 * @param publisher name of the publisher, or null
 * @param published every date found, in order of trust
 * @param modified when it was last changed, or null
 * @param language BCP 47 tag, {@code en} where the page names none
 * @param prose paragraphs apart by blank lines; empty where nothing on the page reads like a story
 */
record Page(
    @Nullable String title,
    List<String> byline,
    @Nullable String publisher,
    List<Publication> published,
    @Nullable String modified,
    String language,
    Prose prose) {

  String text() {
    return prose.text();
  }

  /** The story of it. */
  Story story(String id, @Nullable String source, String within) {
    return new Story(
        id,
        source,
        title,
        byline,
        publisher,
        null,
        published,
        modified,
        language,
        prose.text(),
        new Origin(within, prose.passages()));
  }
}
