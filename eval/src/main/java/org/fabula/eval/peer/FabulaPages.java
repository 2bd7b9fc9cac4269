package org.fabula.eval.peer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fabula.ingest.Options;
import org.fabula.ingest.Problem;
import org.fabula.ingest.Sink;
import org.fabula.ingest.Stories;
import org.fabula.story.Publication;
import org.fabula.story.Story;

/** Fabula's readers of files, all pages in one call; no story is read further. */
final class FabulaPages implements PageExtractor {

  @Override
  public String description() {
    return "Fabula, pages to stories, from files";
  }

  @Override
  public Set<String> figures() {
    return Set.of("text", "textPrecision", "textRecall", "date", "author", "authorLetters");
  }

  @Override
  public List<PageAnswer> read(List<WebPage> pages) {
    Answers answers = new Answers();
    Stories.read(
        pages.stream().map(page -> page.file().toString()).toList(), Options.standard(), answers);
    return pages.stream()
        .map(page -> answers.bySource.getOrDefault(page.file().toString(), PageAnswer.NONE))
        .toList();
  }

  static PageAnswer answer(Story story) {
    Publication published = story.published();
    return new PageAnswer(
        story.text(),
        published == null ? null : published.day().toString(),
        story.byline().isEmpty() ? null : String.join("; ", story.byline()));
  }

  private static final class Answers implements Sink {
    private final Map<String, PageAnswer> bySource = new HashMap<>();

    @Override
    public void story(Story story) {
      bySource.merge(Objects.requireNonNull(story.source()), answer(story), PageAnswer::and);
    }

    @Override
    public void problem(Problem problem) {
      // A page that cannot be read is a page without an answer.
    }
  }
}
