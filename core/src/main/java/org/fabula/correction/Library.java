package org.fabula.correction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabula.dossier.Dossier.Source;
import org.jspecify.annotations.Nullable;

/** The stories of a dossier and what was read in them, each looked into once. */
final class Library {
  private final Map<String, Source> stories = new LinkedHashMap<>();
  private final Map<String, Integer> seats = new HashMap<>();
  private final Map<String, Told> told = new HashMap<>();

  Library(List<Source> sources) {
    sources.forEach(this::add);
  }

  void add(Source source) {
    stories.put(source.id(), source);
    seats.put(source.id(), seats.size());
  }

  List<Source> stories() {
    return List.copyOf(stories.values());
  }

  @Nullable Source story(String id) {
    return stories.get(id);
  }

  /** What a story tells, or null where there is no such story. */
  @Nullable Told told(String id) {
    Source source = stories.get(id);
    return source == null ? null : told.computeIfAbsent(id, any -> new Told(source));
  }

  /** How many stories stand before it. */
  int seat(String story) {
    return seats.getOrDefault(story, Integer.MAX_VALUE);
  }

  /** The story that stands for this one: of copies the one they copy. */
  String original(String story) {
    Source source = stories.get(story);
    return source == null || source.copyOf() == null ? story : source.copyOf();
  }
}
