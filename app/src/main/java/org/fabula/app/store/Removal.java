package org.fabula.app.store;

import java.util.List;
import org.fabula.dossier.Neighbourhood;

/**
 * Takes stories out of a store so that nothing of them is left in its file: what they took is
 * overwritten by the database, and here the log that they came in is emptied.
 */
final class Removal {
  private final Database database;

  Removal(Database database) {
    this.database = database;
  }

  void dossier(long id) {
    emptyingTheLog(
        () -> {
          database.run("delete from dossiers where id = ?", id);
          originals();
          return id;
        });
  }

  void stories(DossierInfo dossier, List<String> codes) {
    emptyingTheLog(
        () -> {
          for (String code : codes) {
            story(dossier, code);
          }
          originals();
          return codes;
        });
  }

  private void story(DossierInfo dossier, String code) {
    Long id =
        database.first(
            row -> row.getLong(1),
            "select id from stories where dossier = ? and code = ?",
            dossier.id(),
            Exact.text(code));
    if (id == null) {
      throw new StoreException(
          "no story of " + dossier.name() + " is called \"" + code + "\"; nothing was removed");
    }
    new Neighbourhood(new Recall(database, dossier.id())).remove(id);
    database.run("delete from stories where id = ?", id);
  }

  private void originals() {
    database.run(
        "delete from originals where not exists"
            + " (select 1 from stories s where s.original = originals.id)");
  }

  private <T> void emptyingTheLog(Database.Work<T> work) {
    database.transaction(work);
    if (database.dialect() == Dialect.SQLITE) {
      database.runOnce("pragma wal_checkpoint(truncate)");
    }
  }
}
