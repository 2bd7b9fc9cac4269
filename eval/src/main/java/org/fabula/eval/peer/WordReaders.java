package org.fabula.eval.peer;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The readers of words on the class path. */
final class WordReaders {
  /** Fabula's own. */
  static final String OWN = FabulaWords.class.getSimpleName();

  private WordReaders() {}

  /** Names of the readers, Fabula's first, then the peers in order where they are wanted. */
  static List<String> names(boolean peers) {
    Stream<String> others = peers ? peers().map(WordReaders::name).sorted() : Stream.of();
    return Stream.concat(Stream.of(OWN), others).toList();
  }

  /**
   * Loads a reader.
   *
   * @throws IllegalArgumentException where there is none of that name
   */
  static WordReader load(String name) {
    // Peers are not even looked for: their classes may be there without what they need.
    return name.equals(OWN)
        ? new FabulaWords()
        : peers()
            .filter(peer -> name(peer).equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no reader " + name))
            .get();
  }

  private static Stream<ServiceLoader.Provider<WordReader>> peers() {
    return ServiceLoader.load(WordReader.class).stream();
  }

  private static String name(ServiceLoader.Provider<WordReader> peer) {
    return peer.type().getSimpleName();
  }
}
