package org.fabula.app;

import java.util.concurrent.Callable;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.output.Table;
import org.fabula.app.store.Filter;
import org.fabula.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fabula dossier show}: the chronology of a dossier, or a part of it. */
@Command(
    name = "show",
    description = "Shows the chronology of a dossier, or the rows asked for.",
    sortOptions = false)
final class DossierShowCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "NAME", description = "The dossier.")
  private String name = "";

  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--all", description = "Shows every row, not only the main ones.")
  private boolean all;

  @Option(names = "--ids", description = "Shows the id of each row, by which it is corrected.")
  private boolean ids;

  @Option(names = "--limit", paramLabel = "N", description = "Shows so many rows at most.")
  private @Nullable String limit;

  @Option(
      names = "--after",
      paramLabel = "ROW",
      description = "Begins behind the row of this id, which the last line of a shown part names.")
  private @Nullable String after;

  @Mixin private StoreOption where = new StoreOption();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  DossierShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ReadJob.Output form = output.of(Table.CHRONOLOGY);
    Filter wanted = filter.filter();
    DossierView.Page page =
        new DossierView.Page(all, number("--limit", limit, Integer.MAX_VALUE), after, ids);
    try (Store store = where.open(session)) {
      return DossierView.write(session, store, name, wanted, form, page);
    }
  }

  /**
   * A number from 1 on.
   *
   * @throws UsageException where it is none
   */
  static int number(String option, @Nullable String digits, int otherwise) {
    if (digits == null) {
      return otherwise;
    }
    if (!digits.matches("[1-9][0-9]{0,8}")) {
      throw new UsageException(option + " " + digits + ": is not a number from 1");
    }
    return Integer.parseInt(digits);
  }
}
