package org.fabula.app.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.fabula.Reading;
import org.fabula.copies.Match;
import org.jspecify.annotations.Nullable;

/** One reading a line, as JSON. Holds nothing but the lines that wait for their turn. */
public final class JsonlForm implements ReadingWriter {
  private final OutputStream out;

  /** Writes UTF-8 to {@code target}. */
  public JsonlForm(OutputStream target) {
    out = target;
  }

  @Override
  public Turn prepare(Reading reading) {
    return prepare(reading, null);
  }

  @Override
  public Turn prepare(Reading reading, @Nullable Match copyOf) {
    ByteArrayOutputStream line =
        new ByteArrayOutputStream(4 * reading.story().text().length() + 512);
    ReadingJson.writeLine(reading, copyOf, line);
    line.write('\n');
    return () -> line.writeTo(out);
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  @Override
  public boolean isStreaming() {
    return true;
  }
}
