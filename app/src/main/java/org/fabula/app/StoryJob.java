package org.fabula.app;

import java.util.List;
import org.fabula.app.dossier.Intake;
import org.fabula.ingest.Options;
import org.fabula.ingest.Problem;
import org.fabula.ingest.Sink;
import org.fabula.ingest.Stories;
import org.fabula.ingest.fetch.Access;
import org.fabula.story.Story;

/** What all runs have in common that read the stories of their inputs. */
abstract class StoryJob implements Sink {
  private final Session session;
  private final List<String> inputs;
  private final Options options;
  private final int threads;
  private final Progress progress;
  private boolean failed;

  /**
   * A job.
   *
   * @param access how web addresses are read
   */
  StoryJob(Session session, InputOptions input, Access access) {
    this(session, input, input.inputs(), access);
  }

  /**
   * A job on other inputs than those given.
   *
   * @param access how web addresses are read
   */
  StoryJob(Session session, InputOptions input, List<String> inputs, Access access) {
    this.session = session;
    this.inputs = List.copyOf(inputs);
    this.options =
        new Options(input.published(), session.in(), Intake.LIMITS, access, input.comments());
    this.threads = input.threads();
    this.progress = new Progress(session.err(), session.terminal().err(), System::nanoTime);
  }

  final Session session() {
    return session;
  }

  /** How far it is. */
  final Progress progress() {
    return progress;
  }

  /** How many threads read. */
  final int threads() {
    return threads;
  }

  /** The exit status: whether all could be read so far. */
  final int status() {
    return failed ? 1 : 0;
  }

  /** Reads the inputs into this sink. */
  final void readInputs() {
    Stories.read(inputs, options, this);
  }

  @Override
  public final void total(long stories) {
    progress.total(stories);
  }

  @Override
  public final void problem(Problem problem) {
    failed = true;
    tell(problem);
  }

  /** Says what could not be read. */
  void tell(Problem problem) {
    progress.say(problem.line());
  }

  /** Names a story that could not be read, and why. */
  void notRead(Story story, String reason) {
    String input = story.source() == null ? "-" : story.source();
    problem(new Problem(input, "story " + story.id(), reason, ""));
  }
}
