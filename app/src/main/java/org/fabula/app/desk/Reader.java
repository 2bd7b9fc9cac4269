package org.fabula.app.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabula.Reading;
import org.fabula.story.Story;

/**
 * What reads stories, made in the background once the desk is open: to make it takes longer than to
 * show the page. Who needs it before waits for it.
 */
final class Reader implements Supplier<Function<Story, Reading>> {
  /** Has a bit of all that is read, so that the first story of a person does not wait for it. */
  private static final String WARMING =
      "The old pier at Saltby collapsed on Monday in a storm. “We heard a bang,” said Tom Ruiz, a"
          + " farmer, 34. Ana Ruiz, the mayor, will close the beach on 3 May 2026.";

  private final Supplier<Function<Story, Reading>> making;
  private final CompletableFuture<Function<Story, Reading>> made = new CompletableFuture<>();

  Reader(Supplier<Function<Story, Reading>> making) {
    this.making = making;
  }

  /** Makes it on a thread of its own. */
  void warm() {
    Thread thread = new Thread(this::make, "reader");
    thread.setDaemon(true);
    thread.start();
  }

  private void make() {
    try {
      Function<Story, Reading> reader = making.get();
      Reading ignored = reader.apply(Story.of("warming", WARMING));
      made.complete(reader);
    } catch (RuntimeException | Error e) {
      made.completeExceptionally(e);
    }
  }

  /** Whether nobody has to wait for it any more. */
  boolean isReady() {
    return made.isDone();
  }

  @Override
  public Function<Story, Reading> get() {
    try {
      return made.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the reader could not be made", e.getCause());
    }
  }
}
