package org.fabula.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fabula dossier correct}: says one thing against what was read. */
@Command(
    name = "correct",
    description = {
      "Corrects a dossier: one thing at a time, kept with who said so and when, and replayed whenever"
          + " the stories are read anew.",
      "A row is named by its id, or as much of it as is needed; dossier show --ids prints them."
    },
    sortOptions = false)
final class DossierCorrectCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "NAME", description = "The dossier.")
  private String name = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "ROW", description = "The row, by its id.")
  private @Nullable String row;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "When it happened: 2026-05-03, 2026-05, 2026-05-03T09:30, 2026-05-03/2026-05-07, ../2026-05,"
              + " 2026~ for about; XXXX where it is not known.")
  private @Nullable String date;

  @Option(names = "--hide", description = "The row is not shown.")
  private boolean hide;

  @Option(
      names = "--note",
      paramLabel = "WORDS",
      description = "A note to the row, or to the actor or quotation given.")
  private @Nullable String note;

  @Option(
      names = "--speaker",
      paramLabel = "WHO",
      description = "Who said the words that the row quotes.")
  private @Nullable String speaker;

  @Option(names = "--no-speaker", description = "Nobody knows who said them.")
  private boolean noSpeaker;

  @Option(names = "--new", description = "Speakers and actors named may be such as no story names.")
  private boolean newcomers;

  @Option(
      names = "--quote",
      paramLabel = "WORDS",
      description =
          "The quotation, by some of its words, where the row has several or none is given.")
  private @Nullable String quote;

  @Option(
      names = "--rename-actor",
      arity = "2",
      paramLabel = "NAME",
      description = "An actor, and what it is called from now on.")
  private List<String> rename = new ArrayList<>();

  @Option(
      names = "--merge-actors",
      arity = "2..*",
      paramLabel = "NAME",
      description = "Actors that are one; the first gives the name.")
  private List<String> mergeActors = new ArrayList<>();

  @Option(
      names = "--split-actor",
      arity = "2..*",
      paramLabel = "NAME",
      description = "An actor, and the stories that speak of somebody else of the name.")
  private List<String> splitActor = new ArrayList<>();

  @Option(
      names = "--merge-rows",
      arity = "1..*",
      paramLabel = "ROW",
      description = "Rows that tell what the row tells, which is the one shown.")
  private List<String> mergeRows = new ArrayList<>();

  @Option(
      names = "--split-row",
      arity = "1..*",
      paramLabel = "STORY",
      description = "Stories that tell another happening than the row, in a row of their own.")
  private List<String> splitRow = new ArrayList<>();

  @Option(
      names = "--add",
      paramLabel = "WORDS",
      description = "Adds a row of these words; needs --date.")
  private @Nullable String add;

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Who takes part in the row added, once for each; or whom a note is to.")
  private List<String> actors = new ArrayList<>();

  @Option(
      names = "--source",
      arity = "2",
      paramLabel = "STORY",
      description = "A story and the words in it that tell the row added.")
  private List<String> source = new ArrayList<>();

  @Option(
      names = "--settle",
      paramLabel = "CONFLICT",
      description = "Settles a conflict, by its id, as --note says.")
  private @Nullable String settle;

  @Option(
      names = "--claim",
      paramLabel = "N",
      description = "The claim that holds of the conflict settled, counted from 1.")
  private @Nullable String claim;

  @Option(
      names = "--undo",
      paramLabel = "ID",
      description = "Takes a correction back; dossier corrections prints their ids.")
  private @Nullable String undo;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who says so; the environment variable FABULA_BY if not given.")
  private @Nullable String by;

  @Option(names = "--why", paramLabel = "WORDS", description = "Why, in words.")
  private @Nullable String why;

  @Mixin private StoreOption where = new StoreOption();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  DossierCorrectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String who = by == null ? System.getenv("FABULA_BY") : by;
    if (who == null || who.isBlank()) {
      // A login tells which computer it was, not who answers for it.
      throw new UsageException("give --by NAME, or set FABULA_BY: who says so");
    }
    CorrectJob.Wish wish =
        new CorrectJob.Wish(
            row,
            date,
            hide,
            note,
            speaker,
            noSpeaker,
            newcomers,
            quote,
            rename,
            mergeActors,
            splitActor,
            mergeRows,
            splitRow,
            add,
            actors,
            source,
            settle,
            claim,
            undo);
    try (Store store = where.open(session)) {
      return new CorrectJob(session, store, name).run(wish, who, why);
    }
  }
}
