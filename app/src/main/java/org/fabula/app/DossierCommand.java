package org.fabula.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fabula dossier}: it only names its commands. */
@Command(
    name = "dossier",
    description = "Keeps stories and their chronology: many stories, one case.",
    sortOptions = false)
final class DossierCommand implements Callable<Integer> {
  private static final String NAME = "dossier";

  private final Session session;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  private DossierCommand(Session session) {
    this.session = session;
  }

  /**
   * The command, with its own commands where it is called: to make them takes time that no other
   * command should pay for.
   */
  static CommandLine line(Session session, String[] args) {
    CommandLine line = new CommandLine(new DossierCommand(session));
    if (args.length > 0 && args[0].equals(NAME)) {
      line.addSubcommand(new DossierCreateCommand(session))
          .addSubcommand(new DossierListCommand(session))
          .addSubcommand(new DossierAddCommand(session))
          .addSubcommand(new DossierWatchCommand(session))
          .addSubcommand(new DossierShowCommand(session))
          .addSubcommand(new DossierSearchCommand(session))
          .addSubcommand(new DossierExportCommand(session))
          .addSubcommand(new DossierCorrectCommand(session))
          .addSubcommand(new DossierCorrectionsCommand(session))
          .addSubcommand(new DossierRemoveCommand(session))
          .addSubcommand(new DossierRereadCommand(session))
          .addSubcommand(new DossierVerifyCommand(session));
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
}
