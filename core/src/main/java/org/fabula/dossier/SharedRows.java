package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabula.chronology.Row;
import org.fabula.event.Event.EventClass;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of several stories tell one happening: those that are led by events held to be one.
 * Made for one dossier.
 */
final class SharedRows {
  private final Map<Place, Occurrence> events = new HashMap<>();
  private final Map<Place, Integer> groups = new HashMap<>();

  /**
   * @param story index of the story as given
   */
  private record Place(int story, String event) {}

  /**
   * Rows that may be one.
   *
   * @param group of the events that lead them
   */
  private record Key(int group, Row.Kind kind) {}

  SharedRows(SharedEvents same) {
    for (int group = 0; group < same.all().size(); group++) {
      for (Occurrence event : same.all().get(group)) {
        Place place = new Place(same.story(event), event.event().id());
        events.put(place, event);
        groups.put(place, group);
      }
    }
  }

  /** Groups of rows that tell one happening, the one to be shown first. */
  List<List<Line>> of(List<Line> rows) {
    Map<Key, List<Line>> alike = new LinkedHashMap<>();
    for (Line line : rows) {
      Occurrence lead = lead(line);
      if (lead != null && line.row.kind() != Row.Kind.SAID) {
        int group = groups.getOrDefault(new Place(line.story, lead.event().id()), -1);
        alike.computeIfAbsent(new Key(group, kind(line.row)), key -> new ArrayList<>()).add(line);
      }
    }
    return alike.values().stream().map(this::chosen).filter(SharedRows::isShared).toList();
  }

  /** What one story tells as background may be the news of another. */
  private static Row.Kind kind(Row row) {
    return row.kind() == Row.Kind.BACKGROUND ? Row.Kind.HAPPENED : row.kind();
  }

  /** The event that leads a row, where it is one of those told several times; else null. */
  @Nullable Occurrence lead(Line line) {
    return line.row.events().stream()
        .map(id -> events.get(new Place(line.story, id)))
        .filter(event -> event != null && isLead(event, line.row))
        .min(
            Comparator.comparingInt((Occurrence event) -> event.telling().depth())
                .thenComparing(event -> event.event().span()))
        .orElse(null);
  }

  private static boolean isLead(Occurrence event, Row row) {
    return event.event().eventClass() != EventClass.REPORTING
        && event.event().span().overlaps(row.span());
  }

  private List<Line> chosen(List<Line> lines) {
    List<Line> inOrder = new ArrayList<>(lines);
    inOrder.sort(
        Comparator.comparing((Line line) -> !Days.of(line.row.when()).isOneDay())
            .thenComparingInt(this::rank)
            .thenComparing(line -> line.row.span()));
    Line shown = inOrder.getFirst();
    Days days = Days.of(shown.row.when());
    return inOrder.stream().filter(line -> !Days.of(line.row.when()).contradicts(days)).toList();
  }

  /** What one story tells twice is two rows there for a reason, unless another tells it too. */
  private static boolean isShared(List<Line> lines) {
    return lines.stream().anyMatch(line -> line.story != lines.getFirst().story);
  }

  private int rank(Line line) {
    Occurrence lead = lead(line);
    return lead == null ? Integer.MAX_VALUE : lead.story();
  }
}
