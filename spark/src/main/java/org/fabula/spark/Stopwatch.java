package org.fabula.spark;

import java.lang.management.ManagementFactory;

/** Counts the processor time of a task, which others on the same machine do not make longer. */
final class Stopwatch {
  private final long start = now();

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Seconds that this thread has used since this was made. */
  double seconds() {
    return (now() - start) / 1e9;
  }
}
