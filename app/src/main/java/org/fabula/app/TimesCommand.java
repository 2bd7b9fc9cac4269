package org.fabula.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.fabula.Reading;
import org.fabula.story.Story;
import org.fabula.text.StoryText;
import org.fabula.time.TimeTagger;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;
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
      "As timeml, one story is written to standard output or a file, several into the folder --out.",
      "Exit status: 0 all read, 1 some inputs could not be read, 2 wrong usage."
    })
final class TimesCommand implements Callable<Integer> {
  private static final List<Format> FORMATS =
      List.of(Format.TERMINAL, Format.JSON, Format.JSONL, Format.TIMEML);

  private final Session session;

  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "terminal, json, jsonl or timeml; if not given, by the ending of --out.")
  private @Nullable String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write; standard output if not given. With timeml also a folder.")
  private @Nullable String out;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  TimesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path target = out == null || out.equals("-") ? null : ReadCommand.path("--out", out);
    Format form =
        format != null
            ? Format.of(format)
            : target == null ? Format.TERMINAL : Format.ofFile(String.valueOf(target));
    if (!FORMATS.contains(form)) {
      throw new UsageException(
          "times are not written as " + form.title() + "; formats are " + Format.titles(FORMATS));
    }
    return new ReadJob(
            session,
            input.inputs(),
            input.published(),
            TimesCommand::reader,
            new ReadJob.Output(form, target, null, false, true),
            input.threads())
        .run();
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
          times.notes());
    };
  }
}
