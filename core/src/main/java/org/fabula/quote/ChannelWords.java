package org.fabula.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabula.text.WordList;
import org.jspecify.annotations.Nullable;

/** The words that name channels. Immutable. */
final class ChannelWords {
  /** What leads to one to whom something is told: "told the inquiry". */
  static final String TOLD = "told";

  /**
   * A word of the list.
   *
   * @param medium the kind of channel
   * @param leads the only words it names a channel after; empty where any will do
   */
  private record Entry(Quote.Medium medium, List<String> leads) {}

  private final Map<String, Entry> words = new HashMap<>();

  static ChannelWords english() {
    ChannelWords channels = new ChannelWords();
    for (String line : WordList.lines(ChannelWords.class, "channels")) {
      String[] fields = line.split(" +");
      Quote.Medium medium = Quote.Medium.valueOf(fields[1]);
      Entry entry = new Entry(medium, List.of(fields).subList(2, fields.length));
      channels.words.put(fields[0], entry);
      if (Character.isLowerCase(fields[0].charAt(0))) {
        channels.words.put(plural(fields[0]), entry);
      }
    }
    return channels;
  }

  private static String plural(String word) {
    boolean changes = word.endsWith("ry") || word.endsWith("ty");
    return changes ? word.substring(0, word.length() - 1) + "ies" : word + "s";
  }

  /**
   * The kind of channel a word names after a preposition, or null. The case counts: a "Post" is a
   * newspaper.
   */
  Quote.@Nullable Medium medium(String word, String lead) {
    Entry entry = words.get(word);
    return entry == null || !entry.leads().isEmpty() && !entry.leads().contains(lead)
        ? null
        : entry.medium();
  }

  /**
   * The kind of gathering that is told something, or null: "the inquiry", "the Saltby City
   * Council". Capitals only make it one that has a name.
   */
  Quote.@Nullable Medium gathering(String word) {
    Quote.Medium medium = medium(word.toLowerCase(Locale.ROOT), TOLD);
    return medium == Quote.Medium.COURT
            || medium == Quote.Medium.SPEECH
            || medium == Quote.Medium.NEWS_CONFERENCE
        ? medium
        : null;
  }
}
