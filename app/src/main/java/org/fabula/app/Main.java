package org.fabula.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.fabula.app.dossier.NobodyException;
import org.fabula.app.dossier.Reasons;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry point of the command. The only place from which the process ends by itself. */
public final class Main {
  private Main() {}

  /** Runs the command and exits with its status. */
  public static void main(String[] args) {
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Terminal terminal = Terminal.of(System.getenv());
    Ending ending = new Ending();
    ending.listen();
    ending.exit(run(args, new Session(System.in, out, err, terminal, Path.of(""), ending)));
  }

  /**
   * Runs the command. What goes wrong is one line on standard error, never a stack trace.
   *
   * @return 0 where all was read, 1 where some inputs could not be read, 2 on wrong usage
   */
  static int run(String[] args, Session session) {
    CommandLine command =
        FabulaCommand.line(session, args)
            .setOut(session.writer(session.out()))
            .setErr(session.writer(session.err()))
            .setParameterExceptionHandler((e, given) -> wrongUsage(session, e))
            .setExecutionExceptionHandler((e, line, parsed) -> failed(session, e));
    try {
      return command.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      say(session, "given up: " + Reasons.of(e));
      return 1;
    }
  }

  /** The version in the manifest of the jar, or what stands for it where there is no jar. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  private static int wrongUsage(Session session, ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    say(session, what(e) + " (" + name + " --help lists what can be given)");
    return 2;
  }

  private static String what(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
      return String.valueOf(e.getMessage());
    }
    String given = "\"" + unmatched.getUnmatched().getFirst() + "\"";
    String commands =
        e.getCommandLine().getSubcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(command -> !command.usageMessage().hidden())
            .map(CommandSpec::name)
            .collect(Collectors.joining(", "));
    return commands.isEmpty()
        ? given + " is one argument too many"
        : "unknown command " + given + "; commands are " + commands;
  }

  private static int failed(Session session, Exception e) {
    if (e instanceof UsageException) {
      say(session, String.valueOf(e.getMessage()));
      return 2;
    }
    boolean isSaid = e instanceof NobodyException || e instanceof StoreException;
    say(session, isSaid ? String.valueOf(e.getMessage()) : Reasons.of(e));
    return 1;
  }

  private static void say(Session session, String words) {
    session.err().println("fabula: " + words.lines().findFirst().orElse(""));
    session.err().flush();
  }
}
