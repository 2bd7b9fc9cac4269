package org.fabula.ingest.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Leaves a host alone for a while between two addresses of it. */
final class Pace {
  private final World world;
  private final Map<String, Long> next = new HashMap<>();

  Pace(World world) {
    this.world = world;
  }

  /** Waits until the host may be asked again. */
  void await(String host) throws InterruptedException {
    Long earliest = next.get(host);
    long left = earliest == null ? 0 : earliest - System.nanoTime();
    if (left > 0) {
      world.sleeper().sleep(Duration.ofNanos(left));
    }
  }

  /** The host was asked, and wants to be left alone so long; 0 where it does not say. */
  void asked(String host, long millis) {
    World.Patience patience = world.patience();
    Duration wanted = millis == 0 ? patience.between() : Duration.ofMillis(millis);
    Duration time = wanted.compareTo(patience.most()) > 0 ? patience.most() : wanted;
    next.put(host, System.nanoTime() + time.toNanos());
  }
}
