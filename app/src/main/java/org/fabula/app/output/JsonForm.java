package org.fabula.app.output;

import java.io.IOException;
import java.io.OutputStream;

/** One JSON document: the reading of one story, or one dossier of several. */
public final class JsonForm extends HeldForm {

  /** Writes UTF-8 to {@code target}. */
  public JsonForm(OutputStream target) {
    super(target);
  }

  @Override
  void write(OutputStream target) throws IOException {
    if (readings().size() == 1) {
      ReadingJson.writeIndented(readings().getFirst(), target);
    } else {
      DossierJson.writeIndented(Told.of(readings()), matches(), target);
    }
    target.write('\n');
  }
}
