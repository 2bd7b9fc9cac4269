package org.fabula.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fabula dossier remove}: removes stories, or a whole dossier. */
@Command(
    name = "remove",
    description = "Removes stories from a dossier, or the whole dossier, with all that was kept.",
    sortOptions = false)
final class DossierRemoveCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "NAME", description = "The dossier.")
  private String name = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "STORY",
      description = "Ids of the stories; the whole dossier if none is given.")
  private List<String> stories = List.of();

  @Option(names = "--yes", description = "Removes a whole dossier without asking again.")
  private boolean yes;

  @Mixin private StoreOption where = new StoreOption();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  DossierRemoveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Store store = where.open(session)) {
      DossierInfo dossier = store.dossier(name);
      if (stories.isEmpty() && !yes) {
        throw new UsageException(
            "the whole dossier \""
                + name
                + "\" with "
                + (dossier.stories() == 1 ? "1 story" : dossier.stories() + " stories")
                + " would be gone for good; give --yes to remove it");
      }
      PrintWriter out = session.writer(session.out());
      if (stories.isEmpty()) {
        store.remove(dossier);
        out.print(name + ": removed.\n");
      } else {
        store.remove(dossier, stories);
        int count = stories.size();
        out.print(name + ": " + (count == 1 ? "1 story" : count + " stories") + " removed.\n");
      }
      out.flush();
      return 0;
    }
  }
}
