package org.fabula.app.dossier;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.fabula.story.Story;

/**
 * Works on stories by several threads and hands the results over in the order of the stories, so
 * that what comes out does not depend on the number of threads. Holds a bounded number of stories.
 *
 * @param <T> what is made of a story
 */
public final class Pipeline<T> implements AutoCloseable {
  /** Stories in hand for each thread: enough that none waits for a longer one before it. */
  private static final int STORIES_A_THREAD = 8;

  /** Characters in hand; more only where one story alone has more. */
  private static final long MOST_CHARACTERS = 4_000_000;

  /** Takes results in the order of the stories, on the thread that submits. */
  @FunctionalInterface
  public interface Receiver<T> {
    /** Takes one. */
    void take(Story story, T result) throws IOException;
  }

  private record Pending<T>(Story story, Future<T> result) {}

  private final Receiver<T> receiver;
  private final int most;
  private final ExecutorService threads;
  private final ArrayDeque<Pending<T>> pending = new ArrayDeque<>();
  private long characters;

  /**
   * A pipeline.
   *
   * @param count threads, at least 1
   */
  public Pipeline(int count, Receiver<T> receiver) {
    this.receiver = receiver;
    this.most = count == 1 ? 0 : count * STORIES_A_THREAD;
    this.threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "reader");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes a story in; hands over what is ready, and waits where too much is in hand.
   *
   * @param work done by the threads; must not throw
   */
  public void submit(Story story, Supplier<T> work) throws IOException {
    if (most == 0) {
      receiver.take(story, work.get());
      return;
    }
    pending.add(new Pending<>(story, threads.submit(work::get)));
    characters += story.text().length();
    while (pending.size() > most
        || characters > MOST_CHARACTERS && pending.size() > 1
        || !pending.isEmpty() && pending.element().result().isDone()) {
      handOver();
    }
  }

  /** Hands over all that is left. */
  public void drain() throws IOException {
    while (!pending.isEmpty()) {
      handOver();
    }
  }

  private void handOver() throws IOException {
    Pending<T> first = pending.remove();
    characters -= first.story().text().length();
    try {
      receiver.take(first.story(), first.result().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
