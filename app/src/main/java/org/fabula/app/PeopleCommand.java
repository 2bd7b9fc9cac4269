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

/** {@code fabula people}: who is spoken of in stories, and what is stated about them, alone. */
@Command(
    name = "people",
    description = "Finds persons, bodies and places in stories, and what is stated about them.",
    sortOptions = false,
    footer = {
      "",
      "Formats: terminal, csv and jsonl; jsonl is a reading a line with nothing but actors.",
      "Exit status: 0 all read, 1 some inputs could not be read, 2 wrong usage."
    })
final class PeopleCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private InputOptions input = new InputOptions.Alone();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  PeopleCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return new ReadJob(session, input, this::reader, output.of(Table.PEOPLE)).run();
  }

  private Function<Story, Reading> reader() {
    Function<Story, Reading> reader = session.reader().get();
    return story -> {
      Reading whole = reader.apply(story);
      return new Reading(
          whole.story(),
          List.of(),
          whole.actors(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          whole.notes());
    };
  }
}
