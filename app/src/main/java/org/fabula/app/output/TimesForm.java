package org.fabula.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.fabula.Reading;
import org.fabula.time.TimeExpression;

/** Time expressions for a terminal: a line each, with its value, its place and its words. */
public final class TimesForm implements ReadingWriter {
  private static final int LEAST_VALUE = 18;

  private final OutputStream out;
  private boolean started;

  /** Writes UTF-8 to {@code target}. */
  public TimesForm(OutputStream target) {
    out = target;
  }

  @Override
  public Turn prepare(Reading reading) {
    StringBuilder lines = new StringBuilder(Headings.title(reading.story())).append('\n');
    int width = LEAST_VALUE;
    for (TimeExpression time : reading.times()) {
      width = Math.max(width, value(time).length());
    }
    for (TimeExpression time : reading.times()) {
      String value = value(time);
      String words = time.span().in(reading.story().text()).replaceAll("\\s+", " ");
      lines.append(value).append(" ".repeat(width - value.length() + 2));
      lines.append(String.format(java.util.Locale.ROOT, "%7d  ", time.span().start()));
      lines.append(words).append('\n');
    }
    if (reading.times().isEmpty()) {
      lines.append("No time expressions were found.\n");
    }
    reading.notes().forEach(note -> lines.append("Note: ").append(note.text()).append('\n'));
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    return () -> write(bytes);
  }

  private static String value(TimeExpression time) {
    return time.mod() == null ? time.value() : time.value() + " " + time.mod();
  }

  private void write(byte[] bytes) throws IOException {
    if (started) {
      out.write('\n');
    }
    started = true;
    out.write(bytes);
    out.flush();
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
