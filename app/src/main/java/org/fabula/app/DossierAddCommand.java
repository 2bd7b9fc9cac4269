package org.fabula.app;

import java.util.concurrent.Callable;
import org.fabula.app.dossier.DossierName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fabula dossier add}: reads stories into a dossier. */
@Command(
    name = "add",
    description = "Reads stories and adds them to a dossier, each once; makes it if need be.",
    sortOptions = false,
    footer = {
      "",
      "A story is there already if one with its words from its source is. Other words from the same",
      "source are a new version; the old one stays. The files that the stories come from are kept",
      "too, up to 64 MB each; of a larger one the path, the size and the SHA-256 are.",
      "Exit status: 0 all read, 1 some inputs could not be read, 2 wrong usage."
    })
final class DossierAddCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private InputOptions.BehindDossier input = new InputOptions.BehindDossier();
  @Mixin private StoreOption where = new StoreOption();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  DossierAddCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    DossierName.check(input.name());
    return AddJob.run(session, input, input.name(), where, session.reader());
  }
}
