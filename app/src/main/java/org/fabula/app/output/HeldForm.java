package org.fabula.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fabula.Reading;
import org.fabula.copies.Match;
import org.jspecify.annotations.Nullable;

/** A form that makes one of all readings, which are held until the last has come. */
abstract class HeldForm implements ReadingWriter {
  private final OutputStream out;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Optional<Match>> matches = new ArrayList<>();

  /** Writes UTF-8 to {@code out}. */
  private int left;

  private Repeats repeats = new Repeats(true);

  HeldForm(OutputStream out) {
    this.out = out;
  }

  @Override
  public final void leftOut(int rows) {
    left = rows;
  }

  @Override
  public final void repeats(Repeats found) {
    repeats = found;
  }

  /** Which of the stories repeat others. */
  final Repeats repeats() {
    return repeats;
  }

  /**
   * " 9 rows of less weight are left out; --all shows them.", and which stories repeat others; or
   * nothing.
   */
  final String leftOut() {
    StringBuilder words = new StringBuilder(left == 0 ? "" : " " + Brief.words(left));
    repeats.lines().forEach(line -> words.append(' ').append(line));
    return words.toString();
  }

  /** What is held of a reading; all of it, unless a form needs less. */
  Reading kept(Reading reading) {
    return reading;
  }

  /** What is held, in the order of the stories. */
  final List<Reading> readings() {
    return readings;
  }

  /** Which earlier story each of them repeats, in the same order. */
  final List<Optional<Match>> matches() {
    return matches;
  }

  /** Writes the whole once all is held; does not close. */
  abstract void write(OutputStream target) throws IOException;

  @Override
  public final Turn prepare(Reading reading) {
    return prepare(reading, null);
  }

  @Override
  public final Turn prepare(Reading reading, @Nullable Match copyOf) {
    Reading kept = kept(reading);
    return () -> {
      readings.add(kept);
      matches.add(Optional.ofNullable(copyOf));
    };
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
