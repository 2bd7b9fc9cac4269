package org.fabula.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fabula.app.date.DateWords;
import org.fabula.app.output.Item.Telling;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.people.ActorKind;

/** Makes the items of a dossier. Used once. */
final class Items {
  private final Told told;

  private Items(Told told) {
    this.told = told;
  }

  /** The rows of a dossier, in its order; what several stories tell is one item. */
  static List<Item> of(Told told) {
    Items items = new Items(told);
    List<String> ids = RowIds.of(told.dossier());
    List<Item> all = new ArrayList<>();
    for (Entry entry : told.dossier().chronology()) {
      all.add(items.item(ids.get(all.size()), entry));
    }
    return all;
  }

  private Item item(String id, Entry entry) {
    Names named = told.names(entry.story());
    List<Party> actors = told.parties(entry);
    return new Item(
        id,
        entry,
        DateWords.FULL.of(entry.when(), named.time(entry.when())),
        named.known(entry.when()),
        RowKind.of(entry.row()),
        named.told(entry.row(), actor -> told.name(entry.story(), actor)),
        named.standing(entry.row()),
        remarks(entry),
        told.voices(entry).stream().map(Told.Voice::words).toList(),
        names(actors, false),
        names(actors, true),
        told.passages(entry).stream().map(passage -> telling(passage, told)).toList());
  }

  private List<String> remarks(Entry entry) {
    return Stream.concat(told.conflicts().remarks(entry).stream(), told.corrections(entry).stream())
        .toList();
  }

  private static List<String> names(List<Party> actors, boolean places) {
    return actors.stream()
        .filter(actor -> places == (actor.kind() == ActorKind.PLACE))
        .map(actor -> Display.oneLine(actor.name()))
        .toList();
  }

  /** Words of a story, with the story. */
  static Telling telling(Passage passage, Told told) {
    Names named = told.names(passage.story());
    return new Telling(passage.story(), named.story(), passage.span(), named.words(passage.span()));
  }
}
