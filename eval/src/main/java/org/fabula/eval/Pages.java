package org.fabula.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fabula.ingest.Problem;
import org.fabula.ingest.Sink;
import org.fabula.ingest.Stories;
import org.fabula.story.Origin;
import org.fabula.story.Story;

/** Takes the story out of a web page as the product does. */
final class Pages {
  private Pages() {}

  /**
   * The story of {@code page}, to which the posts of a live blog are added; none where the page
   * cannot be read.
   */
  static Optional<Story> read(Path page) {
    Collected all = new Collected();
    Stories.read(List.of(page.toString()), org.fabula.ingest.Options.standard(), all);
    return all.stories.stream().reduce(Pages::and);
  }

  private static Story and(Story page, Story post) {
    return new Story(
        page.id(),
        page.source(),
        page.title(),
        page.byline(),
        page.publisher(),
        page.published(),
        page.publishedCandidates(),
        page.modified(),
        page.language(),
        page.text() + "\n\n" + post.text(),
        Origin.UNKNOWN);
  }

  private static final class Collected implements Sink {
    private final List<Story> stories = new ArrayList<>();

    @Override
    public void story(Story story) {
      stories.add(story);
    }

    @Override
    public void problem(Problem problem) {
      // A page that cannot be read is a page without a story, and is measured as one.
    }
  }
}
