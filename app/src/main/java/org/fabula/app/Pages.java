package org.fabula.app;

import java.nio.file.Path;
import java.util.List;
import org.fabula.ingest.fetch.PageName;
import org.jspecify.annotations.Nullable;

/** Where the page goes that is written beside the chronology in the terminal. */
final class Pages {
  /** The folder in the current folder that pages are written to. */
  static final String FOLDER = "fabula-readings";

  private Pages() {}

  /** The file given, else one named by the input; the page of several inputs is "readings". */
  static Path file(@Nullable String given, List<String> inputs) {
    if (given != null) {
      return OutputOptions.path("--page", given);
    }
    String name = inputs.size() == 1 ? inputs.getFirst() : "readings";
    if (PageName.isAddress(name)) {
      return Path.of(FOLDER, PageName.of(name) + ".html");
    }
    if (name.equals("-")) {
      name = "standard-input";
    }
    Path last = OutputOptions.path("INPUT", name).toAbsolutePath().normalize().getFileName();
    String stem = last == null ? "readings" : last.toString().replaceFirst("\\.gz$", "");
    int dot = stem.lastIndexOf('.');
    return Path.of(FOLDER, (dot > 0 ? stem.substring(0, dot) : stem) + ".html");
  }
}
