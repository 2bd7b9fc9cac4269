package org.fabula.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fabula.app.desk.DeskServer;
import org.fabula.app.desk.Settings;
import org.fabula.app.dossier.Reasons;
import org.fabula.app.dossier.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fabula serve}: opens the desk, a page on this machine. */
@Command(
    name = "serve",
    description = "Opens the desk: a page where dossiers are read, checked and mended.",
    sortOptions = false,
    footer = {
      "",
      "It listens on this machine alone. At another address it needs a token, which whoever opens",
      "the page must have. Ctrl-C ends it when the story in hand is added."
    })
final class ServeCommand implements Callable<Integer> {
  /** A token is a line; whoever names another file has made a mistake. */
  private static final int LONGEST_TOKEN = 1_024;

  private static final int SHORTEST_TOKEN = 32;

  private static final long LOOK_MILLIS = 60_000;

  private final Session session;

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description =
          "Where the dossiers are: a file, fabula.db if not given, or"
              + " postgresql://user@host/database.")
  private String store = "fabula.db";

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen at; 127.0.0.1, this machine alone, if not given.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to listen at; 7380 if not given, 0 for any that is free.")
  private String port = "7380";

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A file with the token that whoever asks must have, 32 characters or more.")
  private @Nullable String tokenFile;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new UsageException("--port " + port + ": is not a number from 0 to 65535");
    }
    String token = token();
    if (token == null && !isLoopback(host)) {
      throw new UsageException(
          "--host "
              + host
              + ": others can come there; give --token-file FILE, with a line of 32"
              + " characters or more that nobody guesses");
    }
    Settings settings =
        new Settings(
            store,
            session.folder(),
            host,
            Integer.parseInt(port),
            token,
            Main.version(),
            session.reader());
    Ending ending = session.ending();
    return ending.heed(() -> serve(settings, ending));
  }

  private int serve(Settings settings, Ending ending) {
    try (DeskServer server = DeskServer.start(settings)) {
      String token = settings.token();
      PrintWriter out = session.writer(session.out());
      out.print(
          "Fabula is at " + server.address() + (token == null ? "" : "#token=" + token) + "\n");
      out.flush();
      while (ending.pause(LOOK_MILLIS)) {
        // Others work.
      }
    }
    return 0;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new UsageException("--host " + host + ": no such address");
    }
  }

  private @Nullable String token() {
    if (tokenFile == null) {
      return null;
    }
    Path file = session.folder().resolve(OutputOptions.path("--token-file", tokenFile));
    try {
      String token = Files.size(file) > LONGEST_TOKEN ? "" : Files.readString(file).strip();
      if (token.length() < SHORTEST_TOKEN || !token.matches("[A-Za-z0-9._~-]+")) {
        throw new UsageException(
            "--token-file "
                + tokenFile
                + ": give one line of 32 to 1024 letters, digits, dots and dashes");
      }
      return token;
    } catch (IOException e) {
      throw new UsageException("--token-file " + tokenFile + ": " + Reasons.of(e));
    }
  }
}
