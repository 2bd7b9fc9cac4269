package org.fabula.dossier;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind what stories say: whoever is quoted, else the outlet; a story and its copies
 * and versions are of one source.
 */
final class Sources {
  private static final Pattern HOST =
      Pattern.compile("https?://(?:www\\.)?([^/:?#]+).*", Pattern.CASE_INSENSITIVE);

  private final List<Report> reports;
  private final Copies copies;

  Sources(List<Report> reports, Copies copies) {
    this.reports = reports;
    this.copies = copies;
  }

  /** Whether two claims are of one source, so that the later takes the place of the earlier. */
  boolean isSame(Statement one, Statement other) {
    if (one.saidBy() != null && other.saidBy() != null) {
      return one.saidBy().equals(other.saidBy());
    }
    if (copies.family(one.story()) == copies.family(other.story())) {
      return true;
    }
    String outlet = outlet(one.story());
    return outlet != null && outlet.equals(outlet(other.story()));
  }

  /** Index of the story whose words a story repeats; its own where of none. */
  int original(int story) {
    return copies.original(story);
  }

  /** Who publishes a story: the publisher it names, else the host of its address, or null. */
  @Nullable String name(int index) {
    Story story = reports.get(index).story();
    if (story.publisher() != null && !story.publisher().isBlank()) {
      return story.publisher();
    }
    Matcher host = HOST.matcher(story.source() == null ? "" : story.source());
    return host.matches() ? host.group(1).toLowerCase(Locale.ROOT) : null;
  }

  private @Nullable String outlet(int story) {
    String name = name(story);
    return name == null ? null : Copies.letters(name);
  }
}
