package org.fabula.spark;

import org.jspecify.annotations.Nullable;

/** Which version of Fabula this is: what another one read is read again. */
final class Version {
  /** Its name. */
  static final String NAME = name(Version.class.getPackage().getImplementationVersion());

  private Version() {}

  private static String name(@Nullable String version) {
    return version == null ? "built in place" : version;
  }
}
