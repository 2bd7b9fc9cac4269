package org.fabula.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Runs the command as a user does and keeps what it said.
 *
 * @param status exit status
 * @param out standard output
 * @param err standard error
 */
record Command(int status, String out, String err) {

  /** Runs the command in a folder with nothing on standard input. */
  static Command run(Path folder, String... args) {
    return run(folder, new byte[0], args);
  }

  /** Runs the command in a folder with {@code in} on standard input. */
  static Command run(Path folder, byte[] in, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var print = new PrintStream(err, true, StandardCharsets.UTF_8);
    var session =
        new Session(new ByteArrayInputStream(in), out, print, Terminal.NONE, folder, new Ending());
    int status = Main.run(args, session);
    return new Command(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs the command where whoever reads what it says has seen enough at once, as {@code head}. */
  static Command unread(Path folder, String... args) {
    var broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    var err = new ByteArrayOutputStream();
    var print = new PrintStream(err, true, StandardCharsets.UTF_8);
    var session =
        new Session(
            InputStream.nullInputStream(), broken, print, Terminal.NONE, folder, new Ending());
    return new Command(Main.run(args, session), "", err.toString(StandardCharsets.UTF_8));
  }
}
