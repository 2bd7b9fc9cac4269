package org.fabula.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.fabula.Reading;
import org.fabula.app.output.Table;
import org.fabula.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fabula quotes}: what was said in stories, and by whom, alone. */
@Command(
    name = "quotes",
    description = "Finds what is quoted in stories: who said it, where, when, in which words.",
    sortOptions = false,
    footer = {
      "",
      "Formats: terminal, csv and jsonl; jsonl is a reading a line with times, actors and quotes.",
      "Exit status: 0 all read, 1 some inputs could not be read, 2 wrong usage."
    })
final class QuotesCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private InputOptions input = new InputOptions.Alone();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  QuotesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return new ReadJob(session, input, this::reader, output.of(Table.QUOTES)).run();
  }

  /** Keeps the quotes and what they name by id: actors and times. */
  private Function<Story, Reading> reader() {
    Function<Story, Reading> reader = session.reader().get();
    return story -> {
      Reading whole = reader.apply(story);
      return new Reading(
          whole.story(),
          whole.times(),
          whole.actors(),
          whole.quotes(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          whole.notes());
    };
  }
}
