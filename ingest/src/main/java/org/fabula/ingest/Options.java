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
 * @param comments whether what readers wrote under a story is read with it
 */
public record Options(
    @Nullable Publication published,
    InputStream standardInput,
    Limits limits,
    Access access,
    boolean comments) {

  /** Throws when a part other than {@code published} is null. */
  public Options {
    Objects.requireNonNull(standardInput, "standardInput");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(access, "access");
  }

  /** Any web address is read and none kept; comments are left out. */
  public Options(@Nullable Publication published, InputStream standardInput, Limits limits) {
    this(published, standardInput, limits, Access.anywhere(), false);
  }

  /** No date given, nothing on standard input, the usual limits. */
  public static Options standard() {
    return new Options(null, InputStream.nullInputStream(), Limits.standard());
  }
}
