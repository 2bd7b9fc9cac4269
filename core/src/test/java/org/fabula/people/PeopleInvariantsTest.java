package org.fabula.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fabula.model.Analysis;
import org.fabula.model.Morphology;
import org.fabula.model.NameKind;
import org.fabula.model.NameSpan;
import org.fabula.model.ProposedNames;
import org.fabula.model.Upos;
import org.fabula.text.StoryText;
import org.fabula.time.Times;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * Any soup of tokens under any tags and names is read, with spans inside the text and one id an
 * actor.
 */
class PeopleInvariantsTest {
  private static final PeopleReader READER = PeopleReader.english();
  private static final Times NO_TIMES = new Times(List.of(), List.of());
  private static final String[] SOUP = {
    "Ana",
    "Ruiz",
    "Mr.",
    "President",
    "the",
    "The",
    "mayor",
    "his",
    "her",
    "he",
    "She",
    "said",
    "of",
    "and",
    ",",
    ".",
    "“",
    "”",
    "\"",
    "'s",
    "’",
    "'",
    "(",
    ")",
    "-",
    "34",
    "aged",
    "34-year-old",
    "bin",
    "al-",
    "O",
    "McKay",
    "U.S.",
    "WHO",
    "University",
    "father",
    "wife",
    "who",
    "is",
    "in",
    "\n\n",
    "🖤",
    "e\u0301",
    "#",
    "@",
    "I",
    "A.",
    "according",
    "to",
    "police",
    "Paris",
    "told",
    "—"
  };

  private static Analysis tagged(String text, Random random) {
    StoryText story = StoryText.of(text);
    List<Morphology> tags = new ArrayList<>();
    Upos[] all = Upos.values();
    for (int i = 0; i < story.tokens().size(); i++) {
      String lemma = story.tokens().get(i).text();
      tags.add(new Morphology(all[random.nextInt(all.length)], lemma));
    }
    return ProposedNames.of(story, tags, names(story, random));
  }

  /** Names of any kind anywhere, on most capitals. */
  private static List<NameSpan> names(StoryText story, Random random) {
    NameKind[] kinds = NameKind.values();
    List<NameSpan> names = new ArrayList<>();
    for (int i = 0; i < story.tokens().size(); i++) {
      boolean capital = Character.isUpperCase(story.tokens().get(i).text().charAt(0));
      if (random.nextInt(4) < (capital ? 3 : 1)) {
        int end = Math.min(story.tokens().size(), i + 1 + random.nextInt(3));
        NameKind kind = kinds[random.nextInt(kinds.length)];
        names.add(new NameSpan(i, end, kind, random.nextInt(1001) / 1000.0));
        i = end - 1;
      }
    }
    return names;
  }

  @RepeatedTest(300)
  void readsAnySoup(RepetitionInfo repetition) {
    long seed = 7_919L * repetition.getCurrentRepetition();
    Random random = new Random(seed);
    StringBuilder soup = new StringBuilder();
    int words = random.nextInt(120);
    for (int i = 0; i < words; i++) {
      soup.append(SOUP[random.nextInt(SOUP.length)]).append(random.nextInt(5) == 0 ? "" : " ");
    }
    String text = soup.toString();
    assertThatCode(() -> check(text, READER.read(tagged(text, new Random(seed)), NO_TIMES)))
        .as("seed %d: %s", seed, text)
        .doesNotThrowAnyException();
  }

  private static void check(String text, People people) {
    List<String> ids = people.actors().stream().map(Actor::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (Actor actor : people.actors()) {
      assertThat(actor.name()).isNotBlank();
      assertThat(actor.mentions()).isNotEmpty();
      for (Mention mention : actor.mentions()) {
        assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
        assertThat(mention.span().in(text)).isNotBlank();
      }
      for (Fact fact : actor.facts()) {
        assertThat(fact.actor() == null || ids.contains(fact.actor())).isTrue();
      }
    }
  }

  @Test
  void aHundredThousandNamesOfOneFamilyTakeSeconds() {
    List<String> given = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      given.add("G" + Integer.toString(i, 36));
    }
    String names = String.join(" Ruiz, ", given);
    assertEndsInTime(names);
  }

  @Test
  void oneNameEndlesslyTakesSeconds() {
    assertEndsInTime(String.join(" ", Collections.nCopies(400_000, "Ruiz")));
  }

  @Test
  void pronounsWithoutEndTakeSeconds() {
    String pair = "Ana Ruiz spoke. She and the mayor, he said, ";
    assertEndsInTime(String.join("", Collections.nCopies(30_000, pair)));
  }

  private static void assertEndsInTime(String text) {
    Analysis analysis = tagged(text, new Random(1));
    Assertions.assertTimeout(
        Duration.ofSeconds(60), () -> READER.read(analysis, NO_TIMES), "not linear");
  }
}
