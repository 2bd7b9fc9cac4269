package org.fabula.app.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.fabula.Reading;

/** Entities of FollowTheMoney, one a line, as JSON. Holds nothing but the ids of the stories. */
public final class FtmForm implements ReadingWriter {
  private final OutputStream out;
  private final StoryIds ids = new StoryIds();

  /** Writes UTF-8 to {@code target}. */
  public FtmForm(OutputStream target) {
    out = target;
  }

  /** Writes the entities of a dossier; does not close. */
  static void write(Told told, OutputStream target) throws IOException {
    for (FtmEntity entity : new Ftm(told).all()) {
      ByteArrayOutputStream line = new ByteArrayOutputStream(512);
      try (Json json = Json.compact(line)) {
        entity.write(json);
      }
      line.write('\n');
      line.writeTo(target);
    }
  }

  @Override
  public Turn prepare(Reading reading) {
    return () -> write(Told.of(List.of(ids.unique(reading))), out);
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
