package org.fabula.app.output;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.fabula.story.Story;

/** Where a story can be opened. */
final class Links {
  private Links() {}

  /** The story's address where it has one on the web; no other address is ever a link. */
  static Optional<String> of(Story story) {
    String source = story.source();
    if (source == null) {
      return Optional.empty();
    }
    try {
      URI address = new URI(source);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      return web && address.getHost() != null ? Optional.of(source) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
