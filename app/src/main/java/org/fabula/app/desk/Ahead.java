package org.fabula.app.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is likely asked for next, one thing at a time on one thread, and begins nothing while
 * the answer to anybody is being made. What it made it does not hold.
 */
final class Ahead implements AutoCloseable {
  /** Readers that are read ahead of at once; of more, those who asked last. */
  private static final int MOST = 8;

  private final SequencedMap<Object, Step> steps = new LinkedHashMap<>();
  private int asking;
  private boolean closed;
  private @Nullable Thread thread;

  /** Something to be made. */
  interface Step {
    /** What tells it from all others. */
    Object key();

    /** Makes it; gives back what comes after it, or null. */
    @Nullable Step make();
  }

  /** Makes what somebody waits for, which goes before all that is made ahead. */
  <T extends @Nullable Object> T first(Supplier<T> answer) {
    begin();
    try {
      return answer.get();
    } finally {
      end();
    }
  }

  private synchronized void begin() {
    asking++;
  }

  private synchronized void end() {
    asking--;
    notifyAll();
  }

  /** What comes next for somebody who was just answered. */
  synchronized void soon(Step step) {
    steps.putFirst(step.key(), step);
    if (steps.size() > MOST) {
      steps.pollLastEntry();
    }
    if (thread == null && !closed) {
      Thread started = new Thread(this::run, "ahead");
      started.setDaemon(true);
      started.setPriority(Thread.MIN_PRIORITY);
      started.start();
      thread = started;
    }
    notifyAll();
  }

  /** What is farther away comes after what is next for others. */
  private synchronized void later(Step step) {
    steps.putLast(step.key(), step);
  }

  private void run() {
    for (Step step = next(); step != null; step = next()) {
      try {
        Step after = step.make();
        if (after != null) {
          later(after);
        }
      } catch (RuntimeException e) {
        // Whoever asks for it is told what is wrong.
      }
    }
  }

  /** The next step, once nobody waits for an answer; null when it is closed. */
  private synchronized @Nullable Step next() {
    try {
      while (!closed && (steps.isEmpty() || asking > 0)) {
        wait();
      }
    } catch (InterruptedException e) {
      return null;
    }
    Map.Entry<Object, Step> first = closed ? null : steps.pollFirstEntry();
    return first == null ? null : first.getValue();
  }

  /** Begins nothing more. */
  @Override
  public synchronized void close() {
    closed = true;
    steps.clear();
    notifyAll();
  }
}
