package org.fabula.app;

import java.util.List;
import org.fabula.app.dossier.Filters;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.store.Filter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rows of a dossier are wanted. */
final class FilterOptions {
  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Rows in which one of this name takes part or speaks.")
  private @Nullable String actor;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Rows that may lie then or later: 2024, 2024-10 or 2024-10-09.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Rows that may lie then or earlier.")
  private @Nullable String to;

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "Rows of these kinds: happened, said, planned, denied, possible, background.")
  private List<String> kinds = List.of();

  @Option(
      names = "--source",
      paramLabel = "PART",
      description = "Rows of stories whose address, path or publisher has this in it.")
  private @Nullable String source;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Rows that are current or superseded.")
  private @Nullable String status;

  @Option(names = "--text", paramLabel = "WORDS", description = "Rows with these words.")
  private @Nullable String text;

  /**
   * The filter.
   *
   * @throws UsageException where a value is none
   */
  Filter filter() {
    return new Filters("--", actor, from, to, kinds, source, status, text).filter();
  }
}
