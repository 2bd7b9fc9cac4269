package org.fabula.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.fabula.time.When;
import org.junit.jupiter.api.Test;

/** What a date rests on that is reckoned from a length or a distance. */
class CountedTimesTest {
  private static final String DAY = "2024-10-09";

  private static When when(String text, String trigger) {
    return EventTables.triggeredBy(text, DAY, trigger).getFirst().when();
  }

  @Test
  void aReckonedTimeNamesItsLengthAndClaimsNoValue() {
    When ran = when("She ran the school from 2001, for twelve years.", "ran");

    assertThat(ran.time()).isEqualTo("t2");
    assertThat(ran.value()).isNull();
    assertThat(ran.edtf()).isNull();
  }

  @Test
  void whatTookNoLongerThanItsDateKeepsIt() {
    When meeting = when("The meeting on Monday lasted three hours.", "meeting");
    When lasted = when("The meeting on Monday lasted three hours.", "lasted");

    assertThat(meeting.value()).isEqualTo("2024-10-07");
    assertThat(meeting.time()).isEqualTo("t1");
    assertThat(lasted.value()).isEqualTo("2024-10-07");
    assertThat(lasted.time()).isEqualTo("t2");
  }

  @Test
  void withoutAnExpressionTheDateOfTheOtherEventIsNamed() {
    When fell = when("The alarm rang at 5 p.m. on Monday. Moments later the roof fell.", "fell");

    assertThat(fell.time()).isEqualTo("t1");
    assertThat(fell.basis()).isEqualTo(When.Basis.RELATIVE);
  }

  @Test
  void withoutADayOfPublicationAPresentPerfectIsUndated() {
    assertThat(EventTables.triggeredBy("Ruiz has led the firm for six years.", null, "led"))
        .singleElement()
        .satisfies(event -> assertThat(event.when()).isEqualTo(When.UNKNOWN));
  }

  @Test
  void aStoryGoesOnFromTheSentencesRightBefore() {
    String filler = "The harbour is old. Its walls are high. Boats lie in it. Gulls cry. ";
    String near = "The boat left at 4 p.m. on Saturday. It turned back three hours later.";
    String far = "The boat left at 4 p.m. on Saturday. " + filler + "It sank three hours later.";

    assertThat(when(near, "turned").begin().earliest())
        .isEqualTo(LocalDateTime.parse("2024-10-05T18:30"));
    assertThat(when(far, "sank").basis()).isEqualTo(When.Basis.PUBLISHED);
  }
}
