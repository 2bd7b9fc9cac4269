package org.fabula.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fabula.Reading;
import org.fabula.app.dossier.Intake;
import org.fabula.app.dossier.Published;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.output.Explanation;
import org.fabula.app.output.OrderExplanation;
import org.fabula.event.Event;
import org.fabula.ingest.Options;
import org.fabula.ingest.Problem;
import org.fabula.ingest.Sink;
import org.fabula.ingest.Stories;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fabula explain}: says how what stands at one place of a story was understood. */
@Command(
    name = "explain",
    description = "Prints everything found at one place of a story, and by which rule.",
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "FILE", description = "One story, or a file of several.")
  private String file = "";

  @Parameters(
      index = "1",
      paramLabel = "OFFSET",
      description = "Place in the story's text, in UTF-16 code units from 0.")
  private String offset = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "OTHER",
      description = "Another place: says why the event at one comes before the event at the other.")
  private @Nullable String other;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Date of the story where it carries none.")
  private @Nullable String published;

  @Option(
      names = "--story",
      paramLabel = "ID",
      description = "Which story, where the file holds several; the first if not given.")
  private @Nullable String id;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Publication given = published == null ? null : Published.parse("--published", published);
    int at = number("OFFSET", offset);
    int otherAt = other == null ? at : number("OTHER", other);
    Found found = new Found(id);
    Stories.read(List.of(file), new Options(given, session.in(), Intake.LIMITS), found);
    found.problems.forEach(problem -> session.err().println(problem.line()));
    Story story = found.story;
    if (story == null) {
      if (found.problems.isEmpty()) {
        throw new UsageException("--story " + id + ": no such story in " + file);
      }
      return 1;
    }
    checkWithin("OFFSET", at, story);
    checkWithin("OTHER", otherAt, story);
    Reading reading = session.reader().get().apply(story);
    List<String> lines = other == null ? Explanation.of(reading, at) : order(reading, at, otherAt);
    PrintWriter out = session.writer(session.out());
    lines.forEach(line -> out.print(line + "\n"));
    out.flush();
    return found.problems.isEmpty() ? 0 : 1;
  }

  private static int number(String name, String digits) {
    if (!digits.matches("[0-9]{1,9}")) {
      throw new UsageException(name + " \"" + digits + "\" is not a number from 0");
    }
    return Integer.parseInt(digits);
  }

  private static void checkWithin(String name, int at, Story story) {
    if (at >= story.text().length()) {
      throw new UsageException(
          name + " " + at + ": the story has " + story.text().length() + " characters");
    }
  }

  private static List<String> order(Reading reading, int at, int otherAt) {
    Event one = event("OFFSET", at, reading);
    Event other = event("OTHER", otherAt, reading);
    if (one.equals(other)) {
      throw new UsageException("OFFSET " + at + " and OTHER " + otherAt + " name one event");
    }
    return OrderExplanation.of(reading, one, other);
  }

  private static Event event(String name, int at, Reading reading) {
    return OrderExplanation.eventAt(reading, at)
        .orElseThrow(() -> new UsageException(name + " " + at + ": no event was found there"));
  }

  /** Keeps the story asked for and lets the others go. */
  private static final class Found implements Sink {
    private final @Nullable String id;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Story story;

    Found(@Nullable String id) {
      this.id = id;
    }

    @Override
    public void story(Story read) {
      if (story == null && (id == null || id.equals(read.id()))) {
        story = read;
      }
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
    }
  }
}
