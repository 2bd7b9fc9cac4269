package org.fabula.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fabula dossier list}: the dossiers, by name. */
@Command(name = "list", description = "Lists the dossiers.", sortOptions = false)
final class DossierListCommand implements Callable<Integer> {
  private static final int DAY = 10;

  private final Session session;

  @Mixin private StoreOption where = new StoreOption();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  DossierListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Store store = where.open(session)) {
      PrintWriter out = session.writer(session.out());
      store.dossiers().forEach(dossier -> out.print(line(dossier) + "\n"));
      out.flush();
      return 0;
    }
  }

  private static String line(DossierInfo dossier) {
    StringBuilder line = new StringBuilder(dossier.name());
    line.append("  ").append(dossier.stories() == 1 ? "1 story" : dossier.stories() + " stories");
    String first = dossier.first();
    String last = dossier.last();
    if (first != null && last != null) {
      String from = day(first);
      String to = day(last);
      line.append(", published ").append(from.equals(to) ? from : from + " to " + to);
    }
    if (dossier.title() != null) {
      line.append("  ").append(dossier.title().replaceAll("\\p{Cntrl}+", " "));
    }
    return line.toString();
  }

  private static String day(String published) {
    return published.substring(0, Math.min(DAY, published.length()));
  }
}
