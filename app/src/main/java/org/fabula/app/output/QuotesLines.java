package org.fabula.app.output;

import java.util.ArrayList;
import java.util.List;
import org.fabula.Reading;
import org.fabula.app.date.DateWords;
import org.fabula.quote.Quote;

/**
 * Quotations for a terminal, in the order of the story: the speaker on the left, the words on the
 * right, and below them the offset that {@code fabula explain} takes, and how, where and when it
 * was said.
 */
final class QuotesLines implements Lines {

  @Override
  public void write(Reading reading, Sheet sheet) {
    Names names = new Names(reading);
    List<Sheet.Entry> entries = new ArrayList<>();
    for (Quote quote : reading.quotes()) {
      String speaker = names.speaker(quote);
      entries.add(
          new Sheet.Entry(
              speaker == null ? "speaker not known" : speaker,
              names.words(quote),
              List.of(remark(quote, names))));
    }
    if (entries.isEmpty()) {
      sheet.line("No quotations were found.");
    }
    sheet.entries(entries);
  }

  /** "at 316 · direct · Instagram (post) · Wed 30 Sep 2020". */
  private static String remark(Quote quote, Names names) {
    List<String> parts = new ArrayList<>();
    parts.add("at " + quote.cover().start());
    parts.add(String.valueOf(Cells.lower(quote.kind())));
    String channel = channel(quote);
    if (!channel.isEmpty()) {
      parts.add(channel);
    }
    String when = names.when(quote.when());
    if (!when.equals(DateWords.UNDATED)) {
      parts.add(when);
    }
    return String.join(" · ", parts);
  }

  /** The channel in the story's words, and its kind where those do not say it. */
  private static String channel(Quote quote) {
    String channel = quote.channel() == null ? "" : Display.oneLine(quote.channel());
    if (quote.medium() == null) {
      return channel;
    }
    String medium = String.valueOf(Cells.lower(quote.medium()));
    if (channel.contains(medium)) {
      return channel;
    }
    return channel.isEmpty() ? medium : channel + " (" + medium + ")";
  }
}
