package org.fabula.eval.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Runs from where it is made. */
public final class Stopwatch {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long processor = PROCESS.getProcessCpuTime();
  private final long clock = System.nanoTime();

  /**
   * What something took.
   *
   * @param processorSeconds processor time of the whole process, its compiler and garbage collector
   *     with it: what it would take at least on one core that it has for itself
   * @param clockSeconds time on the wall, in which the other programs of the machine are
   */
  public record Time(double processorSeconds, double clockSeconds) {}

  /** What was taken till now; never 0. */
  public Time time() {
    return new Time(
        Math.max(1, PROCESS.getProcessCpuTime() - processor) / 1e9,
        Math.max(1, System.nanoTime() - clock) / 1e9);
  }
}
