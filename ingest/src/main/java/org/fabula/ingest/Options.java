package org.fabula.ingest;

import java.io.InputStream;
import java.util.Objects;
import org.fabula.ingest.fetch.Access;
import org.fabula.story.Publication;
import org.jspecify.annotations.Nullable;

/**
 * How inputs are read.
 *
 * @param published dates the stories that carry no date of their own, or null
 * @param standardInput what the input {@code -} reads; not closed
 * @param limits bounds on what is taken into memory
 * @param access which web addresses are read, and where they are kept
 */
public record Options(
    @Nullable Publication published, InputStream standardInput, Limits limits, Access access) {

  /** Throws when a part other than {@code published} is null. */
  public Options {
    Objects.requireNonNull(standardInput, "standardInput");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(access, "access");
  }

  /** The same with any web address read and none kept. */
  public Options(@Nullable Publication published, InputStream standardInput, Limits limits) {
    this(published, standardInput, limits, Access.anywhere());
  }

  /** No date given, nothing on standard input, the usual limits. */
  public static Options standard() {
    return new Options(null, InputStream.nullInputStream(), Limits.standard());
  }
}
