package org.fabula.app.desk;

import java.util.List;
import org.fabula.app.dossier.Portion;
import org.fabula.app.output.Ids;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.Filter;
import org.fabula.app.store.Store;
import org.fabula.app.store.StoreException;
import org.jspecify.annotations.Nullable;

/** What the routes work with: the store, what is remembered of it, the reader and the jobs. */
final class Desk implements AutoCloseable {
  /** Enough for the longest story; whoever ends the process sooner does it without waiting. */
  private static final long PATIENCE_MILLIS = 60_000;

  private final Settings settings;
  private final Stores stores;
  private final Present present;
  private final Reader reader;
  private final Views views;
  private final Jobs jobs = new Jobs();
  private final Metrics metrics = new Metrics();
  private volatile boolean closing;

  /**
   * A desk.
   *
   * @param whole stories of a dossier up to which it is merged as a whole
   * @throws StoreException where the store cannot be used
   */
  Desk(Settings settings, int whole) {
    this(settings, whole, Store.openOrMake(settings.store(), settings.folder()));
  }

  /** A desk at which nothing is made: there need be no store before somebody asks for one. */
  static Desk looking(Settings settings, int whole) {
    return new Desk(settings, whole, null);
  }

  private Desk(Settings settings, int whole, @Nullable Store first) {
    this.settings = settings;
    if (first != null) {
      first.close();
    }
    this.stores = new Stores(this::open);
    this.present = new Present(stores, this::open);
    this.reader = new Reader(settings.reader());
    this.views = new Views(stores, reader, settings.version(), whole);
  }

  private Store open() {
    return Store.open(settings.store(), settings.folder());
  }

  Settings settings() {
    return settings;
  }

  Stores stores() {
    return stores;
  }

  Present present() {
    return present;
  }

  Reader reader() {
    return reader;
  }

  Jobs jobs() {
    return jobs;
  }

  Metrics metrics() {
    return metrics;
  }

  /** Whether it is being closed. */
  boolean isClosing() {
    return closing;
  }

  /** The dossier that a request names. */
  Present.Known known(Request request) {
    return present.dossier(request.path("dossier"));
  }

  /**
   * The dossier of a request as a whole, or of a large one what stands around some stories.
   *
   * @param stories what they are called; those that are empty are passed over
   */
  View view(Present.Known known, List<String> stories) {
    if (!views.isLarge(known)) {
      return views.whole(known);
    }
    return views.around(known, stories.stream().filter(one -> !one.isEmpty()).distinct().toList());
  }

  /**
   * The dossier of a request, or of a large one the part in which the rows asked for are.
   *
   * @param ahead whether nobody waits for it
   */
  View view(Present.Known known, Filter filter, Portion.Wanted wanted, boolean ahead) {
    return views.isLarge(known)
        ? views.part(known, filter, wanted.moment(), wanted.limit(), ahead)
        : views.whole(known);
  }

  /** Whether a dossier is shown part by part. */
  boolean isLarge(Present.Known known) {
    return views.isLarge(known);
  }

  /** The story in which a row stands, the empty string where that does not matter. */
  String storyOfRow(Present.Known known, String row) {
    String story = views.isLarge(known) ? views.storyOf(known, row) : null;
    return story == null ? "" : story;
  }

  /** What stands around the row, actor, quotation or conflict of an id. */
  View viewOf(Present.Known known, String id) {
    return view(known, List.of(Ids.story(id)));
  }

  /** A dossier to be changed. */
  DossierInfo info(Request request) {
    return known(request).info();
  }

  /** The name of somebody, or null. */
  static @Nullable String trimmed(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }

  /** Tells those who listen that it ends. */
  void ending() {
    closing = true;
  }

  @Override
  public void close() {
    closing = true;
    jobs.end(PATIENCE_MILLIS);
    jobs.close();
    present.close();
    stores.close();
  }
}
