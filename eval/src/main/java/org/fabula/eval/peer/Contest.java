package org.fabula.eval.peer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.fabula.eval.corpus.PolNear.Attribution;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.eval.corpus.Timex;
import org.fabula.eval.measure.Measure;
import org.fabula.eval.measure.QuotesMeasure;
import org.fabula.eval.measure.TimesMeasure;
import org.fabula.quote.Quote;

/**
 * What systems are compared in: who takes part, and how what they find is measured.
 *
 * @param kind put before the name of each figure
 * @param answer the class of what is found
 * @param own Fabula's finders
 * @param peers the service that other systems offer
 * @param measure compares what was found in a story with its gold
 * @param <G> the gold of a story
 * @param <A> what is found
 * @param <K> what is counted
 */
record Contest<G, A, K extends Enum<K>>(
    String kind,
    Class<A> answer,
    List<Supplier<Finder<A>>> own,
    Class<? extends Finder<A>> peers,
    Measure<G, List<A>, K> measure) {

  private static final String OWN = "Fabula";

  static final Contest<TimeMl, Timex, TimesMeasure.Count> TIMES =
      new Contest<>(
          "times",
          Timex.class,
          List.of(FabulaTimes::new, FabulaReadingTimes::new),
          TimeTagger.class,
          new TimesMeasure());

  static final Contest<List<Attribution>, Quote, QuotesMeasure.Count> QUOTES =
      new Contest<>(
          "quotes",
          Quote.class,
          List.of(FabulaReadingQuotes::new),
          QuoteFinder.class,
          new QuotesMeasure());

  /**
   * The contest of a kind.
   *
   * @throws IllegalArgumentException where there is none
   */
  static Contest<?, ?, ?> of(String kind) {
    return switch (kind) {
      case "times" -> TIMES;
      case "quotes" -> QUOTES;
      default -> throw new IllegalArgumentException("no contest of " + kind);
    };
  }

  /** Names of those who take part, Fabula first, then the peers in order. */
  SequencedSet<String> names() {
    return finders().sequencedKeySet();
  }

  /**
   * Loads one of those who take part.
   *
   * @throws IllegalArgumentException where none has that name
   */
  Finder<A> load(String name) {
    Supplier<Finder<A>> finder = finders().get(name);
    if (finder == null) {
      throw new IllegalArgumentException("no finder of " + kind + " is called " + name);
    }
    return finder.get();
  }

  private SequencedMap<String, Supplier<Finder<A>>> finders() {
    SequencedMap<String, Supplier<Finder<A>>> finders = new LinkedHashMap<>();
    own.forEach(finder -> finders.put(OWN + finders.size(), finder));
    ServiceLoader.load(peers).stream()
        .sorted(Comparator.comparing(Contest::name))
        .forEach(peer -> finders.put(name(peer), peer::get));
    return finders;
  }

  /** Whether it is one of Fabula's own that goes by {@code name}. */
  static boolean isOwn(String name) {
    return name.startsWith(OWN);
  }

  private static String name(ServiceLoader.Provider<?> peer) {
    return peer.type().getSimpleName();
  }
}
