package org.fabula.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.fabula.Fabula;
import org.fabula.Reading;

/** One JSON document: the reading of one story, or one dossier of several. */
public final class JsonForm implements ReadingWriter {
  private final OutputStream out;
  private final List<Reading> readings = new ArrayList<>();

  /** Writes UTF-8 to {@code target}. */
  public JsonForm(OutputStream target) {
    out = target;
  }

  @Override
  public Turn prepare(Reading reading) {
    return () -> readings.add(reading);
  }

  @Override
  public void finish() throws IOException {
    if (readings.size() == 1) {
      ReadingJson.writeIndented(readings.getFirst(), out);
    } else {
      DossierJson.writeIndented(Fabula.merge(readings), out);
    }
    out.write('\n');
    out.flush();
  }

  @Override
  public boolean isStreaming() {
    return false;
  }
}
