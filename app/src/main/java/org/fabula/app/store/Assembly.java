package org.fabula.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.app.correction.CorrectionLines;
import org.fabula.correction.Corrected;
import org.fabula.correction.Corrections;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Report;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a dossier merged into one chronology, and cuts of it. The one place that knows
 * that all of it is loaded.
 */
public final class Assembly {
  private final List<Reading> readings = new ArrayList<>();
  private final CorrectionLines corrections;
  private final Corrected corrected;
  private final Dossier dossier;
  private final int readAnew;

  /**
   * Loads and merges all. A reading of a form no longer understood is made anew of the kept words,
   * and kept.
   *
   * @param reader makes what reads a story, where one has to be
   * @param fabula the version that reads
   */
  public Assembly(
      Store store,
      DossierInfo info,
      Supplier<Function<Story, Reading>> reader,
      String fabula,
      Instant now) {
    Anew anew = new Anew(store, reader, fabula, now);
    store.stories(info, stored -> readings.add(named(anew.reading(stored), stored)));
    this.readAnew = anew.count;
    this.corrections = CorrectionLines.ofLines(store.corrections(info));
    this.corrected = Corrections.apply(Fabula.merge(readings), corrections.corrections());
    this.dossier = corrected.dossier();
    int typed = readings.size();
    dossier.stories().stream().skip(typed).map(Assembly::typed).forEach(readings::add);
  }

  /** What a person typed, as if it had been read. */
  private static Reading typed(Source source) {
    Report report = source.report();
    return new Reading(
        report.story(),
        List.of(),
        report.actors(),
        report.quotes(),
        report.events(),
        List.of(),
        List.of(),
        report.rows(),
        List.of(),
        report.gist());
  }

  /** Reads stories whose readings are lost, and keeps what was read. */
  private static final class Anew {
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

  /** In a dossier a story is called by its code, which no other has. */
  private static Reading named(Reading reading, StoredStory stored) {
    Story story = reading.story();
    if (story.id().equals(stored.code())) {
      return reading;
    }
    Story named =
        new Story(
            stored.code(),
            story.source(),
            story.title(),
            story.byline(),
            story.publisher(),
            story.published(),
            story.publishedCandidates(),
            story.modified(),
            story.language(),
            story.text(),
            story.origin());
    return new Reading(
        named,
        reading.times(),
        reading.actors(),
        reading.quotes(),
        reading.events(),
        reading.order(),
        reading.states(),
        reading.chronology(),
        reading.notes(),
        reading.gist());
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
