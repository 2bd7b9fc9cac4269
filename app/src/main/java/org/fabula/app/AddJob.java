package org.fabula.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.app.dossier.Intake;
import org.fabula.app.output.DossierLines;
import org.fabula.app.store.Added;
import org.fabula.app.store.Addition;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.Original;
import org.fabula.app.store.Store;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.ingest.fetch.Access;
import org.fabula.ingest.fetch.PageName;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** One run that reads stories into a dossier. Used once. */
class AddJob extends StoryJob {
  /** Of more new stories than these nothing but their number is told. */
  private static final int MOST_TOLD = 300;

  /** Rows told of what is new: as many as fit on a screen. */
  private static final int MOST_ROWS = 10;

  private final Store store;
  private final DossierInfo dossier;
  private final Instant now;
  private final Supplier<Function<Story, Reading>> supplier;
  private final List<Reading> told = new ArrayList<>();
  private @Nullable Intake intake;
  private int added;
  private int versions;
  private int there;

  AddJob(
      Session session,
      InputOptions input,
      List<String> inputs,
      Destination destination,
      Supplier<Function<Story, Reading>> supplier) {
    super(session, input, inputs, destination.access());
    this.store = destination.store();
    this.dossier = destination.dossier();
    this.now = now();
    this.supplier = supplier;
  }

  /**
   * Where stories go.
   *
   * @param access how web addresses are read, and where what they answered is until it is added
   */
  record Destination(Store store, DossierInfo dossier, Access access) {}

  /** Thrown to end the reading before its end; what was added stays. */
  @SuppressWarnings("serial")
  static final class EndedException extends RuntimeException {
    EndedException() {
      super("ended");
    }
  }

  /** Runs; returns the exit status. */
  static int run(
      Session session,
      InputOptions input,
      String name,
      StoreOption where,
      Supplier<Function<Story, Reading>> supplier) {
    Access access = input.access(session.folder());
    List<String> inputs = input.inputs();
    try (Store store = where.openOrMake(session)) {
      make(session, store, name);
      DossierInfo dossier = store.dossier(name);
      return keeping(
          access,
          inputs,
          kept -> {
            Destination destination = new Destination(store, dossier, kept);
            return new AddJob(session, input, inputs, destination, supplier).run();
          });
    }
  }

  /** Makes a dossier where there is none of the name, and says so. */
  static void make(Session session, Store store, String name) {
    if (store.create(name, null, now())) {
      say(session, name + ": made.");
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Does something that needs what web addresses answered to be kept until it is done. */
  static <T> T keeping(Access access, List<String> inputs, Function<Access, T> work) {
    if (access.keep() != null || inputs.stream().noneMatch(PageName::isAddress)) {
      return work.apply(access);
    }
    Path answers = null;
    try {
      // What was answered is kept in the store, byte by byte; until it is there, it is here.
      answers = Files.createTempDirectory("fabula");
      return work.apply(new Access(access.reach(), answers, access.known()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(answers);
    }
  }

  private static void remove(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // It lies in the folder for what is soon removed anyway.
    }
  }

  final int run() {
    try (Intake opened = new Intake(shelf(), new Heard(), supplier, threads())) {
      intake = opened;
      readInputs();
      opened.drain();
    } catch (EndedException e) {
      // What is in hand but not added yet is read again the next time.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      progress().clear();
    }
    if (!told.isEmpty() || !isOfNewAlone()) {
      report();
    }
    return status();
  }

  /** Whether a story that is not in the dossier is passed over. */
  boolean isPassedOver(Story story) {
    return false;
  }

  /** A story is in the dossier, added now or before. */
  void isThere(Story story) {}

  /** Whether nothing is said of what was there before. */
  boolean isOfNewAlone() {
    return false;
  }

  final Store store() {
    return store;
  }

  final DossierInfo dossier() {
    return dossier;
  }

  @Override
  public void input(String input, @Nullable Path original) {
    if (intake != null) {
      intake.input(input, original);
    }
  }

  @Override
  public void story(Story story) {
    if (intake != null) {
      intake.story(story);
    }
  }

  private Intake.Shelf shelf() {
    return new Intake.Shelf() {
      @Override
      public boolean holds(Story story) {
        return store.holds(dossier, story);
      }

      @Override
      public Added add(Addition addition, @Nullable Original original) {
        return store.add(dossier, addition, original, Main.version(), now);
      }
    };
  }

  /** Counts what becomes of the stories. */
  private final class Heard implements Intake.Listener {
    @Override
    public boolean isPassedOver(Story story) {
      return AddJob.this.isPassedOver(story);
    }

    @Override
    public void passed(Story story) {
      progress().step();
    }

    @Override
    public void there(Story story) {
      isThere(story);
      there++;
      progress().step();
    }

    @Override
    public void added(Story story, Reading reading, Added done) {
      if (!done.isNew()) {
        there++;
      } else {
        if (done.versionOf() == null) {
          added++;
        } else {
          versions++;
        }
        if (told.size() <= MOST_TOLD) {
          told.add(reading);
        }
      }
      isThere(story);
      progress().step();
    }

    @Override
    public void failed(Story story, String reason) {
      notRead(story, reason);
      progress().step();
    }
  }

  private void report() {
    List<String> parts = new ArrayList<>();
    parts.add(added == 1 ? "1 story added" : added + " stories added");
    if (versions > 0) {
      parts.add(versions == 1 ? "1 new version of a story" : versions + " new versions of stories");
    }
    if (there > 0 && !isOfNewAlone()) {
      parts.add(there + " already there");
    }
    say(session(), dossier.name() + ": " + String.join(", ", parts) + ".");
    if (!told.isEmpty() && told.size() <= MOST_TOLD) {
      tell();
    }
  }

  /** What the new stories tell, in short. */
  private void tell() {
    Dossier fresh = Fabula.merge(told);
    List<Entry> main = fresh.chronology().stream().filter(entry -> entry.row().isMain()).toList();
    List<Entry> rows = main.isEmpty() ? fresh.chronology() : main;
    if (rows.isEmpty()) {
      return;
    }
    Dossier shown = fresh.with(rows.subList(0, Math.min(MOST_ROWS, rows.size())));
    Terminal terminal = session().terminal();
    say(session(), "\nNew in the chronology:\n");
    say(
        session(),
        DossierLines.of(shown, List.of(), terminal.columns(), terminal.colour()).stripTrailing());
    int more = rows.size() - MOST_ROWS;
    if (more > 0) {
      say(session(), "\n" + more + " more; dossier show " + dossier.name() + " shows all.");
    }
  }

  static void say(Session session, String words) {
    PrintWriter out = session.writer(session.out());
    out.print(words + "\n");
    out.flush();
  }
}
