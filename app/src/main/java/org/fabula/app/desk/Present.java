package org.fabula.app.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.State;
import org.fabula.app.store.Store;
import org.fabula.app.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * What is in the store now. A look whether anybody has changed it costs next to nothing; only where
 * somebody has is it asked anew, so that the work of other processes is seen at once.
 */
final class Present implements AutoCloseable {
  private final Stores stores;
  private final Supplier<Store> opening;
  private final Map<String, Known> known = new HashMap<>();
  private @Nullable List<Known> all;
  private @Nullable Store watch;
  private String stamp = "";

  /**
   * A dossier as it is now.
   *
   * @param corrections how many it has
   */
  record Known(DossierInfo info, State state, long corrections) {
    /** What tells it from itself before a change, in a word. */
    String version() {
      return info.id() + "-" + state;
    }
  }

  /**
   * What is in the store.
   *
   * @param opening opens a store that is never written to
   */
  Present(Stores stores, Supplier<Store> opening) {
    this.stores = stores;
    this.opening = opening;
  }

  /**
   * The dossier of a name.
   *
   * @throws Refusal where there is none
   */
  synchronized Known dossier(String name) {
    look();
    Known there = known.get(name);
    if (there == null) {
      there = stores.read(store -> known(store, name));
      known.put(name, there);
    }
    return there;
  }

  private static Known known(Store store, String name) {
    DossierInfo info = store.find(name);
    if (info == null) {
      throw Refusal.notFound(
          "no-dossier",
          "There is no dossier called \""
              + name
              + "\"; GET /api/v1/dossiers lists those there are.");
    }
    return known(store, info);
  }

  private static Known known(Store store, DossierInfo info) {
    return new Known(info, store.state(info), store.countCorrections(info));
  }

  /** All dossiers, by name. */
  synchronized List<Known> dossiers() {
    look();
    List<Known> there = all;
    if (there == null) {
      there =
          stores.read(store -> store.dossiers().stream().map(one -> known(store, one)).toList());
      all = there;
    }
    return there;
  }

  private void look() {
    String now = stamp();
    if (!now.equals(stamp)) {
      known.clear();
      all = null;
      stamp = now;
    }
  }

  private String stamp() {
    Store used = watch == null ? opening.get() : watch;
    watch = used;
    try {
      return used.stamp();
    } catch (StoreException e) {
      used.close();
      watch = null;
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    if (watch != null) {
      watch.close();
      watch = null;
    }
  }
}
