package org.fabula.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AheadTest {
  private static final int PATIENCE_SECONDS = 20;

  private final List<String> made = new CopyOnWriteArrayList<>();

  /** Parts of a list, each followed by the next up to the last. */
  private final class Counted implements Ahead.Step {
    private final String list;
    private final int part;
    private final int last;
    private final CountDownLatch left;

    Counted(String list, int part, int last, CountDownLatch left) {
      this.list = list;
      this.part = part;
      this.last = last;
      this.left = left;
    }

    @Override
    public Object key() {
      return list + part;
    }

    @Override
    public Ahead.@Nullable Step make() {
      made.add(list + part);
      left.countDown();
      if (list.equals("broken")) {
        throw new IllegalStateException("not to be made");
      }
      return part == last ? null : new Counted(list, part + 1, last, left);
    }
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatIsNearIsMadeBeforeWhatIsFar() throws InterruptedException {
    CountDownLatch parts = new CountDownLatch(4);
    try (Ahead ahead = new Ahead()) {
      ahead.first(
          () -> {
            ahead.soon(new Counted("rows", 2, 3, parts));
            ahead.soon(new Counted("quotes", 5, 6, parts));
            ahead.soon(new Counted("rows", 2, 3, parts));
            return "answer";
          });
      await(parts);
    }
    assertThat(made).containsExactly("rows2", "quotes5", "rows3", "quotes6");
  }

  @Test
  void nothingIsBegunWhileSomebodyWaits() throws InterruptedException {
    CountDownLatch parts = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    try (Ahead ahead = new Ahead()) {
      boolean begun =
          ahead.first(
              () -> {
                ahead.soon(new Counted("rows", 2, 2, parts));
                ahead.first(() -> "another answer");
                return isDown(parts);
              });
      assertThat(begun).isFalse();
      await(parts);
      // The thread goes on after what cannot be made.
      ahead.soon(new Counted("broken", 1, 1, new CountDownLatch(1)));
      ahead.soon(new Counted("quotes", 1, 1, other));
      await(other);
    }
  }

  @Test
  void nothingIsBegunOnceItIsClosed() {
    CountDownLatch parts = new CountDownLatch(1);
    Ahead ahead = new Ahead();
    ahead.first(
        () -> {
          ahead.soon(new Counted("rows", 2, 2, parts));
          ahead.close();
          return "answer";
        });
    ahead.soon(new Counted("rows", 3, 3, parts));
    assertThat(isDown(parts)).isFalse();
  }

  /** Whether somebody has counted down, who is given a moment. */
  private static boolean isDown(CountDownLatch latch) {
    try {
      return latch.await(200, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
