package org.fabula.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.fabula.Reading;
import org.fabula.app.output.Table;
import org.fabula.story.Story;
import org.fabula.text.StoryText;
import org.fabula.time.TimeTagger;
import org.fabula.time.Times;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fabula times}: finds the time expressions alone, without the model. */
@Command(
    name = "times",
    description = "Finds the time expressions of stories and says when they are; nothing else.",
    sortOptions = false,
    footer = {
      "",
      "Formats: terminal, csv, json, jsonl and timeml.",
      "As timeml, one story is written to standard output or a file, several into the folder --out.",
      "Exit status: 0 all read, 1 some inputs could not be read, 2 wrong usage."
    })
final class TimesCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private InputOptions input = new InputOptions.Alone();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  TimesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return new ReadJob(session, input, TimesCommand::reader, output.of(Table.TIMES)).run();
  }

  private static Function<Story, Reading> reader() {
    TimeTagger tagger = TimeTagger.english();
    return story -> {
      StoryText text = StoryText.of(story.text());
      Story dated = story.published() == null ? story.datedBy(tagger.published(text)) : story;
      Times times = tagger.read(text, dated.published());
      return new Reading(
          dated,
          times.expressions(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          times.notes());
    };
  }
}
