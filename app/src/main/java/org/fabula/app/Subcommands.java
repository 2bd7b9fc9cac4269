package org.fabula.app;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * The commands of a command, by name. The one that is called is made alone, for to make them all
 * takes longer than many of them run.
 */
final class Subcommands {
  private final Map<String, Function<Session, Object>> makers;

  private Subcommands(Map<String, Function<Session, Object>> makers) {
    this.makers = makers;
  }

  /** None yet. */
  static Subcommands of() {
    return new Subcommands(Map.of());
  }

  /** One more, behind those. */
  Subcommands with(String name, Function<Session, Object> maker) {
    Map<String, Function<Session, Object>> more = new LinkedHashMap<>(makers);
    more.put(name, maker);
    return new Subcommands(Collections.unmodifiableMap(more));
  }

  /**
   * Adds the one that {@code args} name at {@code at}; all where they name none, so that help lists
   * them and a name that is misspelt finds its like.
   */
  void add(CommandLine line, Session session, String[] args, int at) {
    Function<Session, Object> called = at < args.length ? makers.get(args[at]) : null;
    if (called != null) {
      line.addSubcommand(called.apply(session));
      return;
    }
    makers.values().forEach(maker -> line.addSubcommand(maker.apply(session)));
  }
}
