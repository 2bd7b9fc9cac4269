package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever characters a story is made of, it is read: spans are of its text, and the same story
 * gives the same bytes, in whatever company and by however many threads it is read. Prints its
 * seed; {@code -Dunicode.stories=10000} reads as many.
 */
class UnicodeStoriesTest {
  private static final int STORIES = Integer.getInteger("unicode.stories", 400);

  /** Where it stands in the file, which differs with its company. */
  private static final Pattern ITS_LINE = Pattern.compile("\"line\":\\d+,");

  /** What readers look for, to stand among characters that they do not expect. */
  private static final String[] WORDS = {
    "The mayor",
    "said",
    "Ana Ruiz",
    "on Tuesday",
    "resigned",
    "3 May 2019",
    "“",
    "”",
    "\"",
    "’s",
    "was killed",
    "according to",
    "she",
    "police",
    "in",
    "34",
    "$5m",
    "tweeted",
    "@ana",
    "denied",
    "two days later",
    ".",
    ",",
    "\n\n",
    " ",
    " ",
    "—",
    "at 4 p.m.",
    "(",
    ")",
    "U.S.",
    "not"
  };

  /** Characters that programs stumble over. */
  private static final String[] TRAPS = {
    "\u0000",
    "\uFEFF",
    "\uFFFE",
    "\uD83D",
    "\uDDA4",
    "\u202E",
    "\u200D",
    "\u200B",
    "\u2028",
    "\u0085",
    "\u00AD",
    "\u00A0",
    "\u0130",
    "\u1E9E",
    "\uFB03",
    "\u0660\u0661\u0662",
    "\uFF11\uFF12",
    "\u0345",
    "Z\u0351\u036B\u0343\u036A\u0302",
    "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
    "\uD83C\uDDF3\uD83C\uDDF4",
    "\uDB40\uDC67",
    "\uDBFF\uDFFF"
  };

  @TempDir private Path folder;

  @Test
  void anyCharactersAreRead() throws IOException {
    long seed = Long.getLong("tests.seed", new Random().nextLong());
    System.out.println("UnicodeStoriesTest -Dtests.seed=" + seed);
    Random random = new Random(seed);
    List<ObjectNode> stories = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      stories.add(story("u" + i, random));
    }
    Map<String, String> once = read(stories, 1);
    Collections.shuffle(stories, random);
    Map<String, String> again = read(stories, 2);
    assertThat(once).hasSize(STORIES);
    assertThat(again.keySet()).isEqualTo(once.keySet());
    for (Map.Entry<String, String> reading : once.entrySet()) {
      String about = reading.getKey() + " of -Dtests.seed=" + seed;
      assertThat(again.get(reading.getKey())).as(about).isEqualTo(reading.getValue());
      JsonNode tree = JsonMapper.shared().readTree(reading.getValue());
      assertThat(SpanFaults.of(tree)).as(about).isEmpty();
    }
  }

  private static ObjectNode story(String id, Random random) {
    StringBuilder text = new StringBuilder("x");
    int from = random.nextInt(Character.MAX_CODE_POINT);
    for (int parts = random.nextInt(60); parts >= 0; parts--) {
      switch (random.nextInt(6)) {
        case 0 -> text.append(TRAPS[random.nextInt(TRAPS.length)]);
        case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        // Of one script, as far as neighbours are.
        case 2 -> text.appendCodePoint(Math.min(from + random.nextInt(60), 0x10FFFF));
        default -> text.append(WORDS[random.nextInt(WORDS.length)]);
      }
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    ObjectNode story = JsonMapper.shared().createObjectNode().put("id", id);
    if (random.nextBoolean()) {
      story.put("published", "2019-05-15");
    }
    return story.put("text", text.toString());
  }

  private Map<String, String> read(List<ObjectNode> stories, int threads) throws IOException {
    StringBuilder lines = new StringBuilder();
    stories.forEach(story -> lines.append(escaped(story.toString())).append('\n'));
    Path file = Files.writeString(folder.resolve("stories.jsonl"), lines);
    Command read =
        Command.run(
            folder, "read", file.toString(), "--format", "jsonl", "--threads", "" + threads);
    assertThat(read.err()).isEmpty();
    assertThat(read.status()).isZero();
    Map<String, String> readings = new HashMap<>();
    for (String line : read.out().lines().toList()) {
      String id = JsonMapper.shared().readTree(line).path("story").path("id").asString();
      readings.put(id, ITS_LINE.matcher(line).replaceFirst(""));
    }
    return readings;
  }

  /** Half a pair has no form in UTF-8, but one in JSON. */
  private static String escaped(String json) {
    StringBuilder escaped = new StringBuilder();
    json.chars()
        .forEach(
            c -> {
              if (c < 0x7F) {
                escaped.append((char) c);
              } else {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            });
    return escaped.toString();
  }
}
