package org.fabula.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabula.Reading;
import org.fabula.app.correction.CorrectionLines;
import org.fabula.correction.Corrected;
import org.fabula.correction.Corrections;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Memory;
import org.fabula.dossier.Neighbourhood;
import org.fabula.dossier.Rank;
import org.fabula.dossier.Report;
import org.fabula.story.Story;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a dossier merged into one chronology, and cuts of it. Of a large dossier of which
 * a part is asked for, only the stories are loaded that have rows of that part, and those that tell
 * the same.
 */
public final class Assembly {
  /**
   * A dossier of so many stories is loaded whole: what contradicts what is found in all of them.
   */
  private static final int WHOLE = 1_000;

  /** Rows looked up for each that is shown: some are of less weight, some tell the same. */
  private static final int ROWS_FOR_ONE = 4;

  private final List<Reading> readings = new ArrayList<>();
  private final Dossier merged;
  private final CorrectionLines corrections;
  private final Corrected corrected;
  private final Dossier dossier;
  private final int readAnew;
  private final @Nullable String last;

  /**
   * What part of a dossier is asked for.
   *
   * @param filter which rows
   * @param from the moment from which on rows are wanted, as {@link #last} names it, or null
   * @param limit how many rows
   */
  public record Part(Filter filter, @Nullable String from, int limit) {
    /** All of it. */
    public static final Part ALL = new Part(Filter.ALL, null, Integer.MAX_VALUE);

    boolean isAll() {
      return filter.isAll() && from == null && limit == Integer.MAX_VALUE;
    }
  }

  /**
   * Loads and merges what is asked for, or more. A reading of a form no longer understood is made
   * anew of the kept words, and kept.
   *
   * @param reader makes what reads a story, where one has to be
   * @param fabula the version that reads
   */
  public Assembly(
      Store store,
      DossierInfo info,
      Part part,
      Supplier<Function<Story, Reading>> reader,
      String fabula,
      Instant now) {
    this(store, info, part, new Anew(store, reader, fabula, now), WHOLE);
  }

  /** Loads and merges what a part asks for, and no more, however small the dossier is. */
  public static Assembly part(
      Store store,
      DossierInfo info,
      Part part,
      Supplier<Function<Story, Reading>> reader,
      String fabula,
      Instant now) {
    return new Assembly(store, info, part, new Anew(store, reader, fabula, now), 0);
  }

  /**
   * Loads and merges some stories and those that tell what they tell, and no others.
   *
   * @param codes what they are called
   */
  public static Assembly around(
      Store store,
      DossierInfo info,
      List<String> codes,
      Supplier<Function<Story, Reading>> reader,
      String fabula,
      Instant now) {
    return new Assembly(store, info, codes, new Anew(store, reader, fabula, now));
  }

  private Assembly(Store store, DossierInfo info, List<String> codes, Anew anew) {
    this(
        store,
        info,
        anew,
        (memory, taker, loaded) -> {
          for (String code : codes) {
            StoredStory found = store.story(info, code);
            if (found != null && !loaded.containsKey(found.id())) {
              taker.accept(found);
            }
          }
          Map<Long, Set<Integer>> events = new HashMap<>();
          loaded.forEach(
              (number, reading) ->
                  events.put(
                      number,
                      IntStream.range(0, reading.events().size())
                          .boxed()
                          .collect(Collectors.toSet())));
          tellers(store, info, memory, events, taker, loaded);
          return null;
        });
  }

  /** Loads the stories of an assembly; returns before which moment all rows are there, or null. */
  private interface Loading {
    @Nullable String load(Memory memory, Consumer<StoredStory> taker, Map<Long, Reading> loaded);
  }

  /**
   * @param whole stories up to which all are loaded
   */
  Assembly(Store store, DossierInfo info, Part part, Anew anew, int whole) {
    this(
        store,
        info,
        anew,
        (memory, taker, loaded) -> {
          if (part.isAll() || info.stories() <= whole) {
            store.stories(info, taker);
            return null;
          }
          return some(store, info, memory, part, taker, loaded);
        });
  }

  private Assembly(Store store, DossierInfo info, Anew anew, Loading loading) {
    TreeMap<Rank, Map.Entry<Long, Reading>> order = new TreeMap<>();
    Map<Long, Reading> byNumber = new HashMap<>();
    Consumer<StoredStory> taker =
        stored -> {
          Reading reading = anew.reading(stored).called(stored.code());
          byNumber.put(stored.id(), reading);
          order.put(Rank.of(reading.story(), stored.code()), Map.entry(stored.id(), reading));
        };
    Memory memory = store.memory(info);
    this.last = loading.load(memory, taker, byNumber);
    this.readAnew = anew.count;
    SequencedMap<Long, Report> reports = new LinkedHashMap<>();
    for (Map.Entry<Long, Reading> one : order.values()) {
      readings.add(one.getValue());
      reports.put(one.getKey(), one.getValue().report());
    }
    this.merged = Dossier.of(reports, memory);
    this.corrections = CorrectionLines.ofLines(store.corrections(info));
    this.corrected = Corrections.apply(merged, corrections.corrections());
    this.dossier = corrected.dossier();
    addTyped();
  }

  private Assembly(Assembly before, CorrectionLines corrections) {
    this.merged = before.merged;
    this.last = before.last;
    this.readAnew = 0;
    this.readings.addAll(before.readings.subList(0, merged.stories().size()));
    this.corrections = corrections;
    this.corrected = Corrections.apply(merged, corrections.corrections());
    this.dossier = corrected.dossier();
    addTyped();
  }

  /** What a person typed stands behind what was read. */
  private void addTyped() {
    dossier.stories().stream()
        .skip(readings.size())
        .map(source -> Reading.of(source.report()))
        .forEach(readings::add);
  }

  /** The same stories with the corrections as they are now. */
  public Assembly again(Store store, DossierInfo info) {
    return new Assembly(this, CorrectionLines.ofLines(store.corrections(info)));
  }

  /** Loads the stories that have rows of a part, then those that tell what these rows tell. */
  private static @Nullable String some(
      Store store,
      DossierInfo info,
      Memory memory,
      Part part,
      Consumer<StoredStory> taker,
      Map<Long, Reading> loaded) {
    int most = (int) Math.min(Integer.MAX_VALUE - 1L, (long) part.limit() * ROWS_FOR_ONE);
    Spot.Stretch stretch = store.stretch(info, part.filter(), part.from(), most);
    List<Spot> spots = stretch.spots();
    store.stories(info, spots.stream().map(Spot::story).toList(), taker);
    Map<Long, Set<Integer>> events = new HashMap<>();
    for (Spot spot : spots) {
      Reading reading = loaded.get(spot.story());
      if (reading != null && spot.row() < reading.chronology().size()) {
        Set<String> told = Set.copyOf(reading.chronology().get(spot.row()).events());
        Set<Integer> own = events.computeIfAbsent(spot.story(), story -> new HashSet<>());
        IntStream.range(0, reading.events().size())
            .filter(i -> told.contains(reading.events().get(i).id()))
            .forEach(own::add);
      }
    }
    tellers(store, info, memory, events, taker, loaded);
    return stretch.next();
  }

  /** Loads the stories that tell what some events of those loaded tell. */
  private static void tellers(
      Store store,
      DossierInfo info,
      Memory memory,
      Map<Long, Set<Integer>> events,
      Consumer<StoredStory> taker,
      Map<Long, Reading> loaded) {
    Set<Long> tellers = new HashSet<>(new Neighbourhood(memory).tellers(events));
    tellers.removeAll(loaded.keySet());
    store.stories(info, tellers, taker);
  }

  /**
   * The moment before which all rows are there, and from which on the next part begins; null where
   * all that were asked for are there.
   */
  public @Nullable String last() {
    return last;
  }

  /** By what a row is sorted, as the store keeps it; null where nothing is known of its time. */
  public static @Nullable String moment(When when) {
    for (Bound bound : List.of(when.begin(), when.end())) {
      if (bound.earliest() != null) {
        return bound.earliest().toString();
      }
      if (bound.latest() != null) {
        return bound.latest().toString();
      }
    }
    return null;
  }

  /** Reads stories whose readings are lost, and keeps what was read. */
  static final class Anew {
    private final Store store;
    private final Supplier<Function<Story, Reading>> supplier;
    private final String fabula;
    private final Instant now;
    private @Nullable Function<Story, Reading> reader;
    private int count;

    Anew(Store store, Supplier<Function<Story, Reading>> supplier, String fabula, Instant now) {
      this.store = store;
      this.supplier = supplier;
      this.fabula = fabula;
      this.now = now;
    }

    Reading reading(StoredStory stored) {
      try {
        return store.reading(stored);
      } catch (RecordCodec.UnknownFormException e) {
        return read(stored);
      }
    }

    private Reading read(StoredStory stored) {
      if (reader == null) {
        reader = supplier.get();
      }
      Reading reading = reader.apply(stored.story());
      store.reread(stored, reading, fabula, now);
      count++;
      return reading;
    }
  }

  /** What persons said against what was read. */
  public CorrectionLines corrections() {
    return corrections;
  }

  /** What became of it. */
  public Corrected corrected() {
    return corrected;
  }

  /** All of it, as corrected. */
  public Dossier dossier() {
    return dossier;
  }

  /** The readings of its stories, in the same order. */
  public List<Reading> readings() {
    return List.copyOf(readings);
  }

  /** How many stories had to be read anew. */
  public int readAnew() {
    return readAnew;
  }

  /**
   * The rows that a filter lets through.
   *
   * @param bearers finds the actors of a name among all
   */
  public List<Entry> rows(Filter filter, Function<List<Party>, Set<String>> bearers) {
    Set<String> actors = filter.actor() == null ? Set.of() : bearers.apply(dossier.actors());
    Map<String, Story> stories = new HashMap<>();
    dossier.stories().forEach(source -> stories.put(source.id(), source.story()));
    return dossier.chronology().stream()
        .filter(entry -> filter.allows(entry, stories, actors))
        .toList();
  }

  /** The dossier with these of its rows, and of all else what they name. */
  public Dossier with(List<Entry> rows) {
    return dossier.with(rows);
  }
}
