package org.fabula.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.fabula.app.dossier.DossierName;
import org.fabula.app.dossier.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fabula dossier watch}: adds what comes to feeds and folders. */
@Command(
    name = "watch",
    description =
        "Adds new entries of feeds and new files of folders to a dossier as they come, each once.",
    sortOptions = false,
    footer = {
      "",
      "It goes on until it is ended, by Ctrl-C for one; begun again, it goes on where it was, even if",
      "it was killed. What is given by an address is asked for again and again; folders and files are",
      "looked at every few seconds, and a file that still grows waits. What cannot be read is said",
      "once and tried again with growing pauses. What a person removes does not come back.",
      "Exit status of --once: 0 all read, 1 some inputs could not be read, 2 wrong usage."
    })
final class DossierWatchCommand implements Callable<Integer> {
  private final Session session;
  private final WatchJob.Waiting waiting;

  @Mixin private Watched input = new Watched();
  @Mixin private StoreOption where = new StoreOption();

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      description = "How often an address is asked for: 90s, 15m (if not given), 2h, 1d.")
  private String every = "15m";

  @Option(names = "--once", description = "Looks at everything once and ends.")
  private boolean once;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  DossierWatchCommand(Session session) {
    this(session, session.ending());
  }

  DossierWatchCommand(Session session, WatchJob.Waiting waiting) {
    this.session = session;
    this.waiting = waiting;
  }

  /** What is watched, behind the name of the dossier. */
  static final class Watched extends InputOptions {
    @Parameters(index = "0", paramLabel = "DOSSIER", description = "The dossier to add to.")
    private String name = "";

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "FEED",
        description =
            "A feed (RSS, Atom, JSON Feed, NITF, NewsML-G2) by its web address (http, https) or as"
                + " a file, a folder, or anything else that add reads but standard input.")
    private List<String> inputs = List.of();

    String name() {
      return name;
    }

    @Override
    List<String> inputs() {
      return inputs;
    }
  }

  @Override
  public Integer call() {
    DossierName.check(input.name());
    if (input.inputs().contains("-")) {
      throw new UsageException("standard input cannot be watched; dossier add reads it");
    }
    Duration pause = EveryOption.parse(every);
    WatchJob job = new WatchJob(session, input, where, waiting, session.reader());
    return waiting.heed(() -> once ? job.once() : job.run(pause));
  }
}
