package org.fabula.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fabula.app.desk.DeskServer;
import org.fabula.app.desk.Settings;
import org.fabula.app.output.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code fabula rehearse}: reads files in every format and throws the result away. The launcher
 * runs it once after building, so that the JVM keeps what a reading loads.
 */
@Command(name = "rehearse", hidden = true, description = "Reads files and writes nothing.")
final class RehearseCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<String> files = List.of();

  RehearseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Session silent =
        new Session(
            InputStream.nullInputStream(),
            nowhere,
            nowhere,
            Terminal.NONE,
            session.folder(),
            session.ending());
    int worst = 0;
    for (String file : files) {
      for (Format format : Format.of(Table.CHRONOLOGY)) {
        worst = Math.max(worst, run(silent, "read", format, List.of("--no-page", file)));
      }
      worst = Math.max(worst, run(silent, "times", Format.TIMEML, List.of(file)));
    }
    for (String table : List.of("times", "quotes", "people")) {
      // Lines of JSON are written as by read.
      for (Format format : List.of(Format.TERMINAL, Format.CSV)) {
        worst = Math.max(worst, run(silent, table, format, files));
      }
    }
    try {
      Path folder = Files.createTempDirectory("fabula-rehearsal");
      try {
        worst = Math.max(worst, dossier(silent, folder.resolve("fabula.db").toString()));
        serve(session, folder);
      } finally {
        remove(folder);
      }
      return worst;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is asked of a dossier. */
  private int dossier(Session silent, String name) {
    List<String> store = List.of("--store", name);
    int worst = command(silent, List.of("dossier", "add", "case"), files, store);
    worst = Math.max(worst, command(silent, List.of("dossier", "list"), store));
    worst = Math.max(worst, command(silent, List.of("dossier", "show", "case"), store));
    return Math.max(worst, command(silent, List.of("dossier", "search", "case", "the"), store));
  }

  /** Opens the desk on a store of its own, asks for its page and its first lists, and closes it. */
  private static void serve(Session session, Path folder) throws IOException {
    Settings settings =
        new Settings("desk.db", folder, "127.0.0.1", 0, null, Main.version(), session.reader());
    try (DeskServer desk = DeskServer.start(settings)) {
      for (String path : List.of("", "api/v1/health", "api/v1/dossiers")) {
        URI.create(desk.address() + path).toURL().openStream().close();
      }
    }
  }

  @SafeVarargs
  private static int command(Session silent, List<String>... parts) {
    return Main.run(Stream.of(parts).flatMap(List::stream).toArray(String[]::new), silent);
  }

  private static int run(Session silent, String command, Format format, List<String> rest) {
    List<String> args = new ArrayList<>(List.of(command, "--format", format.title()));
    args.addAll(List.of("--published", "2024-10-09"));
    args.addAll(rest);
    return Main.run(args.toArray(String[]::new), silent);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
