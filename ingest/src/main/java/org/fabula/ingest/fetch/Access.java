package org.fabula.ingest.fetch;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How web addresses are read.
 *
 * @param reach which may be
 * @param keep the folder where what the servers answered is kept as web archives, or null for none
 * @param known what was answered before and is passed over where it has not changed, or null where
 *     all is read
 */
public record Access(Reach reach, @Nullable Path keep, @Nullable Known known) {

  /** Throws when {@code reach} is null. */
  public Access {
    Objects.requireNonNull(reach, "reach");
  }

  /** All is read, whether it has changed or not. */
  public Access(Reach reach, @Nullable Path keep) {
    this(reach, keep, null);
  }

  /** Any address, nothing kept. */
  public static Access anywhere() {
    return new Access(Reach.ANYWHERE, null);
  }
}
