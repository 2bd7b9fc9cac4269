package org.fabula.app;

import java.util.concurrent.Callable;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.output.Table;
import org.fabula.app.store.Filter;
import org.fabula.app.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fabula dossier export}: what show shows, to a file. */
@Command(
    name = "export",
    description = "Writes a dossier, or the rows asked for, in a form for other programs.",
    sortOptions = false)
final class DossierExportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "NAME", description = "The dossier.")
  private String name = "";

  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--all",
      description =
          "Writes every row, not only the main ones; html, json, jsonl and csv hold all in any case.")
  private boolean all;

  @Mixin private StoreOption where = new StoreOption();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  DossierExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ReadJob.Output form = output.of(Table.CHRONOLOGY);
    if (form.format() == Format.TERMINAL && form.file() == null) {
      throw new UsageException("give --format FORMAT or --out FILE; dossier show prints rows");
    }
    Filter wanted = filter.filter();
    DossierView.Page page = new DossierView.Page(all, Integer.MAX_VALUE, null, false);
    try (Store store = where.open(session)) {
      return DossierView.write(session, store, name, wanted, form, page);
    }
  }
}
