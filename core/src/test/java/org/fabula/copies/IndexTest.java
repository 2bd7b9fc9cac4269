package org.fabula.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.fabula.copies.Match.Kind;
import org.fabula.copies.Match.Order;
import org.fabula.copies.Match.Reason;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the index says of single stories. */
class IndexTest {
  private static final String LEAD =
      "A crane fell across the quay at Saltby on Monday and crushed two empty lorries, the harbour"
          + " master, Ana Ruiz, said. Nobody was hurt, because the men were at breakfast.";
  private static final String WIND =
      "The wind had been measured at 90 kilometres an hour an hour before. The driver, Per Hansen,"
          + " had climbed down and tied the hook to a bollard, as the rules have it.";
  private static final String PRICE =
      "A new crane costs about 4 million and takes a year to build. Until then the grain ships will"
          + " be unloaded at Norwick, where the quay is longer and the beer dearer.";
  private static final String WHOLE = String.join("\n\n", LEAD, WIND, PRICE);

  private static @Nullable Match match(String first, String second) {
    Index index = new Index();
    assertThat(index.add(Story.of("first", first))).isNull();
    return index.add(Story.of("second", second));
  }

  private static Match found(String first, String second) {
    return Objects.requireNonNull(match(first, second), "no match");
  }

  @Test
  void theSameWordsAreACopy() {
    Match match = found(WHOLE, WHOLE);
    assertThat(match.id()).isEqualTo("first");
    assertThat(match.number()).isZero();
    assertThat(match.kind()).isEqualTo(Kind.COPY);
    assertThat(match.reason()).isEqualTo(Reason.SAME);
    assertThat(match.order()).isEqualTo(Order.UNKNOWN);
    assertThat(match.share()).isEqualTo(1);
    assertThat(match.held()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Crane falls at Saltby\n\nBy Nell Ferris\n\n%s",
        "SALTBY, Oct. 9 (Coast Wire) — %s",
        "Crane falls: nobody hurt?\nSaltby and Norwick – %s",
        "%s\n\n(Reporting by L. Moss; editing by E. Stone)",
        "%s\n\n© 2024 Coast Wire. All rights reserved.",
        "%s\n\nThis article was first published by the Norwick Echo."
      })
  void whatEveryPaperSetsAnewIsNoPartOfTheStory(String form) {
    assertThat(found(WHOLE, form.formatted(WHOLE)).reason()).isEqualTo(Reason.SAME);
    assertThat(found(form.formatted(WHOLE), WHOLE).reason()).isEqualTo(Reason.SAME);
  }

  @Test
  void marksSpacesAndWaysOfWritingAreNoDifference() {
    String first =
        WHOLE
            + " \"I can't say more than 1,200 words,\" said Muñoz on Oct. 9 at 10 p.m. to three men.";
    String second =
        WHOLE.replace(" ", "\u00A0 ").replace("harbour", "har\u00ADbour")
            + " “I can’t say more than 1200 words”, said Munoz on October 9 at 10pm to 3 men.";
    assertThat(found(first, second).reason()).isEqualTo(Reason.SAME);
  }

  @Test
  void aBriefCutFromALongStoryIsACopyWhereverItWasCut() {
    CopySet set = CopySet.load();
    List<String> paragraphs = new ArrayList<>();
    for (String name : set.names().subList(0, 6)) {
      paragraphs.addAll(set.paragraphs(name));
    }
    String all = String.join("\n\n", paragraphs);
    assertThat(all.split("\\s+")).hasSizeGreaterThan(900);
    for (int i = 0; i + 3 < paragraphs.size(); i++) {
      Match match = found(all, String.join("\n\n", paragraphs.subList(i, i + 3)));
      assertThat(match.kind()).isEqualTo(Kind.COPY);
      assertThat(match.reason()).isEqualTo(Reason.TRIMMED);
      assertThat(match.share()).isEqualTo(1);
      assertThat(match.held()).isLessThan(0.2);
    }
  }

  @Test
  void theWholeBehindItsBriefSaysMore() {
    Match match = found(LEAD + "\n\n" + WIND, WHOLE);
    assertThat(match.kind()).isEqualTo(Kind.VERSION);
    assertThat(match.reason()).isEqualTo(Reason.FULLER);
    assertThat(match.held()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two => three", "Ana Ruiz => Ida Lund", "4 million => 5 million"})
  void anotherFigureOrNameIsAnotherVersion(String change) {
    String[] words = change.split(" => ");
    Match match = found(WHOLE, WHOLE.replace(words[0], words[1]));
    assertThat(match.kind()).isEqualTo(Kind.VERSION);
    assertThat(match.reason()).isEqualTo(Reason.CHANGED);
  }

  @Test
  void aDenialPutInOrTakenOutIsAnotherVersion() {
    String denied = WHOLE.replace("had climbed down", "had not climbed down");
    assertThat(found(WHOLE, denied).kind()).isEqualTo(Kind.VERSION);
    assertThat(found(denied, WHOLE).kind()).isEqualTo(Kind.VERSION);
  }

  @Test
  void otherWordsHereAndThereAreACopyAndAnotherSentenceIsNot() {
    String edited = WHOLE.replace("fell across", "toppled over").replace("dearer", "costlier");
    assertThat(found(WHOLE, edited).reason()).isEqualTo(Reason.EDITED);
    String more = WHOLE + " The beam lies in the water and will be lifted by divers next week.";
    assertThat(found(WHOLE, more).kind()).isEqualTo(Kind.VERSION);
  }

  @Test
  void tooFewWordsAreNeverACopy() {
    assertThat(match(LEAD, LEAD)).isNull();
  }

  @Test
  void datesTellWhichCameFirst() {
    String later = WHOLE.replace("two empty", "three empty");
    assertThat(order(WHOLE, "2024-10-09", later, "2024-10-10")).isEqualTo(Order.LATER);
    assertThat(order(WHOLE, "2024-10-09", later, "2024-10-08")).isEqualTo(Order.EARLIER);
    assertThat(order(WHOLE, "2024-10-09", later, "2024-10-09")).isEqualTo(Order.UNKNOWN);
    assertThat(order(WHOLE, "2024-10-09T10:00:00+02:00", later, "2024-10-09T09:00:00Z"))
        .isEqualTo(Order.LATER);
  }

  private static Order order(String first, String day, String second, String otherDay) {
    Index index = new Index();
    assertThat(index.add(dated("first", first, day))).isNull();
    return Objects.requireNonNull(index.add(dated("second", second, otherDay))).order();
  }

  private static Story dated(String id, String text, String day) {
    return Story.of(id, text).withPublished(Publication.parse(day, Publication.Basis.METADATA));
  }

  @Test
  void halfTheWordsMonthsLaterAreAnotherStory() {
    String next = LEAD + "\n\n" + WIND + "\n\n" + CopySet.load().paragraphs("seal-pup").get(1);
    Index index = new Index();
    assertThat(index.add(dated("first", WHOLE, LocalDate.of(2024, 10, 9).toString()))).isNull();
    assertThat(index.add(dated("next", next, "2024-10-10"))).isNotNull();
    index = new Index();
    assertThat(index.add(dated("first", WHOLE, LocalDate.of(2024, 10, 9).toString()))).isNull();
    assertThat(index.add(dated("next", next, "2025-03-10"))).isNull();
  }

  @Test
  void aCopyNamesTheFirstAndAVersionTheNearest() {
    Index index = new Index();
    String changed = WHOLE.replace("two empty", "three empty");
    assertThat(index.add(Story.of("a", WHOLE))).isNull();
    assertThat(Objects.requireNonNull(index.add(Story.of("b", WHOLE))).id()).isEqualTo("a");
    assertThat(Objects.requireNonNull(index.add(Story.of("c", changed))).id()).isEqualTo("a");
    assertThat(Objects.requireNonNull(index.add(Story.of("d", changed))))
        .satisfies(
            match -> {
              assertThat(match.id()).isEqualTo("c");
              assertThat(match.number()).isEqualTo(2);
              assertThat(match.kind()).isEqualTo(Kind.COPY);
            });
  }

  @Test
  void whatIsLongPastIsForgottenAndWhatWasJustSaidIsNot() {
    CopySet set = CopySet.load();
    Index index = new Index(1_000);
    List<String> texts =
        set.names().stream().map(n -> String.join("\n\n", set.paragraphs(n))).toList();
    for (String text : texts) {
      assertThat(index.add(Story.of("s", text))).isNull();
    }
    assertThat(index.add(Story.of("last", texts.getLast()))).isNotNull();
    assertThat(index.add(Story.of("early", texts.getFirst()))).isNull();
  }

  @Test
  void theSameRunGivesTheSameAnswers() {
    List<Match> answers = answers();
    assertThat(answers).filteredOn(Objects::nonNull).hasSizeGreaterThan(100);
    assertThat(answers()).isEqualTo(answers);
  }

  private static List<Match> answers() {
    CopySet set = CopySet.load();
    Index index = new Index();
    List<Match> answers = new ArrayList<>();
    for (String name : set.names()) {
      set.family(name).forEach(member -> answers.add(index.add(member.story())));
    }
    return answers;
  }

  @Test
  void standingWordsOfAHouseMakeNoCopies() {
    Index index = new Index();
    List<String> words = new ArrayList<>(List.of(WHOLE.split(" ")));
    for (int i = 0; i < 200; i++) {
      Collections.shuffle(words, new Random(i));
      String own = String.join(" ", words);
      assertThat(index.add(Story.of("s" + i, own + "\n\n" + LEAD + "\n\n" + own))).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"the ", "a b c d e f g h ", "0", "’'\u00AD", "\n", "\uD83D", "1,2.3'4 ", "(— "})
  void anyCharactersAreReadInLinearTime(String piece) {
    String many = piece.repeat(1_500_000 / piece.length());
    assertThat(
            org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> {
                  Index index = new Index();
                  index.add(Story.of("a", many));
                  return String.valueOf(index.add(Story.of("b", many + " end of it")));
                }))
        .isNotNull();
  }

  @Test
  void longBooksThatEndOtherwiseAreNotCopies() {
    Random random = new Random(1);
    StringBuilder book = new StringBuilder();
    for (int i = 0; i < 25_000; i++) {
      book.append("w").append((char) ('a' + random.nextInt(26)));
      book.append((char) ('a' + random.nextInt(26))).append((char) ('a' + random.nextInt(26)));
      book.append(' ');
    }
    assertThat(found(book.toString(), book.toString()).kind()).isEqualTo(Kind.COPY);
    assertThat(found(book.toString(), book + " and so on").kind()).isEqualTo(Kind.VERSION);
  }

  @Test
  void sharesAreShares() {
    assertThatThrownBy(() -> new Match("a", 0, Kind.COPY, Reason.SAME, Order.UNKNOWN, 1.1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
