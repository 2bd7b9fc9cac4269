package org.fabula.app;

import java.util.concurrent.Callable;
import org.fabula.app.dossier.Bearer;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.output.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fabula timeline}: all that stories tell of one actor, in the order it happened. */
@Command(
    name = "timeline",
    description = "Prints what one person or body did and said, over all the stories given.",
    sortOptions = false,
    footer = {
      "",
      "Formats: terminal, csv, json and jsonl; json is a dossier, jsonl one of its rows a line.",
      "Exit status: 0 all read, 1 some inputs could not be read or nobody has the name, 2 wrong"
          + " usage or a name of several."
    })
final class TimelineCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private InputOptions.BehindName input = new InputOptions.BehindName();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  TimelineCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String name = input.name();
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new UsageException("NAME \"" + name + "\" is no name");
    }
    ReadJob.Output one = output.of(Table.TIMELINE).about(actors -> Bearer.of(name, actors));
    return new ReadJob(session, input, session.reader(), one).run();
  }
}
