package org.fabula.eval.peer;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The systems of a kind on the class path: Fabula's own, and the peers as services.
 *
 * @param service what they offer
 * @param own makes Fabula's
 * @param <T> kind of system
 */
record Systems<T>(Class<T> service, Supplier<? extends T> own) {
  /** Name of Fabula's own. */
  static final String OWN = "Fabula";

  static final Systems<WordReader> WORDS = new Systems<>(WordReader.class, FabulaWords::new);

  static final Systems<PageExtractor> PAGES = new Systems<>(PageExtractor.class, FabulaPages::new);

  /** Names of the systems, Fabula's first, then the peers in order where they are wanted. */
  List<String> names(boolean peers) {
    Stream<String> others = peers ? peers().map(Systems::name).sorted() : Stream.of();
    return Stream.concat(Stream.of(OWN), others).toList();
  }

  /**
   * Loads a system.
   *
   * @throws IllegalArgumentException where there is none of that name
   */
  T load(String name) {
    // Peers are not even looked for: their classes may be there without what they need.
    return name.equals(OWN)
        ? own.get()
        : peers()
            .filter(peer -> name(peer).equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no system is called " + name))
            .get();
  }

  private Stream<ServiceLoader.Provider<T>> peers() {
    return ServiceLoader.load(service).stream();
  }

  private static String name(ServiceLoader.Provider<?> peer) {
    return peer.type().getSimpleName();
  }
}
