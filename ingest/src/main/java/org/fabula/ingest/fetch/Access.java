package org.fabula.ingest.fetch;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How web addresses are read.
 *
 * @param reach which may be
 * @param keep the folder where what the servers answered is kept as web archives, or null for none
 */
public record Access(Reach reach, @Nullable Path keep) {

  /** Throws when {@code reach} is null. */
  public Access {
    Objects.requireNonNull(reach, "reach");
  }

  /** Any address, nothing kept. */
  public static Access anywhere() {
    return new Access(Reach.ANYWHERE, null);
  }
}
