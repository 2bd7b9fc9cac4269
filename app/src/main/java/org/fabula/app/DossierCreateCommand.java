package org.fabula.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.fabula.app.dossier.DossierName;
import org.fabula.app.store.Store;
import org.fabula.app.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fabula dossier create}: makes an empty dossier. */
@Command(name = "create", description = "Makes an empty dossier.", sortOptions = false)
final class DossierCreateCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "NAME", description = "What it is called in commands.")
  private String name = "";

  @Option(names = "--title", paramLabel = "TITLE", description = "What stands above it.")
  private @Nullable String title;

  @Mixin private StoreOption where = new StoreOption();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  DossierCreateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    DossierName.check(name);
    try (Store store = where.openOrMake(session)) {
      if (!store.create(name, title, Instant.now())) {
        throw new StoreException(
            "there is a dossier \"" + name + "\"; dossier add " + name + " INPUT adds to it");
      }
      PrintWriter out = session.writer(session.out());
      out.print(name + ": made.\n");
      out.flush();
      return 0;
    }
  }
}
