package org.fabula.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fabula.app.output.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fabula read}: reads stories and writes what they say. */
@Command(
    name = "read",
    description = "Reads stories and writes what happened, when, and who said so.",
    sortOptions = false,
    footer = {
      "",
      "Formats: terminal, html, json, jsonl, markdown, csv, timelinejs for TimelineJS 3,",
      "ics, a calendar, annotations for W3C Web Annotation, ftm, entities of FollowTheMoney, and",
      "parquet, a folder of tables, which --out names.",
      "html, json, timelinejs and ics make one chronology of several stories.",
      "Without --format the chronology is printed, and written as a page besides.",
      "Exit status: 0 all read, 1 some inputs could not be read, 2 wrong usage."
    })
final class ReadCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private InputOptions input = new InputOptions.Alone();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Where the page goes that is written with the terminal format.")
  private @Nullable String page;

  @Option(names = "--no-page", description = "Writes no page with the terminal format.")
  private boolean noPage;

  @Option(
      names = "--all",
      description =
          "Shows every row, not only the main ones; html, json, jsonl and csv hold all in any case.")
  private boolean all;

  @Option(
      names = "--copies",
      description =
          "Reads and shows copies of earlier stories too; json and jsonl hold all in any case.")
  private boolean copies;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  ReadCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ReadJob.Output alone = output.of(Table.CHRONOLOGY);
    boolean printed = alone.format() == Format.TERMINAL && alone.file() == null;
    Path beside = page != null || printed && !noPage ? Pages.file(page, input.inputs()) : null;
    Copying copying = copies ? Copying.READ : Copying.LEFT_OUT;
    ReadJob.Output whole = alone.with(beside, all, copying);
    return new ReadJob(session, input, session.reader(), whole).run();
  }
}
