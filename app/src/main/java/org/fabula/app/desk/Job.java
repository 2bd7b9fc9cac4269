package org.fabula.app.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.fabula.app.output.Json;
import org.fabula.app.output.ReadingJson;
import org.jspecify.annotations.Nullable;

/** Long work: how far it is, what came of it, and who listens to that. Safe for threads. */
final class Job {
  /** Events kept for those who come late. */
  private static final int MOST_EVENTS = 1_000;

  /** Failures named one by one; more of them are counted in the message. */
  private static final int MOST_FAILURES = 200;

  /** How it stands. */
  enum State {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  /** What could not be read, and why. */
  record Failure(String input, String reason) {}

  /** Something that whoever listens is told. */
  record Event(long id, byte[] data) {}

  /**
   * What is new since a look before.
   *
   * @param events in their order
   * @param change changes whenever anything does
   */
  record News(List<Event> events, long change, boolean isOver) {}

  /** The kind of a job that reads one story, which is in hand as soon as it was sent. */
  static final String TEXT = "text";

  private final String id;
  private final String kind;
  private final String dossier;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Event> events = new ArrayDeque<>();
  private final List<Failure> failures = new ArrayList<>();
  private State state = State.WAITING;
  private long done;
  private @Nullable Long total;
  private long added;
  private long versions;
  private long there;
  private long failed;
  private String message = "";
  private @Nullable Instant started;
  private @Nullable Instant ended;
  private long change;
  private long lastEvent;
  private volatile boolean cancelled;

  Job(String id, String kind, String dossier) {
    this.id = id;
    this.kind = kind;
    this.dossier = dossier;
  }

  String id() {
    return id;
  }

  /** Whether it reads what somebody has pasted, and nothing more. */
  boolean isOfOneStory() {
    return kind.equals(TEXT);
  }

  State state() {
    lock.lock();
    try {
      return state;
    } finally {
      lock.unlock();
    }
  }

  /** Whether it is to end before its end. */
  boolean isCancelled() {
    return cancelled;
  }

  /** Asks it to end before its end; one that waits never begins. */
  void cancel() {
    cancelled = true;
    change(
        () -> {
          if (state == State.WAITING) {
            state = State.CANCELLED;
            message = "cancelled before it began";
            ended = now();
          }
        });
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private void change(Runnable what) {
    lock.lock();
    try {
      what.run();
      change++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Begins; false where it was cancelled before. */
  boolean begin() {
    boolean[] begun = {false};
    change(
        () -> {
          begun[0] = state == State.WAITING;
          if (begun[0]) {
            state = State.RUNNING;
            started = now();
          }
        });
    return begun[0];
  }

  void total(long stories) {
    change(() -> total = stories);
  }

  /** A story was there before. */
  void there() {
    change(
        () -> {
          there++;
          done++;
        });
  }

  /** A story was added. */
  void added(boolean isVersion, byte[] event) {
    change(
        () -> {
          added += isVersion ? 0 : 1;
          versions += isVersion ? 1 : 0;
          done++;
          events.add(new Event(++lastEvent, event));
          if (events.size() > MOST_EVENTS) {
            events.remove();
          }
        });
  }

  /** Something could not be read. */
  void failed(String input, String reason) {
    change(
        () -> {
          failed++;
          done++;
          if (failures.size() < MOST_FAILURES) {
            failures.add(new Failure(input, reason));
          }
        });
  }

  /** It is over. */
  void end(State how, String words) {
    change(
        () -> {
          state = how;
          message = words;
          ended = now();
        });
  }

  /** Whether it is over. */
  boolean isOver() {
    return switch (state()) {
      case WAITING, RUNNING -> false;
      case DONE, CANCELLED, FAILED -> true;
    };
  }

  /** "3 stories added, 1 already there, 2 could not be read". */
  String words() {
    lock.lock();
    try {
      List<String> parts = new ArrayList<>();
      parts.add(added == 1 ? "1 story added" : added + " stories added");
      if (versions > 0) {
        parts.add(versions == 1 ? "1 new version" : versions + " new versions");
      }
      if (there > 0) {
        parts.add(there + " already there");
      }
      if (failed > 0) {
        parts.add(failed + " could not be read");
      }
      return String.join(", ", parts);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for news, a while.
   *
   * @param event the last event that is known
   * @param seen the change that is known
   */
  News news(long event, long seen, long millis) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (change == seen && !isOver() && left > 0) {
        left = changed.awaitNanos(left);
      }
      List<Event> fresh = events.stream().filter(one -> one.id() > event).toList();
      return new News(fresh, change, isOver());
    } finally {
      lock.unlock();
    }
  }

  /** Writes its fields. */
  void write(Json json) {
    lock.lock();
    try {
      json.string("id", id);
      json.string("kind", kind);
      json.string("dossier", dossier);
      json.string("state", state.name().toLowerCase(Locale.ROOT));
      json.number("done", done);
      json.numberOrNull("total", total == null ? null : Integer.valueOf(total.intValue()));
      json.string("message", message);
      json.number("added", added);
      json.number("versions", versions);
      json.number("there", there);
      ReadingJson.list(
          "failures",
          failures,
          json,
          (failure, to) -> {
            to.string("input", failure.input());
            to.string("reason", failure.reason());
          });
      json.string("started", started == null ? null : started.toString());
      json.string("ended", ended == null ? null : ended.toString());
    } finally {
      lock.unlock();
    }
  }
}
