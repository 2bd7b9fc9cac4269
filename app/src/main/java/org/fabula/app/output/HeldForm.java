package org.fabula.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.fabula.Reading;

/** A form that makes one of all readings, which are held until the last has come. */
abstract class HeldForm implements ReadingWriter {
  private final OutputStream out;
  private final List<Reading> readings = new ArrayList<>();

  /** Writes UTF-8 to {@code out}. */
  private int left;

  HeldForm(OutputStream out) {
    this.out = out;
  }

  @Override
  public final void leftOut(int rows) {
    left = rows;
  }

  /** " 9 rows of less weight are left out; --all shows them.", or nothing. */
  final String leftOut() {
    return left == 0 ? "" : " " + Brief.words(left);
  }

  /** What is held of a reading; all of it, unless a form needs less. */
  Reading kept(Reading reading) {
    return reading;
  }

  /** What is held, in the order of the stories. */
  final List<Reading> readings() {
    return readings;
  }

  /** Writes the whole once all is held; does not close. */
  abstract void write(OutputStream target) throws IOException;

  @Override
  public final Turn prepare(Reading reading) {
    Reading kept = kept(reading);
    return () -> readings.add(kept);
  }

  @Override
  public final void finish() throws IOException {
    write(out);
    out.flush();
  }

  @Override
  public final boolean isStreaming() {
    return false;
  }
}
