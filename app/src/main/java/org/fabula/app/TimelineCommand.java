package org.fabula.app;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fabula.Fabula;
import org.fabula.app.output.Table;
import org.fabula.dossier.Bearers;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Party;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fabula timeline}: all that stories tell of one actor, in the order it happened. */
@Command(
    name = "timeline",
    description = "Prints what one person or body did and said, over all the stories given.",
    sortOptions = false,
    footer = {
      "",
      "Formats: terminal, csv, json and jsonl; json is a dossier, jsonl one of its rows a line.",
      "Exit status: 0 all read, 1 some inputs could not be read or nobody has the name, 2 wrong"
          + " usage or a name of several."
    })
final class TimelineCommand implements Callable<Integer> {
  /** More than these of several bearers or stories are counted, not named, in the one line. */
  private static final int MOST_NAMED = 8;

  private final Session session;

  @Mixin private InputOptions.BehindName input = new InputOptions.BehindName();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  TimelineCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String name = input.name();
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new UsageException("NAME \"" + name + "\" is no name");
    }
    ReadJob.Output one = output.of(Table.TIMELINE).about(actors -> bearer(name, actors));
    return new ReadJob(session, input, () -> Fabula.english()::read, one).run();
  }

  private static Set<String> bearer(String name, List<Party> actors) {
    return switch (Bearers.of(name, actors)) {
      case Bearers.One one -> one.ids();
      case Bearers.Several several -> throw new UsageException(several(name, several.candidates()));
      case Bearers.Nobody nobody -> throw new NobodyException(nobody(name, nobody.nearest()));
    };
  }

  private static String nobody(String name, List<String> nearest) {
    String offer = nearest.isEmpty() ? "" : "; nearest are " + String.join(", ", nearest);
    return "nobody is called \"" + name + "\" in what was read" + offer;
  }

  private static String several(String name, List<Party> candidates) {
    String shown =
        candidates.stream()
            .limit(MOST_NAMED)
            .map(TimelineCommand::candidate)
            .collect(Collectors.joining(", "));
    int more = candidates.size() - MOST_NAMED;
    return "\""
        + name
        + "\" may be "
        + shown
        + (more > 0 ? " and " + more + " more" : "")
        + "; give the whole name";
  }

  /** "Ana Ruiz (person in a, b)": the name that tells one from the others, and where to look. */
  private static String candidate(Party actor) {
    String kind = actor.kind().name().toLowerCase(Locale.ROOT);
    List<String> stories = actor.appearances().stream().map(Appearance::story).distinct().toList();
    String where = String.join(", ", stories.subList(0, Math.min(2, stories.size())));
    int more = stories.size() - 2;
    return actor.name()
        + " ("
        + kind
        + " in "
        + where
        + (more > 0 ? " and " + more + " more" : "")
        + ")";
  }
}
