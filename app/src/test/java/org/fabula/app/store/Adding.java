package org.fabula.app.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/** A process that adds made-up stories without end and says so after each. */
final class Adding {
  /** Stories of a dossier; then comes the next. */
  static final int A_DOSSIER = 10;

  private Adding() {}

  /**
   * Adds until it is killed.
   *
   * @param args the store, and the number of the first dossier
   */
  public static void main(String[] args) throws Exception {
    ReadingCodec codec = new ReadingCodec();
    try (Store store = Store.open(args[0], Path.of(""))) {
      for (int number = Integer.parseInt(args[1]); ; number++) {
        String name = "d" + number;
        store.create(name, null, Instant.EPOCH);
        DossierInfo dossier = store.dossier(name);
        for (int i = 0; i < A_DOSSIER; i++) {
          Addition addition = MadeUp.addition(codec, MadeUp.reading("s" + i, 8, i));
          store.add(dossier, addition, null, "test", Instant.EPOCH);
          System.out.write((name + " s" + i + "\n").getBytes(StandardCharsets.US_ASCII));
          System.out.flush();
        }
      }
    }
  }
}
