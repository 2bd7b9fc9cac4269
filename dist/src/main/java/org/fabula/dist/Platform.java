package org.fabula.dist;

import java.util.List;
import java.util.Locale;

/**
 * What a distribution is for: an operating system and a processor. A runtime can be linked only on
 * the platform it is for, so this is the one that the build runs on.
 *
 * @param name as in the name of the archive, and as ONNX Runtime names it
 * @param onnx folder of the native libraries of ONNX Runtime, in the program's jar
 * @param sqlite folder of the native library of SQLite
 * @param snappy folder of the native library of Snappy
 */
record Platform(String name, String onnx, String sqlite, String snappy) {
  private static final String ONNX = "ai/onnxruntime/native/";
  private static final String SQLITE = "org/sqlite/native/";
  private static final String SNAPPY = "org/xerial/snappy/native/";

  /** Where the jar of the program keeps native libraries, of whatever platform. */
  static final List<String> NATIVES = List.of(ONNX, SQLITE, SNAPPY);

  /**
   * The platform of a system and a processor as Java names them.
   *
   * @throws IllegalArgumentException where one of the native libraries is missing for it
   */
  static Platform of(String system, String processor) {
    String os = system.toLowerCase(Locale.ROOT);
    boolean arm = List.of("aarch64", "arm64").contains(processor);
    if (!arm && !List.of("amd64", "x86_64").contains(processor)) {
      throw unknown(system, processor);
    }
    if (os.startsWith("linux")) {
      return arm ? in("linux-aarch64", "Linux/aarch64") : in("linux-x64", "Linux/x86_64");
    }
    if (os.startsWith("mac")) {
      return arm ? in("osx-aarch64", "Mac/aarch64") : in("osx-x64", "Mac/x86_64");
    }
    if (os.startsWith("windows") && !arm) {
      return in("win-x64", "Windows/x86_64");
    }
    throw unknown(system, processor);
  }

  /** The one this process runs on. */
  static Platform here() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  boolean isWindows() {
    return name.startsWith("win");
  }

  private static Platform in(String name, String folder) {
    return new Platform(name, ONNX + name + "/", SQLITE + folder + "/", SNAPPY + folder + "/");
  }

  private static IllegalArgumentException unknown(String system, String processor) {
    return new IllegalArgumentException(
        "no distribution for " + system + " on " + processor + ": ONNX Runtime does not run there");
  }
}
