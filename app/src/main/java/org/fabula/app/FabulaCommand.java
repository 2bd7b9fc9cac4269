package org.fabula.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fabula} itself: it only names its commands. */
@Command(
    name = "fabula",
    description = "Reads news stories: what happened, when, who said so, and the exact words.",
    versionProvider = FabulaCommand.Version.class,
    sortOptions = false)
final class FabulaCommand implements Callable<Integer> {
  private static final Subcommands SUBCOMMANDS =
      Subcommands.of()
          .with("read", ReadCommand::new)
          .with("times", TimesCommand::new)
          .with("quotes", QuotesCommand::new)
          .with("people", PeopleCommand::new)
          .with("timeline", TimelineCommand::new)
          .with("explain", ExplainCommand::new)
          .with("dossier", DossierCommand::new)
          .with("serve", ServeCommand::new)
          .with("mcp", McpCommand::new)
          .with("rehearse", RehearseCommand::new);

  private final Session session;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Shows the version.")
  private boolean version;

  private FabulaCommand(Session session) {
    this.session = session;
  }

  /** The command line that is called with {@code args}. */
  static CommandLine line(Session session, String[] args) {
    CommandLine line = new CommandLine(new FabulaCommand(session));
    SUBCOMMANDS.add(line, session, args, 0);
    CommandLine called = args.length == 0 ? null : line.getSubcommands().get(args[0]);
    if (called != null && called.getCommand() instanceof DossierCommand) {
      DossierCommand.add(called, session, args);
    }
    return line;
  }

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(session.writer(session.err()));
    }
    return 2;
  }

  /** The version in the manifest of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"fabula " + Main.version()};
    }
  }
}
