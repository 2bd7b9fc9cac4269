package org.fabula.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The end of the process, where it comes from outside (Ctrl-C, SIGTERM): who heeds it has time to
 * end what is in hand. Also the clock of who waits for it.
 *
 * <p>The signals are caught, for once the virtual machine is shutting down it is too late: ONNX
 * Runtime then takes down what a story in hand is being read with, and the process would crash.
 */
final class Ending implements WatchJob.Waiting {
  /**
   * Enough to read and add a story. A server that does not answer is not waited for: what is not
   * added yet is found again the next time.
   */
  private static final long PATIENCE_SECONDS = 5;

  /** What a shell sees of a process that a signal has ended. */
  private static final int BY_SIGNAL = 128;

  private static final List<String> SIGNALS = List.of("INT", "TERM");

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile int signal;

  @Override
  public int heed(IntSupplier work) {
    List<Runnable> before = new ArrayList<>();
    try {
      SIGNALS.forEach(name -> listen(name, before));
      int status = work.getAsInt();
      return signal == 0 ? status : BY_SIGNAL + signal;
    } finally {
      ended.countDown();
      before.forEach(Runnable::run);
    }
  }

  private void listen(String name, List<Runnable> before) {
    try {
      Signal listened = new Signal(name);
      SignalHandler other = Signal.handle(listened, this::ask);
      before.add(() -> Signal.handle(listened, other));
    } catch (IllegalArgumentException e) {
      // The system has no such signal, or the virtual machine keeps it to itself.
    }
  }

  private void ask(Signal which) {
    signal = which.getNumber();
    // Who asks twice wants it now.
    Signal.handle(which, SignalHandler.SIG_DFL);
    Thread patience = new Thread(this::lose, "ending");
    patience.setDaemon(true);
    patience.start();
    asked.countDown();
  }

  /** Ends the process where the work does not end. */
  private void lose() {
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        // No hook may run beside what is still at work.
        Runtime.getRuntime().halt(BY_SIGNAL + signal);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
