package org.fabula.model;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A value made on a thread of its own while its caller does something else.
 *
 * @param <T> what is made
 */
final class Background<T> {
  private final FutureTask<T> task;

  private Background(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins to make the value. */
  static <T> Background<T> begin(String threadName, Supplier<T> maker) {
    FutureTask<T> task = new FutureTask<>(maker::get);
    Thread.ofPlatform().daemon().name(threadName).start(task);
    return new Background<>(task);
  }

  /**
   * Waits for the value.
   *
   * @throws RuntimeException what its maker threw
   * @throws IllegalStateException where the caller's thread is interrupted
   */
  T value() {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (e.getCause() instanceof Error thrown) {
        throw thrown;
      }
      throw new AssertionError(e); // a Supplier throws nothing else
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the model was loaded", e);
    }
  }
}
