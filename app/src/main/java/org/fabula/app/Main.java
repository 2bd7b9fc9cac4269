package org.fabula.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the command. The only place that ends the process. */
public final class Main {
  @Command(name = "fabula")
  private static final class FabulaCommand {}

  private Main() {}

  /** Runs the command and exits with its status. */
  public static void main(String[] args) {
    int status =
        run(args, System.in, new java.io.FileOutputStream(java.io.FileDescriptor.out), System.err);
    System.exit(status);
  }

  /**
   * Runs the command.
   *
   * @return 0 where all was read, 1 where some inputs could not be read, 2 on wrong usage
   */
  static int run(String[] args, InputStream in, OutputStream out, PrintStream err) {
    return new CommandLine(new FabulaCommand())
        .addSubcommand("read", new ReadCommand(in, out, err))
        .execute(args);
  }
}
