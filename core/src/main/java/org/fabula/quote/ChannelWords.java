package org.fabula.quote;

import java.util.HashMap;
import java.util.Map;
import org.fabula.text.WordList;
import org.jspecify.annotations.Nullable;

/** The words that name channels. Immutable. */
final class ChannelWords {
  private final Map<String, Quote.Medium> words = new HashMap<>();

  static ChannelWords english() {
    ChannelWords channels = new ChannelWords();
    for (String line : WordList.lines(ChannelWords.class, "channels")) {
      String[] fields = line.split(" +");
      Quote.Medium medium = Quote.Medium.valueOf(fields[1]);
      channels.words.put(fields[0], medium);
      if (Character.isLowerCase(fields[0].charAt(0))) {
        channels.words.put(fields[0] + "s", medium);
      }
    }
    return channels;
  }

  /** The kind of channel a word names, or null. The case counts: a "Post" is a newspaper. */
  Quote.@Nullable Medium medium(String word) {
    return words.get(word);
  }
}
