package org.fabula.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.fabula.Reading;
import org.fabula.app.dossier.Pipeline;
import org.fabula.app.dossier.Reasons;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.Store;
import org.fabula.app.store.StoredStory;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fabula dossier reread}: reads the stories of a dossier again with this version. */
@Command(
    name = "reread",
    description = "Reads all stories of a dossier anew, as after an update; older readings stay.",
    sortOptions = false)
final class DossierRereadCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "NAME", description = "The dossier.")
  private String name = "";

  @Mixin private StoreOption where = new StoreOption();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  DossierRereadCommand(Session session) {
    this.session = session;
  }

  /** A story and what was read in it now, or why nothing could be. */
  private record Outcome(StoredStory stored, @Nullable Reading reading, String failure) {}

  @Override
  public Integer call() {
    try (Store store = where.open(session)) {
      DossierInfo dossier = store.dossier(name);
      Progress progress = new Progress(session.err(), session.terminal().err(), System::nanoTime);
      progress.total(dossier.stories());
      Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      Function<Story, Reading> reader = session.reader().get();
      int[] counts = {0, 0};
      int threads = Runtime.getRuntime().availableProcessors();
      try (Pipeline<Outcome> line =
          new Pipeline<>(
              threads,
              (story, outcome) -> {
                if (outcome.reading() == null) {
                  counts[1]++;
                  progress.say("story " + outcome.stored().code() + ": " + outcome.failure());
                } else if (store.reread(outcome.stored(), outcome.reading(), Main.version(), now)) {
                  counts[0]++;
                }
                progress.step();
              })) {
        store.stories(dossier, stored -> submit(line, reader, stored));
        line.drain();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        progress.clear();
      }
      PrintWriter out = session.writer(session.out());
      out.print(name + ": " + dossier.stories() + " read, " + counts[0] + " read otherwise now.\n");
      out.flush();
      return counts[1] == 0 ? 0 : 1;
    }
  }

  private static void submit(
      Pipeline<Outcome> line, Function<Story, Reading> reader, StoredStory stored) {
    try {
      line.submit(stored.story(), () -> read(reader, stored));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome read(Function<Story, Reading> reader, StoredStory stored) {
    try {
      return new Outcome(stored, reader.apply(stored.story()), "");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Outcome(stored, null, Reasons.of(e));
    }
  }
}
