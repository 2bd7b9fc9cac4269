package org.fabula.app.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.app.date.DateWords;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.event.Event;
import org.fabula.quote.Quote;
import org.fabula.story.Story;

/** Makes the items of readings, merged where there are several. Used once. */
final class Items {
  private final Map<String, Reading> readings = new HashMap<>();
  private final Map<String, Names> names = new HashMap<>();
  private final Map<String, Quote> quotes = new HashMap<>();
  private final RowIds ids = new RowIds();

  private Items() {}

  /** The rows of all readings in one order; what two copies of a story tell is one item. */
  static List<Item> of(List<Reading> readings) {
    return new Items().items(Fabula.merge(readings), readings);
  }

  private List<Item> items(Dossier dossier, List<Reading> inOrder) {
    for (int i = 0; i < inOrder.size(); i++) {
      String id = dossier.stories().get(i).id();
      readings.put(id, inOrder.get(i));
      names.put(id, new Names(inOrder.get(i)));
    }
    Map<String, Iterator<Quote>> own = new HashMap<>();
    readings.forEach((id, reading) -> own.put(id, reading.quotes().iterator()));
    for (Utterance utterance : dossier.quotes()) {
      // Those of one story stand in its own order, and all of them.
      quotes.put(utterance.quote().id(), of(own, utterance.story()).next());
    }
    return dossier.chronology().stream().map(this::item).toList();
  }

  private Item item(Entry entry) {
    String id = entry.what().story();
    Names named = of(names, id);
    List<Quote> said = entry.quotes().stream().map(quote -> of(quotes, quote)).toList();
    List<Event> events = named.events(events(entry));
    String words = named.words(entry.what().span());
    return new Item(
        ids.next(id, words),
        of(readings, id).story(),
        entry.what().span(),
        entry.when(),
        DateWords.FULL.of(entry.when(), named.time(entry.when())),
        named.known(entry.when()),
        RowKind.of(entry.row()),
        words,
        named.voices(said, events),
        others(entry));
  }

  /** The events of the story whose words are shown. */
  private static List<String> events(Entry entry) {
    List<String> ids = new ArrayList<>();
    for (Citation report : entry.reports()) {
      if (report.event() != null && report.words().story().equals(entry.what().story())) {
        ids.add(report.event());
      }
    }
    return ids;
  }

  private List<Story> others(Entry entry) {
    return entry.reports().stream()
        .map(report -> report.words().story())
        .filter(story -> !story.equals(entry.what().story()))
        .distinct()
        .map(story -> of(readings, story).story())
        .toList();
  }

  private static <T> T of(Map<String, T> map, String id) {
    return Objects.requireNonNull(map.get(id), id);
  }
}
