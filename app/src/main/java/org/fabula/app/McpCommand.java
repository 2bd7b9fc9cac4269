package org.fabula.app;

import java.util.concurrent.Callable;
import org.fabula.app.desk.McpServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fabula mcp}: the desk for assistants, over standard input and output. */
@Command(
    name = "mcp",
    description =
        "Answers assistants by the Model Context Protocol, over standard input and output.",
    sortOptions = false,
    footer = {
      "",
      "A program of the assistant's starts it; docs/mcp.md says how. Nothing is changed by it. It",
      "ends when its input ends."
    })
final class McpCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private StoreOption where = new StoreOption();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  McpCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    McpServer.serve(
        where.place(),
        session.folder(),
        Main.version(),
        session.reader(),
        session.in(),
        session.out(),
        session.err());
    return 0;
  }
}
