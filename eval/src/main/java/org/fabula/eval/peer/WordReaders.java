package org.fabula.eval.peer;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** The readers of words on the class path. */
final class WordReaders {
  /** Fabula's own. */
  static final String OWN = FabulaWords.class.getSimpleName();

  private WordReaders() {}

  /** Fabula's first, then the peers by name; getting one loads it. */
  static SequencedMap<String, Supplier<WordReader>> all() {
    SequencedMap<String, Supplier<WordReader>> readers = new LinkedHashMap<>();
    readers.put(OWN, FabulaWords::new);
    ServiceLoader.load(WordReader.class).stream()
        .sorted((a, b) -> a.type().getSimpleName().compareTo(b.type().getSimpleName()))
        .forEach(peer -> readers.put(peer.type().getSimpleName(), peer));
    return readers;
  }
}
