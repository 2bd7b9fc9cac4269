package org.fabula.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fabula} itself: it only names its commands. */
@Command(
    name = "fabula",
    description = "Reads news stories: what happened, when, who said so, and the exact words.",
    versionProvider = FabulaCommand.Version.class,
    sortOptions = false)
final class FabulaCommand implements Callable<Integer> {
  private final Session session;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Shows the version.")
  private boolean version;

  FabulaCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(session.writer(session.err()));
    }
    return 2;
  }

  /** The version in the manifest of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"fabula " + Main.version()};
    }
  }
}
