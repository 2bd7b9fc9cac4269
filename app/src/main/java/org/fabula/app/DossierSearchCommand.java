package org.fabula.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.output.HitLines;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.Hit;
import org.fabula.app.store.Search;
import org.fabula.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fabula dossier search}: finds words in the stories and rows of a dossier. */
@Command(
    name = "search",
    description = "Finds words in the stories of a dossier and in the rows of its chronology.",
    sortOptions = false,
    footer = {
      "",
      "All words must be there, in any form: fire finds fires. \"in quotation marks\" they must stand",
      "so; fir* finds what begins so. The stories that have the most of them come first.",
      "Exit status: 0 found, 1 nothing found, 2 wrong usage."
    })
final class DossierSearchCommand implements Callable<Integer> {
  private static final int USUAL_LIMIT = 20;

  private final Session session;

  @Parameters(index = "0", paramLabel = "NAME", description = "The dossier.")
  private String name = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "What to find.")
  private List<String> words = List.of();

  @Mixin private FilterOptions filter = new FilterOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Shows so many stories at most; 20 if not given.")
  private @Nullable String limit;

  @Mixin private StoreOption where = new StoreOption();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  DossierSearchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String query = String.join(" ", words);
    int most = DossierShowCommand.number("--limit", limit, USUAL_LIMIT);
    Search search = new Search(query, filter.filter(), most);
    if (search.isEmpty()) {
      throw new UsageException("WORDS \"" + query + "\": there is no letter or digit in them");
    }
    try (Store store = where.open(session)) {
      DossierInfo dossier = store.dossier(name);
      List<Hit> hits = store.search(dossier, search);
      PrintWriter out = session.writer(session.out());
      out.print(hits.isEmpty() ? "Nothing was found.\n" : shown(hits));
      out.flush();
      return hits.isEmpty() ? 1 : 0;
    }
  }

  private String shown(List<Hit> hits) {
    Terminal terminal = session.terminal();
    HitLines lines = new HitLines(terminal.columns(), terminal.colour(), Hit.FROM, Hit.TO);
    for (Hit hit : hits) {
      String title = hit.title() == null || hit.title().isBlank() ? hit.code() : hit.title();
      String published = hit.published() == null ? "" : " · published " + hit.published();
      lines.story(title, hit.code() + " · " + hit.source() + published, hit.words());
      lines.rows(
          hit.rows().stream()
              .map(row -> new HitLines.Line(row.when(), row.kind(), row.words()))
              .toList());
    }
    return lines.toString();
  }
}
