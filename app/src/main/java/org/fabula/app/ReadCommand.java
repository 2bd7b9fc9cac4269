package org.fabula.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fabula.Fabula;
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
      "Without --format the chronology is printed, and written as a page besides.",
      "Exit status: 0 all read, 1 some inputs could not be read, 2 wrong usage."
    })
final class ReadCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "terminal, html, json, jsonl, markdown or csv; if not given, by the ending of --out, else"
              + " terminal.")
  private @Nullable String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write; standard output if not given.")
  private @Nullable String out;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Where the page goes that is written with the terminal format.")
  private @Nullable String page;

  @Option(names = "--no-page", description = "Writes no page with the terminal format.")
  private boolean noPage;

  @Option(
      names = "--bom",
      description = "Leads CSV with a byte order mark, by which Excel knows UTF-8.")
  private boolean bom;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  ReadCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path target = out == null || out.equals("-") ? null : path("--out", out);
    Format form =
        format != null
            ? Format.of(format)
            : target == null ? Format.TERMINAL : Format.ofFile(String.valueOf(target));
    boolean withPage = page != null || form == Format.TERMINAL && target == null && !noPage;
    if (form == Format.TIMEML) {
      throw new UsageException("not yet: timeml");
    }
    return new ReadJob(
            session,
            input.inputs(),
            input.published(),
            () -> Fabula.english()::read,
            new ReadJob.Output(
                form, target, withPage ? Pages.file(page, input.inputs()) : null, bom, false),
            input.threads())
        .run();
  }

  static Path path(String option, String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(option + ": not a file name");
    }
  }
}
