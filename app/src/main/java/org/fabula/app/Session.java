package org.fabula.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a run of the command has to do with the world.
 *
 * @param in standard input
 * @param out standard output, as bytes: what is written is UTF-8 whatever the machine
 * @param err standard error
 * @param terminal what of these is a terminal
 * @param folder the current folder, where pages are written
 */
record Session(InputStream in, OutputStream out, PrintStream err, Terminal terminal, Path folder) {

  /** Writes text to one of the streams as UTF-8. */
  PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
