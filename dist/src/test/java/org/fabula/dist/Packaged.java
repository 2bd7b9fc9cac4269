package org.fabula.dist;

import java.nio.file.Path;

/** Where the build put the distribution; the properties are those of this module's pom. */
final class Packaged {
  private Packaged() {}

  /** Its folder. */
  static Path folder() {
    String name = "fabula-" + version() + "-" + Platform.here().name();
    return Path.of("target", name).toAbsolutePath();
  }

  /** Its archive. */
  static Path archive() {
    return folder().resolveSibling(folder().getFileName() + ".tar.gz");
  }

  /** The version that was built. */
  static String version() {
    return System.getProperty("fabula.version");
  }

  /** The jar with the libraries of every platform, which a JDK runs. */
  static Path jar() {
    return Path.of("..", "app", "target", "fabula-" + version() + "-all.jar").toAbsolutePath();
  }
}
