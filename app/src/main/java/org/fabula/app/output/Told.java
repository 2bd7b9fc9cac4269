package org.fabula.app.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Dossier.Utterance;
import org.jspecify.annotations.Nullable;

/** What stories tell of one actor, with what its rows name by id. */
final class Told {
  private final Set<String> ids;
  private final Dossier dossier;
  private final Map<String, Reading> readings = new HashMap<>();
  private final Map<String, Names> names = new HashMap<>();
  private final Map<String, Party> actors = new HashMap<>();
  private final Map<String, Utterance> quotes = new HashMap<>();

  Told(List<Reading> all, Function<List<Party>, Set<String>> choice) {
    Dossier whole = Fabula.merge(all);
    ids = choice.apply(whole.actors());
    dossier = whole.about(ids);
    List<Source> sources = whole.stories();
    for (int i = 0; i < all.size(); i++) {
      readings.put(sources.get(i).id(), all.get(i));
    }
    dossier.actors().forEach(actor -> actors.put(actor.id(), actor));
    dossier.quotes().forEach(utterance -> quotes.put(utterance.quote().id(), utterance));
  }

  /** The rows about the actor, in the order things happened. */
  Dossier dossier() {
    return dossier;
  }

  /** The actor; one for every story where those of a name could not be merged. */
  List<Party> actor() {
    return dossier.actors().stream().filter(actor -> ids.contains(actor.id())).toList();
  }

  /** Looks up what a row of the story names by id. */
  Names names(String story) {
    return names.computeIfAbsent(story, id -> new Names(reading(id)));
  }

  private Reading reading(String story) {
    Reading reading = readings.get(story);
    if (reading == null) {
      throw new IllegalArgumentException("no such story: " + story);
    }
    return reading;
  }

  /** Names of a row's actors, in its order. */
  List<String> actors(Entry entry) {
    return entry.actors().stream().map(actors::get).map(Told::name).toList();
  }

  private static String name(@Nullable Party actor) {
    return actor == null ? "" : actor.name();
  }

  /** Quotations of a row, in its order. */
  List<Utterance> quotes(Entry entry) {
    return entry.quotes().stream().filter(quotes::containsKey).map(quotes::get).toList();
  }
}
