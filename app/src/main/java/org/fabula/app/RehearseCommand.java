package org.fabula.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code fabula rehearse}: reads files in every format and throws the result away. The launcher
 * runs it once after building, so that the JVM keeps what a reading loads.
 */
@Command(name = "rehearse", hidden = true, description = "Reads files and writes nothing.")
final class RehearseCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<String> files = List.of();

  RehearseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Session silent =
        new Session(
            InputStream.nullInputStream(), nowhere, nowhere, Terminal.NONE, session.folder());
    int worst = 0;
    for (Format format : Format.values()) {
      List<String> args =
          new ArrayList<>(
              format == Format.TIMEML ? List.of("times") : List.of("read", "--no-page"));
      args.addAll(List.of("--published", "2024-10-09", "--format", format.title()));
      for (String file : files) {
        List<String> one = new ArrayList<>(args);
        one.add(file);
        worst = Math.max(worst, Main.run(one.toArray(String[]::new), silent));
      }
    }
    return worst;
  }
}
