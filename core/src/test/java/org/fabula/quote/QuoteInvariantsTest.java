package org.fabula.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fabula.model.Analysis;
import org.fabula.model.Morphology;
import org.fabula.model.Upos;
import org.fabula.people.People;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.fabula.text.Token;
import org.fabula.time.Times;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds for any text at all, with parts of speech drawn at random. */
class QuoteInvariantsTest {
  private static final String[] PARTS = {
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "«",
    "»",
    "``",
    "''",
    " ",
    " ",
    " ",
    "\n\n",
    "\n",
    ",",
    ".",
    "?",
    ":",
    ";",
    "—",
    "(",
    ")",
    "said",
    "Ruiz",
    "she",
    "the mayor",
    "told",
    "reporters",
    "that",
    "adding",
    "and",
    "according to",
    "on Twitter",
    "in a statement",
    "called",
    "it",
    "who",
    "5",
    "\uD83D\uDDA4",
    "\uD83D",
    "e\u0301",
    "\u0000",
    "\u00A0",
    "was",
    "not",
    "to say",
    "went on"
  };

  private static final QuoteReader READER = QuoteReader.english();

  private static Analysis analysis(String text, Random random) {
    StoryText story = StoryText.of(text);
    List<Morphology> morphology = new ArrayList<>();
    for (Token token : story.tokens()) {
      Upos pos = Upos.values()[random.nextInt(Upos.values().length)];
      morphology.add(new Morphology(pos, token.text()));
    }
    return new Analysis(story, morphology);
  }

  private static Quotes read(Analysis analysis, long seed) {
    Times times = new Times(List.of(), List.of());
    try {
      return READER.read(analysis, times, new People(List.of(), List.of()));
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  @Test
  void wordsThatWouldBeginWhereTheStoryEndsAreNone() {
    Analysis analysis = analysis("Ruiz spoke.", new Random(1));
    Page page =
        new Page(
            analysis, List.of(), new Times(List.of(), List.of()), new People(List.of(), List.of()));
    assertThat(Words.of(page, page.size(), page.size())).isNull();
  }

  @RepeatedTest(300)
  void keepsSpansWithinTheTextAndInOrder() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(400); i >= 0; i--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    Quotes quotes = read(analysis(text.toString(), random), seed);
    List<Integer> starts = new ArrayList<>();
    for (Quote quote : quotes.quotes()) {
      starts.add(quote.spans().getFirst().start());
      for (Span span : quote.spans()) {
        assertThat(span.length()).as("seed " + seed).isPositive();
        assertThat(span.end()).as("seed " + seed).isLessThanOrEqualTo(text.length());
      }
      assertThat(quote.spans()).as("seed " + seed).isSorted();
      assertThat(isApart(quote.spans())).as("seed " + seed).isTrue();
    }
    List<Integer> sorted = new ArrayList<>(starts);
    Collections.sort(sorted);
    assertThat(starts).as("seed " + seed).isEqualTo(sorted);
  }

  private static boolean isApart(List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i - 1).end() > spans.get(i).start()) {
        return false;
      }
    }
    return true;
  }

  @Tag("no-mutants")
  @ParameterizedTest
  @Timeout(30)
  @ValueSource(
      strings = {
        "“",
        "”",
        "\"",
        "'",
        "“a” ",
        "\" ",
        "\"a ",
        "“a,” said ",
        "he said “a”, ",
        "“a.” ",
        "a, ",
        "“\n\n",
        "said said, ",
        "according to a, ",
        "“a,” he said. ",
        "x: “y” "
      })
  void staysLinear(String part) {
    String text = part.repeat(200_000 / part.length());
    Analysis analysis = analysis(text, new Random(7));
    assertThat(read(analysis, 0).quotes())
        .allSatisfy(quote -> assertThat(quote.spans()).isNotEmpty());
  }

  @Tag("no-mutants")
  @Test
  @Timeout(60)
  void takesAMillionMarksInItsStride() {
    Analysis analysis = analysis("\"".repeat(1_000_000), new Random(7));
    assertThat(read(analysis, 0).quotes()).isEmpty();
  }

  @Test
  void readsAnEmptyStory() {
    assertThat(read(analysis("", new Random(1)), 1).quotes()).isEmpty();
  }
}
