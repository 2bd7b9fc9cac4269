package org.fabula.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.output.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that writes a table of readings: in which form, and where. */
final class OutputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "In which form, see below; if not given, by the ending of --out, else terminal.")
  private @Nullable String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write; standard output if not given.")
  private @Nullable String out;

  @Option(
      names = "--bom",
      description = "Leads CSV with a byte order mark, by which Excel knows UTF-8.")
  private boolean bom;

  /**
   * Where and how {@code table} is written, without a page beside it.
   *
   * @throws UsageException where it is not written in the form given
   */
  ReadJob.Output of(Table table) {
    Path file = out == null || out.equals("-") ? null : path("--out", out);
    Format form =
        format != null
            ? Format.of(format, table)
            : file == null ? Format.TERMINAL : Format.ofFile(String.valueOf(file), table);
    return new ReadJob.Output(table, form, file, null, bom, false, Copying.PASSED_OVER, null);
  }

  /**
   * The file called {@code name}.
   *
   * @throws UsageException where there can be none
   */
  static Path path(String option, String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(option + ": not a file name");
    }
  }
}
