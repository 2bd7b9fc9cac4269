package org.fabula.app.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fabula.app.date.DateWords;
import org.fabula.app.output.Item.Telling;
import org.fabula.chronology.Row;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;
import org.fabula.people.ActorKind;
import org.fabula.text.Span;

/** Makes the items of a dossier. Used once. */
final class Items {
  private final Told told;
  private final Map<String, Map<Span, Deque<String>>> ids = new HashMap<>();
  private final Map<String, Integer> added = new HashMap<>();

  private Items(Told told) {
    this.told = told;
    told.dossier().stories().forEach(source -> ids.put(source.id(), ids(source)));
  }

  /** The rows of a dossier, in its order; what several stories tell is one item. */
  static List<Item> of(Told told) {
    Items items = new Items(told);
    return told.dossier().chronology().stream().map(items::item).toList();
  }

  private Item item(Entry entry) {
    Names named = told.names(entry.story());
    List<Party> actors = told.parties(entry);
    return new Item(
        id(entry),
        entry,
        DateWords.FULL.of(entry.when(), named.time(entry.when())),
        named.known(entry.when()),
        RowKind.of(entry.row()),
        named.told(entry.row(), actor -> told.name(entry.story(), actor)),
        named.standing(entry.row()),
        told.voices(entry).stream().map(Told.Voice::words).toList(),
        names(actors, false),
        names(actors, true),
        told.passages(entry).stream().map(this::telling).toList());
  }

  private static List<String> names(List<Party> actors, boolean places) {
    return actors.stream()
        .filter(actor -> places == (actor.kind() == ActorKind.PLACE))
        .map(actor -> Display.oneLine(actor.name()))
        .toList();
  }

  private Telling telling(Passage passage) {
    Names named = told.names(passage.story());
    return new Telling(passage.story(), named.story(), passage.span(), named.words(passage.span()));
  }

  /**
   * Ids of all rows of a story, whether the dossier shows them or not, so that an id does not
   * change where rows are left out.
   */
  private static Map<Span, Deque<String>> ids(Source source) {
    List<Row> rows = new ArrayList<>(source.report().rows());
    rows.sort(Comparator.comparing(Row::span));
    Map<String, Integer> seen = new HashMap<>();
    Map<Span, Deque<String>> ids = new HashMap<>();
    for (Row row : rows) {
      String words = Display.oneLine(row.span().in(source.story().text()));
      int number = seen.merge(words, 1, Integer::sum);
      ids.computeIfAbsent(row.span(), span -> new ArrayDeque<>())
          .add(id(source.id(), words, String.valueOf(number)));
    }
    return ids;
  }

  private String id(Entry entry) {
    Deque<String> known = ids.getOrDefault(entry.story(), Map.of()).get(entry.row().span());
    String id = known == null ? null : known.poll();
    if (id != null) {
      return id;
    }
    // A row that was not read in the story: somebody added it.
    String words = told.names(entry.story()).words(entry.row());
    int number = added.merge(entry.story() + "\n" + words, 1, Integer::sum);
    return id(entry.story(), words, "added " + number);
  }

  /** Made of the words and of the how-manieth row of these words it is, not of offsets. */
  private static String id(String story, String words, String number) {
    String name = story + "\n" + words + "\n" + number;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
