package org.fabula.ingest;

import java.util.ArrayList;
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
 * @param posts the posts of a live blog, each with a time of its own; empty elsewhere
 */
record Page(
    @Nullable String title,
    List<String> byline,
    @Nullable String publisher,
    List<Publication> published,
    @Nullable String modified,
    String language,
    Prose prose,
    List<Page> posts) {

  /** A page that is no live blog. */
  Page(
      @Nullable String title,
      List<String> byline,
      @Nullable String publisher,
      List<Publication> published,
      @Nullable String modified,
      String language,
      Prose prose) {
    this(title, byline, publisher, published, modified, language, prose, List.of());
  }

  /** Whether no words on it are a story. */
  boolean isBlank() {
    return prose.isBlank() && posts.isEmpty();
  }

  /** Its stories: itself, and the posts of a live blog, each under its number. */
  List<Story> stories(String id, @Nullable String source, String within) {
    List<Story> stories = new ArrayList<>();
    if (!prose.isBlank()) {
      stories.add(story(id, source, within));
    }
    for (int i = 0; i < posts.size(); i++) {
      String place = (within.isEmpty() ? "" : within + ", ") + "post " + (i + 1);
      stories.add(posts.get(i).story(id + ":" + (i + 1), source, place));
    }
    return stories;
  }

  String text() {
    return prose.text();
  }

  /** The same with these words. */
  Page of(Prose words, List<Page> parts) {
    return new Page(title, byline, publisher, published, modified, language, words, parts);
  }

  /** A post of it; called like the page where it has no heading of its own. */
  Page post(String heading, Publication date, Prose words) {
    String named = heading.isEmpty() ? title : heading;
    return new Page(named, byline, publisher, List.of(date), null, language, words);
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
