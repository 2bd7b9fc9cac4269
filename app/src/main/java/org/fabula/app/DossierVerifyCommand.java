package org.fabula.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code fabula dossier verify}: holds all that is kept of a dossier against its words and hashes.
 */
@Command(
    name = "verify",
    description =
        "Checks every row, quotation and mention of a dossier against the words, and these",
    sortOptions = false,
    footer = {
      "",
      "and the originals against their hashes. A line for each fault.",
      "Exit status: 0 no fault, 1 faults, 2 wrong usage."
    })
final class DossierVerifyCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "NAME", description = "The dossier.")
  private String name = "";

  @Mixin private StoreOption where = new StoreOption();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  DossierVerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Store store = where.open(session)) {
      DossierInfo dossier = store.dossier(name);
      PrintWriter out = session.writer(session.out());
      int[] faults = {0};
      store.verify(
          dossier,
          fault -> {
            faults[0]++;
            out.print(fault.replaceAll("\\p{Cntrl}+", " ") + "\n");
          });
      String stories = dossier.stories() == 1 ? "1 story" : dossier.stories() + " stories";
      String found =
          faults[0] == 1 ? "1 fault" : faults[0] == 0 ? "no fault" : faults[0] + " faults";
      out.print(name + ": " + stories + " checked, " + found + ".\n");
      out.flush();
      return faults[0] == 0 ? 0 : 1;
    }
  }
}
