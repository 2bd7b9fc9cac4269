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
  private static final Subcommands SUBCOMMANDS =
      Subcommands.of()
          .with("create", DossierCreateCommand::new)
          .with("list", DossierListCommand::new)
          .with("add", DossierAddCommand::new)
          .with("watch", DossierWatchCommand::new)
          .with("show", DossierShowCommand::new)
          .with("search", DossierSearchCommand::new)
          .with("export", DossierExportCommand::new)
          .with("correct", DossierCorrectCommand::new)
          .with("corrections", DossierCorrectionsCommand::new)
          .with("remove", DossierRemoveCommand::new)
          .with("reread", DossierRereadCommand::new)
          .with("verify", DossierVerifyCommand::new);

  private final Session session;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  DossierCommand(Session session) {
    this.session = session;
  }

  /** Adds its commands to {@code line}, which is this one, called with {@code args}. */
  static void add(CommandLine line, Session session, String[] args) {
    SUBCOMMANDS.add(line, session, args, 1);
  }

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(session.writer(session.err()));
    }
    return 2;
  }
}
