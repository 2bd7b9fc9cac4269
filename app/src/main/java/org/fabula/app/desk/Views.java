package org.fabula.app.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.fabula.app.output.Ids;
import org.fabula.app.store.Assembly;
import org.fabula.app.store.Filter;
import org.fabula.app.store.State;
import org.jspecify.annotations.Nullable;

/**
 * Dossiers merged: each of some stories as a whole, kept until it changes; of a larger one the
 * parts that are asked for. Who asks for what another is making waits for it.
 */
final class Views {
  /** A dossier of more stories is shown part by part: to merge it takes longer than one waits. */
  static final int WHOLE = 1_000;

  /** Stories kept merged, of all dossiers together; some 200 KB each. */
  private static final long MOST_STORIES = 2L * WHOLE;

  /**
   * Parts kept at hand, those asked for last: each has hundreds of stories. What was answered of
   * others is kept as bytes.
   */
  private static final int MOST_PARTS = 2;

  /** Rows and stories kept at hand with what stands around them: some stories each. */
  private static final int MOST_PLACES = 32;

  /** Rows of a part: to merge what so many tell takes a second or more. */
  private static final int ROWS = 100;

  /** Rows of which it is remembered in which story they stand; some 150 bytes each. */
  private static final int MOST_ROWS = 50_000;

  private final int whole;
  private final Stores stores;
  private final Reader reader;
  private final String version;
  private final Map<Long, Slot> wholes = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Key, Slot> parts = bounded(MOST_PARTS);
  private final Map<Key, Slot> passing = new HashMap<>();
  private final Map<Key, Slot> places = bounded(MOST_PLACES);
  private final Map<String, String> storyOfRow = bounded(MOST_ROWS);
  private final Map<Long, RowIndex> indexes = bounded(4);

  /** What names a part of a dossier as it is. */
  private record Key(String version, Object part) {}

  /** A view that is being made or was made. */
  private static final class Slot {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable View view;
  }

  /**
   * Views of what is in a store.
   *
   * @param whole stories of a dossier up to which it is merged as a whole
   */
  Views(Stores stores, Reader reader, String version, int whole) {
    this.whole = whole;
    this.stores = stores;
    this.reader = reader;
    this.version = version;
  }

  private static <K, V> Map<K, V> bounded(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /** Whether it is shown part by part. */
  boolean isLarge(Present.Known known) {
    return known.info().stories() > whole;
  }

  /** A dossier that is not large. */
  View whole(Present.Known known) {
    Slot slot = slot(known);
    View there = slot.view;
    if (there != null && there.known().state().equals(known.state())) {
      return there;
    }
    slot.lock.lock();
    try {
      View before = slot.view;
      if (before != null && before.known().state().equals(known.state())) {
        return before;
      }
      View made = made(known, before);
      slot.view = made;
      return made;
    } finally {
      slot.lock.unlock();
    }
  }

  /** The slot of a dossier; those asked for longest ago make room for it. */
  private synchronized Slot slot(Present.Known known) {
    Slot slot = wholes.computeIfAbsent(known.info().id(), any -> new Slot());
    long kept = known.info().stories();
    List<Map.Entry<Long, Slot>> all = new ArrayList<>(wholes.entrySet());
    for (Map.Entry<Long, Slot> other : all.subList(0, all.size() - 1).reversed()) {
      View view = other.getValue().view;
      kept += view == null ? 0 : view.dossier().stories().size();
      if (kept > MOST_STORIES) {
        wholes.remove(other.getKey());
      }
    }
    return slot;
  }

  private View made(Present.Known known, @Nullable View before) {
    State state = known.state();
    boolean isSame = before != null && before.known().state().stories().equals(state.stories());
    return stores.read(
        store ->
            new View(
                known,
                isSame && before != null
                    ? before.assembly().again(store, known.info())
                    : new Assembly(store, known.info(), Assembly.Part.ALL, reader, version, now()),
                Ids.WHOLE));
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /** A part of a large dossier. */
  View part(Present.Known known, Filter filter, @Nullable String from, int limit, boolean ahead) {
    Assembly.Part part = new Assembly.Part(filter, from, Math.min(ROWS, limit));
    Key key = new Key(known.version(), part);
    Slot slot = ahead ? passing(key) : lasting(key);
    try {
      View view =
          part(
              slot,
              () ->
                  stores.read(
                      store ->
                          new View(
                              known,
                              Assembly.part(store, known.info(), part, reader, version, now()),
                              Ids.BY_PLACE)));
      remember(view);
      return view;
    } finally {
      passed(key);
    }
  }

  private synchronized void passed(Key key) {
    passing.remove(key);
  }

  /** Where a part is kept at hand; who asks for what is being made ahead waits for that. */
  private synchronized Slot lasting(Key key) {
    return parts.computeIfAbsent(key, any -> passing.getOrDefault(key, new Slot()));
  }

  /** Where a part is while it is made ahead: it must not push out what is kept at hand. */
  private synchronized Slot passing(Key key) {
    Slot there = parts.get(key);
    return there != null ? there : passing.computeIfAbsent(key, any -> new Slot());
  }

  /** Some stories of a large dossier, and those that tell what they tell. */
  View around(Present.Known known, List<String> codes) {
    return part(
        slot(places, new Key(known.version(), codes)),
        () ->
            stores.read(
                store ->
                    new View(
                        known,
                        Assembly.around(store, known.info(), codes, reader, version, now()),
                        Ids.BY_PLACE)));
  }

  /** Makes a view. */
  private interface Making {
    View make();
  }

  private synchronized Slot slot(Map<Key, Slot> kept, Key key) {
    return kept.computeIfAbsent(key, any -> new Slot());
  }

  private static View part(Slot slot, Making making) {
    slot.lock.lock();
    try {
      View there = slot.view;
      if (there == null) {
        there = making.make();
        slot.view = there;
      }
      return there;
    } finally {
      slot.lock.unlock();
    }
  }

  private synchronized void remember(View view) {
    for (int i = 0; i < view.rowIds().size(); i++) {
      storyOfRow.put(view.id(i), view.dossier().chronology().get(i).story());
    }
  }

  /** The story in which a row of a large dossier stands, or null. */
  @Nullable String storyOf(Present.Known known, String row) {
    synchronized (this) {
      String there = storyOfRow.get(row);
      if (there != null) {
        return there;
      }
    }
    return index(known).story(row);
  }

  private synchronized RowIndex index(Present.Known known) {
    RowIndex there = indexes.get(known.info().id());
    if (there == null || !there.state().equals(known.state().stories())) {
      there = stores.read(store -> RowIndex.of(store, known));
      indexes.put(known.info().id(), there);
    }
    return there;
  }
}
