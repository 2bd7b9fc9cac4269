package org.fabula.app.date;

import java.util.ArrayList;
import java.util.List;
import org.fabula.story.Publication;
import org.fabula.story.Story;

/** Says when a story was published, and which other dates were found and not chosen. */
public final class PublicationWords {
  private PublicationWords() {}

  /** Where a publication date was found; empty where it was found nowhere. */
  private static String where(Publication published) {
    return switch (published.basis()) {
      case OPTION -> "as given by the reader";
      case METADATA -> "by its metadata";
      case PAGE -> "as the page says";
      case URL -> "by its address";
      case DATELINE -> "by its dateline";
      case INFERRED -> "the only date that fits";
      case NONE -> "";
    };
  }

  /** The day and where it was found, such as {@code 1 October 2020, by its metadata}. */
  public static String of(Publication published) {
    String where = where(published);
    String day = DateWords.FULL.day(published.day());
    return where.isEmpty() ? day : day + ", " + where;
  }

  /** The candidates that were not chosen, in order of trust, and when the story was changed. */
  public static List<String> others(Story story) {
    List<String> others = new ArrayList<>();
    for (Publication candidate : story.publishedCandidates()) {
      if (!candidate.equals(story.published())) {
        others.add(of(candidate));
      }
    }
    if (story.modified() != null) {
      others.add("changed " + story.modified());
    }
    return others;
  }
}
