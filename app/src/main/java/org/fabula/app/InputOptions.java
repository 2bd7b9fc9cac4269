package org.fabula.app;

import java.util.List;
import org.fabula.story.Publication;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options of every command that reads many stories: which, and by how many threads. */
final class InputOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "A .txt, .html or .jsonl file (also .gz), a folder, or - for standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Date of the stories that carry none: 2024-10-09, or a date-time with offset.")
  private @Nullable String published;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that read; as many as there are cores if not given.")
  private @Nullable String threads;

  List<String> inputs() {
    return inputs;
  }

  /**
   * The date given, or null.
   *
   * @throws UsageException where it is none
   */
  @Nullable Publication published() {
    return published == null ? null : PublishedOption.parse(published);
  }

  /**
   * The number of threads.
   *
   * @throws UsageException where it is none
   */
  int threads() {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (!threads.matches("[1-9][0-9]{0,2}")) {
      throw new UsageException("--threads " + threads + ": is not a number from 1 to 999");
    }
    return Integer.parseInt(threads);
  }
}
