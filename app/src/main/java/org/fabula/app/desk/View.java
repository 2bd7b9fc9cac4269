package org.fabula.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fabula.Reading;
import org.fabula.app.dossier.Bearer;
import org.fabula.app.dossier.Changes;
import org.fabula.app.dossier.Portion;
import org.fabula.app.output.DeskJson;
import org.fabula.app.output.Ids;
import org.fabula.app.output.RowIds;
import org.fabula.app.output.Told;
import org.fabula.app.store.Assembly;
import org.fabula.app.store.Filter;
import org.fabula.app.store.StoreException;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** A dossier, or the part of a large one, merged and ready to be asked by many at once. */
final class View {
  private final Present.Known known;
  private final Assembly assembly;
  private final Ids ids;
  private final Told told;
  private final List<String> rowIds;
  private final Map<Entry, String> byRow = new IdentityHashMap<>();
  private final DeskJson json;

  /**
   * A view.
   *
   * @param ids what actors, quotations and conflicts are called in it
   */
  View(Present.Known known, Assembly assembly, Ids ids) {
    this.known = known;
    this.assembly = assembly;
    this.ids = ids;
    Map<String, Reading> readings = new HashMap<>();
    assembly.readings().forEach(reading -> readings.put(reading.story().id(), reading));
    this.told = Told.of(assembly.dossier(), readings).with(assembly.corrected().marks());
    this.rowIds = RowIds.of(assembly.dossier());
    for (int i = 0; i < rowIds.size(); i++) {
      byRow.put(assembly.dossier().chronology().get(i), rowIds.get(i));
    }
    this.json = new DeskJson(told, rowIds, ids);
  }

  /** A view of one story as it was read, which no dossier need have. */
  static DeskJson alone(Told told) {
    return new DeskJson(told, RowIds.of(told.dossier()), Ids.WHOLE);
  }

  Present.Known known() {
    return known;
  }

  Assembly assembly() {
    return assembly;
  }

  Dossier dossier() {
    return assembly.dossier();
  }

  Told told() {
    return told;
  }

  /** Writes what is in it. */
  DeskJson json() {
    return json;
  }

  Ids ids() {
    return ids;
  }

  /** Whether all of the dossier is in it. */
  boolean isWhole() {
    return ids == Ids.WHOLE;
  }

  /** Makes corrections of what is in it. */
  Changes changes() {
    return new Changes(dossier(), rowIds, assembly.corrections().corrections());
  }

  /** The id of a row. */
  String id(Entry row) {
    return byRow.getOrDefault(row, "");
  }

  /** The id of the row at an index. */
  String id(int row) {
    return rowIds.get(row);
  }

  /** The ids of all rows, in their order. */
  List<String> rowIds() {
    return rowIds;
  }

  /** The row of an id or of a beginning that only one has; null where there is none. */
  @Nullable Entry row(String id) {
    List<Entry> found = new ArrayList<>();
    for (int i = 0; i < rowIds.size(); i++) {
      if (rowIds.get(i).startsWith(id)) {
        found.add(dossier().chronology().get(i));
      }
    }
    if (found.size() > 1) {
      throw Refusal.bad(
          "ambiguous-row",
          found.size() + " rows have an id that begins with \"" + id + "\"; give more of it.");
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  /** The actor of an id, or null. */
  @Nullable Party actor(String id) {
    return first(dossier().actors(), ids::of, id);
  }

  /** The quotation of an id, or null. */
  @Nullable Utterance quote(String id) {
    return first(dossier().quotes(), ids::of, id);
  }

  /** The conflict of an id, or null. */
  @Nullable Conflict conflict(String id) {
    return first(dossier().conflicts(), ids::of, id);
  }

  private static <T> @Nullable T first(List<T> all, Function<T, String> name, String id) {
    return all.stream().filter(one -> name.apply(one).equals(id)).findFirst().orElse(null);
  }

  /** The actors whom an id or a name means. */
  Set<String> bearers(String idOrName) {
    Party exact = actor(idOrName);
    return exact != null ? Set.of(exact.id()) : Bearer.of(idOrName, dossier().actors());
  }

  /** Some of the rows that a filter lets through. */
  Portion rows(Filter filter, Portion.Wanted wanted) {
    String actor = filter.actor();
    List<Entry> found = assembly.rows(filter, actors -> actor == null ? Set.of() : bearers(actor));
    try {
      return Portion.of(found, byRow, assembly.last(), wanted);
    } catch (StoreException e) {
      throw Refusal.bad("bad-cursor", e.getMessage() + ".");
    }
  }

  /** What these rows tell, to be written in a form. */
  Told told(List<Entry> rows) {
    Map<String, Reading> readings = new HashMap<>();
    assembly.readings().forEach(reading -> readings.put(reading.story().id(), reading));
    return Told.of(assembly.with(rows), readings).with(assembly.corrected().marks());
  }

  /** The story of an id, or null. */
  @Nullable Story story(String id) {
    return dossier().stories().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(Dossier.Source::story)
        .orElse(null);
  }
}
