package org.fabula.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.fabula.Reading;
import org.fabula.app.store.Store;
import org.fabula.app.store.StoreException;
import org.fabula.ingest.Problem;
import org.fabula.ingest.fetch.Access;
import org.fabula.ingest.fetch.Known;
import org.fabula.ingest.fetch.PageName;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Watches feeds and folders. All that must outlive it is in the store: what is there or was seen is
 * not added again, and nothing else is needed to begin anew. Used once.
 */
final class WatchJob {
  /** Between two looks at files: one that has not grown so long is taken for whole. */
  private static final Duration LOOK = Duration.ofSeconds(3);

  /** What it has to do with time; tests bring their own. */
  interface Waiting {
    /** Milliseconds since some moment. */
    long millis();

    /** Waits; false where the end was asked for. */
    boolean pause(long millis);

    /** Whether the end was asked for. */
    boolean isAsked();

    /** Runs {@code work}, and lets it end what it has in hand where the end is asked for. */
    int heed(IntSupplier work);
  }

  private final Session session;
  private final DossierWatchCommand.Watched input;
  private final StoreOption where;
  private final Waiting waiting;
  private final Supplier<Function<Story, Reading>> supplier;
  private final Map<String, Turn> addresses = new LinkedHashMap<>();
  private final WatchedFiles files;
  private final Map<String, Set<String>> said = new HashMap<>();
  private final Known known = new Known();
  private Set<String> saidOfFolders = new HashSet<>();
  private @Nullable Function<Story, Reading> reader;

  WatchJob(
      Session session,
      DossierWatchCommand.Watched input,
      StoreOption where,
      Waiting waiting,
      Supplier<Function<Story, Reading>> supplier) {
    this.session = session;
    this.input = input;
    this.where = where;
    this.waiting = waiting;
    this.supplier = supplier;
    List<String> paths = new ArrayList<>();
    for (String each : input.inputs()) {
      if (PageName.isAddress(each)) {
        addresses.put(each, new Turn());
      } else {
        paths.add(each);
      }
    }
    this.files = new WatchedFiles(paths);
  }

  /** Looks at everything once; returns the exit status. */
  int once() {
    make();
    int status = look() ? 0 : 1;
    if (!files.growing().isEmpty()) {
      if (!waiting.pause(LOOK.toMillis())) {
        return status;
      }
      look();
    }
    for (String growing : files.growing()) {
      say(new Problem(growing, "", "empty, or still being written", "it waits for the next look"));
    }
    return Math.max(status, round(due(), null).status());
  }

  /**
   * Goes on until the end is asked for.
   *
   * @param every how often an address is asked for
   */
  int run(Duration every) {
    make();
    AddJob.say(session, input.name() + ": watching; Ctrl-C ends it.");
    do {
      look();
      List<String> due = due();
      if (!due.isEmpty()) {
        roundOf(due, every);
      }
    } while (waiting.pause(untilNext()));
    return 0;
  }

  private void make() {
    try (Store store = where.openOrMake(session)) {
      AddJob.make(session, store, input.name());
    }
  }

  /** Looks at the files; false where some could not be. What is wrong is said when it is new. */
  private boolean look() {
    Set<String> lines = new HashSet<>();
    files.look(
        problem -> {
          if (lines.add(problem.line()) && !saidOfFolders.contains(problem.line())) {
            say(problem);
          }
        });
    saidOfFolders = lines;
    return lines.isEmpty();
  }

  private List<String> due() {
    long now = waiting.millis();
    List<String> due = new ArrayList<>();
    addresses.forEach(
        (address, turn) -> {
          if (turn.isDue(now)) {
            due.add(address);
          }
        });
    due.addAll(files.due(now));
    return due;
  }

  private long untilNext() {
    long now = waiting.millis();
    long next = files.isNothing() ? Long.MAX_VALUE : LOOK.toMillis();
    for (Turn turn : addresses.values()) {
      next = Math.min(next, turn.left(now));
    }
    return next;
  }

  private void roundOf(List<String> due, Duration every) {
    Set<String> failed;
    try {
      failed = round(due, name -> EveryOption.words(turn(name).pause(every))).failed();
    } catch (StoreException e) {
      // A server may come back, a disk be emptied.
      session.err().println("fabula: " + e.getMessage() + "; it is tried again");
      failed = Set.copyOf(due);
      known.forget();
    }
    long now = waiting.millis();
    for (String name : due) {
      Turn turn = turn(name);
      if (failed.contains(name)) {
        turn.failed(now, every);
      } else {
        turn.read(addresses.containsKey(name) ? now + every.toMillis() : Long.MAX_VALUE);
      }
    }
  }

  private Turn turn(String name) {
    Turn turn = addresses.get(name);
    Turn found = turn == null ? files.turn(name) : turn;
    return found == null ? new Turn() : found;
  }

  /** What came of a round. */
  private record Result(int status, Set<String> failed) {}

  private Result round(List<String> due, @Nullable Function<String, String> again) {
    Access given = input.access(session.folder());
    Access access = new Access(given.reach(), given.keep(), known);
    WatchRound.Way way = new WatchRound.Way(said, again, waiting::isAsked);
    try (Store store = where.open(session)) {
      return AddJob.keeping(
          access,
          due,
          kept -> {
            var destination = new AddJob.Destination(store, store.dossier(input.name()), kept);
            var round = new WatchRound(session, input, due, destination, this::reader, way);
            Result result = new Result(round.look(), round.failed());
            if (!round.isWhole()) {
              // What could not be added is asked for again, though its feed may be as it was.
              known.forget();
            }
            return result;
          });
    }
  }

  /** Made once, for it takes longer to make than to read a story. */
  private Function<Story, Reading> reader() {
    Function<Story, Reading> made = reader;
    if (made == null) {
      made = supplier.get();
      reader = made;
    }
    return made;
  }

  private void say(Problem problem) {
    session.err().println(problem.line());
    session.err().flush();
  }
}
