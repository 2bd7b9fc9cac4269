package org.fabula.dist;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/** The Java runtime of a distribution: of the JDK that runs this, the modules that Fabula needs. */
final class JavaRuntime {
  /** The caches of loaded classes that the launcher makes are of this release. */
  static final int OLDEST = 25;

  /** What {@code jdeps --print-module-deps} names, and what is found by name at run time. */
  static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop", // the geometry of a PDF
          "java.management",
          "java.naming",
          "java.net.http",
          "java.security.jgss",
          "java.sql",
          "jdk.charsets", // pages and mails in the encodings of East Asia
          "jdk.net",
          "jdk.unsupported",
          "jdk.zipfs"); // resources of the server, in the jar

  /** For screens, drawn letters and sound; of a PDF the words alone are read. */
  private static final List<String> LEFT_OUT =
      List.of(
          "glob:**/*splashscreen*",
          "glob:**/*awt_xawt*",
          "glob:**/*fontmanager*",
          "glob:**/*freetype*",
          "glob:**/*jsound*");

  private JavaRuntime() {}

  /**
   * Links it.
   *
   * @param folder the folder to make
   * @throws IOException with what jlink says, or where the JDK is too old or has no jlink
   */
  static void link(Path folder) throws IOException {
    if (Runtime.version().feature() < OLDEST) {
      throw new IOException(
          "a distribution is made with JDK "
              + OLDEST
              + " or newer, not "
              + Runtime.version().feature()
              + "; set JAVA_HOME");
    }
    ToolProvider jlink =
        ToolProvider.findFirst("jlink")
            .orElseThrow(() -> new IOException("this JDK has no jlink: " + home()));
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    int status =
        jlink.run(
            out,
            out,
            "--add-modules",
            String.join(",", MODULES),
            "--output",
            folder.toString(),
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--compress",
            "zip-9",
            "--exclude-files",
            String.join(",", LEFT_OUT));
    if (status != 0) {
      throw new IOException("jlink failed: " + said.toString().strip());
    }
  }

  private static String home() {
    return System.getProperty("java.home");
  }
}
