package org.fabula.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fabula.correction.Unmet.Why;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Report;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Words are found again where they stand, or not at all. */
class PlacesTest {
  private static final String[] WORDS = {
    "the pier",
    "fell",
    "on Monday",
    "said",
    "Ana Ruiz",
    "who",
    "sailed",
    "to Venn",
    ".",
    ",",
    "🖤",
    "\n\n",
    "and",
    "a trawler",
    "burned",
    "in",
    "Orrin",
    "nobody"
  };

  private static Source source(String id, @Nullable String from, String text) {
    Story bare = Story.of(id, text);
    Story story =
        new Story(
            id, from, null, List.of(), null, null, List.of(), null, "en", text, bare.origin());
    return new Source(id, new Report(story, List.of(), List.of(), List.of(), List.of()), null);
  }

  private static Anchor anchor(Source source, String words) {
    int at = source.story().text().indexOf(words);
    return Anchor.of(source.id(), source.story(), new Span(at, at + words.length()));
  }

  /** A text, where a stretch of it stands, and whether all of its letters are still its own. */
  private record Edited(String text, int start, int end, boolean whole) {

    Edited cut(int from, int to) {
      boolean before = to <= start;
      boolean after = from >= end;
      int shift = before ? to - from : 0;
      return new Edited(
          text.substring(0, from) + text.substring(to),
          start - shift,
          end - shift,
          whole && (before || after || from == to));
    }

    Edited put(int at, String words) {
      int shift = at <= start ? words.length() : 0;
      return new Edited(
          text.substring(0, at) + words + text.substring(at),
          start + shift,
          end + shift,
          whole && (at <= start || at >= end));
    }
  }

  @RepeatedTest(2000)
  void wordsAreFoundWhereTheyStandOrNotAtAll(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String text = soup(random, 20 + random.nextInt(200));
    int start = random.nextInt(text.length());
    int end = start + 1 + random.nextInt(Math.min(60, text.length() - start));
    Source source = source("s", null, text);
    Anchor anchor = Anchor.of("s", source.story(), new Span(start, end));
    assertThat(new Places(List.of(source)).find(anchor).it())
        .isEqualTo(new Passage("s", new Span(start, end)));
    Edited edited = new Edited(text, start, end, true);
    for (int i = random.nextInt(6); i >= 0 && edited.whole(); i--) {
      int at = random.nextInt(edited.text().length() + 1);
      edited =
          random.nextBoolean()
              ? edited.put(at, " " + letters(random))
              : edited.cut(at, Math.min(edited.text().length(), at + random.nextInt(12)));
    }
    Passage found = new Places(List.of(source("s", null, edited.text()))).find(anchor).it();
    if (found != null) {
      assertThat(found.span().in(edited.text())).isEqualTo(anchor.exact());
      if (edited.whole()) {
        assertThat(found.span()).isEqualTo(new Span(edited.start(), edited.end()));
      }
    }
  }

  /** Not among the words above, so that what is put in is nowhere else. */
  private static String letters(Random random) {
    return "Q" + Long.toString(Math.abs(random.nextLong()), 36) + " ";
  }

  private static String soup(Random random, int words) {
    List<String> soup = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      soup.add(WORDS[random.nextInt(WORDS.length)]);
    }
    return String.join(" ", soup);
  }

  @Test
  void moreIsFoundThanLostWhenALittleIsPutInElsewhere() {
    Random random = new Random(7);
    int found = 0;
    for (int i = 0; i < 500; i++) {
      String text = soup(random, 150);
      int start = 40 + random.nextInt(text.length() - 120);
      Anchor anchor =
          Anchor.of("s", Story.of("s", text), new Span(start, start + 20 + random.nextInt(30)));
      String changed = "Qxq. " + text.substring(0, start - 20) + "qq" + text.substring(start - 20);
      Passage place = new Places(List.of(source("s", null, changed))).find(anchor).it();
      found += place != null && place.span().start() == start + 7 ? 1 : 0;
    }
    assertThat(found).isGreaterThan(495);
  }

  @Test
  void aStoryIsFoundByItsTextByItsIdAndByItsAddress() {
    Source old = source("a", "https://gazette.example/pier", "The pier fell on Monday, they said.");
    Anchor fell = anchor(old, "The pier fell on Monday");
    Source renamed = source("b", null, old.story().text());
    Source moved =
        source("c", "https://gazette.example/pier", "Now: The pier fell on Monday, they said.");
    Source other =
        source("d", "https://gazette.example/silo", "The pier fell on Monday, they said!");
    assertThat(new Places(List.of(other, renamed)).find(fell).it())
        .isEqualTo(new Passage("b", new Span(0, 23)));
    assertThat(new Places(List.of(other, moved)).find(fell).it())
        .isEqualTo(new Passage("c", new Span(5, 28)));
    assertThat(new Places(List.of(other)).find(fell).why()).isEqualTo(Why.NO_STORY);
  }

  @Test
  void thePathOfManyStoriesSaysOfNoneWhichItIs() {
    Source old = source("a", "lines.jsonl", "The pier fell on Monday, they said.");
    Source one = source("b", "lines.jsonl", "So: The pier fell on Monday, they said.");
    Source two = source("c", "lines.jsonl", "Yes: The pier fell on Monday, they said.");
    assertThat(new Places(List.of(one, two)).find(anchor(old, "fell")).why())
        .isEqualTo(Why.NO_STORY);
  }

  @Test
  void oneWordAloneSaysTooLittle() {
    Source old = source("a", null, "He ran home, and then the old mill of Venn fell into the sea.");
    Source now = source("a", null, "Nobody knows who fell from grace here. He ran home.");
    assertThat(new Places(List.of(now)).find(anchor(old, "fell")).why()).isEqualTo(Why.NO_WORDS);
  }
}
