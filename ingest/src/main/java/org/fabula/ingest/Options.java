package org.fabula.ingest;

import java.io.InputStream;
import java.util.Objects;
import org.fabula.story.Publication;
import org.jspecify.annotations.Nullable;

/**
 * How inputs are read.
 *
 * @param published dates the stories that carry no date of their own, or null
 * @param standardInput what the input {@code -} reads; not closed
 * @param limits bounds on what is taken into memory
 */
public record Options(@Nullable Publication published, InputStream standardInput, Limits limits) {

  /** Throws when a part other than {@code published} is null. */
  public Options {
    Objects.requireNonNull(standardInput, "standardInput");
    Objects.requireNonNull(limits, "limits");
  }

  /** No date given, nothing on standard input, the usual limits. */
  public static Options standard() {
    return new Options(null, InputStream.nullInputStream(), Limits.standard());
  }
}
