package org.fabula.app;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.fabula.Reading;
import org.fabula.story.Story;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The end of the process, by itself or from outside (Ctrl-C, SIGTERM, a terminal that is closed).
 * Also the clock of who waits for it.
 *
 * <p>It waits for the stories in hand, for once the virtual machine is shutting down ONNX Runtime
 * takes down what they are being read with, and the process would crash. That is why the signals
 * are caught: a shutdown hook comes too late.
 */
final class Ending implements WatchJob.Waiting {
  /**
   * Enough to read and add a story. A server that does not answer is not waited for: what is not
   * added yet is found again the next time.
   */
  private static final long PATIENCE_SECONDS = 5;

  /** What a shell sees of a process that a signal has ended. */
  private static final int BY_SIGNAL = 128;

  private static final List<String> SIGNALS = List.of("HUP", "INT", "TERM");

  private final ReentrantReadWriteLock reading = new ReentrantReadWriteLock();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch heeded = new CountDownLatch(1);
  private volatile boolean isHeeded;
  private volatile int signal;

  /** Catches the signals from here on. */
  void listen() {
    SIGNALS.forEach(this::listen);
  }

  private void listen(String name) {
    try {
      Signal caught = new Signal(name);
      SignalHandler before = Signal.handle(caught, this::ask);
      if (before.equals(SignalHandler.SIG_IGN)) {
        // Who began the process wants it to outlive this, as nohup does.
        Signal.handle(caught, before);
      }
    } catch (IllegalArgumentException e) {
      // The system has no such signal, or the virtual machine keeps it to itself.
    }
  }

  private void ask(Signal which) {
    // Who asks twice wants it now.
    Signal.handle(which, SignalHandler.SIG_DFL);
    signal = which.getNumber();
    asked.countDown();
    if (isHeeded) {
      awaitWork();
    }
    exit(BY_SIGNAL + signal);
  }

  /** Waits until the work that heeds the end is done, or has taken too long. */
  private void awaitWork() {
    try {
      boolean ignored = heeded.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the process; does not return. No story is read any more, not by any thread. */
  void exit(int status) {
    try {
      if (reading.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.exit(status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // No hook may run beside what is still at work.
    Runtime.getRuntime().halt(status);
  }

  /**
   * The same reader, under which the process does not end.
   *
   * @param making makes it; this too is waited for
   */
  Supplier<Function<Story, Reading>> holding(Supplier<Function<Story, Reading>> making) {
    return () -> {
      Function<Story, Reading> reader = held(making);
      return story -> held(() -> reader.apply(story));
    };
  }

  private <T> T held(Supplier<T> work) {
    Lock lock = reading.readLock();
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int heed(IntSupplier work) {
    isHeeded = true;
    try {
      int status = work.getAsInt();
      return signal == 0 ? status : BY_SIGNAL + signal;
    } finally {
      heeded.countDown();
    }
  }

  @Override
  public boolean isAsked() {
    return asked.getCount() == 0;
  }

  @Override
  public long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  @Override
  public boolean pause(long millis) {
    try {
      return !asked.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
