package org.fabula.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fabula.Fabula;
import org.fabula.app.output.Explanation;
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
    Publication given = published == null ? null : PublishedOption.parse(published);
    if (!offset.matches("[0-9]{1,9}")) {
      throw new UsageException("OFFSET \"" + offset + "\" is not a number from 0");
    }
    int at = Integer.parseInt(offset);
    Found found = new Found(id);
    Stories.read(List.of(file), new Options(given, session.in(), ReadJob.LIMITS), found);
    found.problems.forEach(problem -> session.err().println(problem.line()));
    Story story = found.story;
    if (story == null) {
      if (found.problems.isEmpty()) {
        throw new UsageException("--story " + id + ": no such story in " + file);
      }
      return 1;
    }
    if (at >= story.text().length()) {
      throw new UsageException(
          "OFFSET " + at + ": the story has " + story.text().length() + " characters");
    }
    PrintWriter out = session.writer(session.out());
    for (String line : Explanation.of(Fabula.english().read(story), at)) {
      out.print(line + "\n");
    }
    out.flush();
    return found.problems.isEmpty() ? 0 : 1;
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
