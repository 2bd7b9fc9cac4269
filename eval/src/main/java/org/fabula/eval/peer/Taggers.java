package org.fabula.eval.peer;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** The time taggers on the class path. */
final class Taggers {
  private Taggers() {}

  /** Fabula's first, then the peers by name; getting one loads it. */
  static SequencedMap<String, Supplier<TimeTagger>> all() {
    SequencedMap<String, Supplier<TimeTagger>> taggers = new LinkedHashMap<>();
    taggers.put(FabulaTimes.class.getSimpleName(), FabulaTimes::new);
    taggers.put(FabulaReading.class.getSimpleName(), FabulaReading::new);
    ServiceLoader.load(TimeTagger.class).stream()
        .sorted((a, b) -> a.type().getSimpleName().compareTo(b.type().getSimpleName()))
        .forEach(peer -> taggers.put(peer.type().getSimpleName(), peer));
    return taggers;
  }
}
