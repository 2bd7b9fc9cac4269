package org.fabula.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;

/** Every command with its options, for the manual page and for what completes a line in a shell. */
public final class CommandTree {
  private CommandTree() {}

  /** {@code fabula} with all commands below it; it is described, not run. */
  public static CommandLine whole() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Session session =
        new Session(
            InputStream.nullInputStream(),
            nowhere,
            nowhere,
            Terminal.NONE,
            Path.of(""),
            new Ending());
    CommandLine whole = FabulaCommand.line(session, new String[0]);
    for (CommandLine line : whole.getSubcommands().values()) {
      if (line.getCommand() instanceof DossierCommand) {
        DossierCommand.add(line, session, new String[0]);
      }
    }
    return whole;
  }
}
