package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabula.story.Origin;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a story claims what it claims, and which of two claims is known to be later. */
class MomentTest {

  private static Moment moment(@Nullable String published, @Nullable String modified) {
    Story story =
        new Story(
            "a", null, null, List.of(), null, null, List.of(), modified, "en", "", Origin.UNKNOWN);
    return Moment.of(
        published == null
            ? story
            : story.withPublished(Publication.parse(published, Publication.Basis.OPTION)));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-03, , 2020-01-03, 2020-01-03",
    "2020-01-03, 2020-01-05, 2020-01-05, 2020-01-05",
    "2020-01-03, 2020-01-05T10:00:00+01:00, 2020-01-05, 2020-01-05T10:00:00+01:00",
    "2020-01-03T10:00:00Z, , 2020-01-03, 2020-01-03T10:00Z",
    "2020-01-03, yesterday at noon, 2020-01-03, 2020-01-03",
    "2020-01-03, 2020, 2020-01-03, 2020-01-03",
    ", 2020-01-05, 2020-01-05, 2020-01-05",
    ", , , "
  })
  void whatWasChangedIsClaimedWhenItWas(
      @Nullable String published,
      @Nullable String modified,
      @Nullable String day,
      @Nullable String value) {
    Moment moment = moment(published, modified);
    assertThat(moment.day() == null ? null : moment.day().toString()).isEqualTo(day);
    assertThat(moment.value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-04, 2020-01-03, true, true",
    "2020-01-03, 2020-01-03, false, false",
    "2020-01-03, 2020-01-04, false, false",
    // Moments tell within a day, and whatever the day is called there.
    "2020-01-03T11:00:00Z, 2020-01-03T10:00:00Z, true, false",
    "2020-01-03T10:00:00Z, 2020-01-03T10:00:00Z, false, false",
    "2020-01-04T01:00:00+05:00, 2020-01-03T23:00:00Z, false, true",
    // A day and a moment: only the days tell.
    "2020-01-03T11:00:00Z, 2020-01-03, false, false",
    "2020-01-04, 2020-01-03T11:00:00Z, true, true",
    ", 2020-01-03, false, false",
    "2020-01-03, , false, false"
  })
  void oneIsKnownToBeLater(
      @Nullable String one, @Nullable String other, boolean after, boolean dayAfter) {
    assertThat(moment(one, null).isAfter(moment(other, null))).isEqualTo(after);
    assertThat(moment(one, null).isDayAfter(moment(other, null))).isEqualTo(dayAfter);
  }
}
