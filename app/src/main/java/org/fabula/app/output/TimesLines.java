package org.fabula.app.output;

import java.util.Locale;
import org.fabula.Reading;
import org.fabula.time.TimeExpression;

/** Time expressions for a terminal: a line each, with its value, its place and its words. */
final class TimesLines implements Lines {
  private static final int LEAST_VALUE = 18;

  @Override
  public void write(Reading reading, Sheet sheet) {
    int width = LEAST_VALUE;
    for (TimeExpression time : reading.times()) {
      width = Math.max(width, value(time).length());
    }
    for (TimeExpression time : reading.times()) {
      String value = value(time);
      String place = String.format(Locale.ROOT, "%7d", time.span().start());
      String words = Display.oneLine(time.span().in(reading.story().text()));
      sheet.line(value + " ".repeat(width - value.length() + 2) + place + "  " + words);
    }
    if (reading.times().isEmpty()) {
      sheet.line("No time expressions were found.");
    }
  }

  private static String value(TimeExpression time) {
    return time.mod() == null ? time.value() : time.value() + " " + time.mod();
  }
}
