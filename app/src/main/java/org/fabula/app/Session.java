package org.fabula.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.story.Story;

/**
 * What a run of the command has to do with the world.
 *
 * @param in standard input
 * @param out standard output, as bytes: what is written is UTF-8 whatever the machine
 * @param err standard error
 * @param terminal what of these is a terminal
 * @param folder the current folder, where pages are written
 * @param ending how the process ends
 */
record Session(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Terminal terminal,
    Path folder,
    Ending ending) {

  /** What makes the reader of stories; the process does not end under it. */
  Supplier<Function<Story, Reading>> reader() {
    return ending.holding(() -> Fabula.english()::read);
  }

  /** Writes text to one of the streams as UTF-8. */
  PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
