package org.fabula.app;

import org.fabula.app.store.Store;
import picocli.CommandLine.Option;

/** Where the dossiers are. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "FILE",
      description =
          "Where the dossiers are: a file, fabula.db if not given, or"
              + " postgresql://user@host/database.")
  private String store = "fabula.db";

  /** What was given, or what stands for it. */
  String place() {
    return store;
  }

  /** Opens the store, which must be there. */
  Store open(Session session) {
    return Store.open(store, session.folder());
  }

  /** Opens the store, and makes it where there is none. */
  Store openOrMake(Session session) {
    return Store.openOrMake(store, session.folder());
  }
}
