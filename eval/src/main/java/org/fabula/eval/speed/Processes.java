package org.fabula.eval.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs each system in a process of its own, so that none counts another's memory for its own. */
public final class Processes {
  /** Fabula must read in 512 MB, of which the virtual machine itself takes some. */
  public static final String OWN_HEAP = "-Xmx384m";

  private static final String PEER_HEAP = "-Xmx3g";

  private Processes() {}

  /**
   * Runs a class of this class path.
   *
   * @param own whether it is Fabula that runs there
   */
  public static void java(boolean own, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(own ? OWN_HEAP : PEER_HEAP, "-XX:+UseSerialGC"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    run(command);
  }

  /**
   * Runs a program to its end.
   *
   * @throws IOException where it fails
   */
  public static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(command + " ended with status " + status);
    }
  }
}
