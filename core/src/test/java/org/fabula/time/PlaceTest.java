package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a date begins and ends by what modifies it, and how it is written in EDTF. */
class PlaceTest {
  private static final Granule MAY = new Granule(Unit.MONTH, LocalDate.of(2024, 5, 1));

  private static String written(Bound bound) {
    return moment(bound.earliest()) + " to " + moment(bound.latest());
  }

  private static String moment(@Nullable LocalDateTime moment) {
    return moment == null ? "open" : moment.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "START, 2024-05-01T00:00 to 2024-05-01T00:00, 2024-05-01T00:00 to 2024-05-31T23:59, 2024-05",
    "MID, 2024-05-01T00:00 to 2024-05-31T23:59, 2024-05-01T00:00 to 2024-05-31T23:59, 2024-05",
    "END, 2024-05-01T00:00 to 2024-05-31T23:59, 2024-05-31T23:59 to 2024-05-31T23:59, 2024-05",
    "APPROX, 2024-05-01T00:00 to 2024-05-01T00:00, 2024-05-31T23:59 to 2024-05-31T23:59, 2024-05~",
    "BEFORE, open to open, open to 2024-04-30T23:59, ../2024-04-30",
    "ON_OR_BEFORE, open to 2024-05-31T23:59, open to 2024-05-31T23:59, ../2024-05-31",
    "AFTER, 2024-06-01T00:00 to open, 2024-06-01T00:00 to open, 2024-06-01/..",
    "ON_OR_AFTER, 2024-05-01T00:00 to open, 2024-05-01T00:00 to open, 2024-05-01/..",
    "MORE_THAN, 2024-05-01T00:00 to 2024-05-01T00:00, 2024-05-31T23:59 to 2024-05-31T23:59, 2024-05"
  })
  void aModifierOpensOrWidensADate(Mod mod, String begin, String end, String edtf) {
    Place place = Place.of(MAY, null).with(mod);
    assertThat(written(place.begin())).isEqualTo(begin);
    assertThat(written(place.end())).isEqualTo(end);
    assertThat(place.edtf()).isEqualTo(edtf);
    assertThat(place.value()).isEqualTo("2024-05");
  }

  @Test
  void aDateIsFromItsFirstMinuteToItsLast() {
    Place place = Place.of(MAY, "t3");
    assertThat(written(place.begin())).isEqualTo("2024-05-01T00:00 to 2024-05-01T00:00");
    assertThat(written(place.end())).isEqualTo("2024-05-31T23:59 to 2024-05-31T23:59");
    assertThat(place.edtf()).isEqualTo("2024-05");
    assertThat(place.anchor()).isEqualTo("t3");
    assertThat(place.from("t4").anchor()).isEqualTo("t4");
    assertThat(place.isDay()).isFalse();
    assertThat(Place.of(new Granule(Unit.DAY, MAY.first()), null).isDay()).isTrue();
  }

  @Test
  void whatHasNoPlaceIsOpen() {
    Place place = Place.open(TimeType.DURATION, "P3D");
    assertThat(place.begin()).isEqualTo(Bound.OPEN);
    assertThat(place.end()).isEqualTo(Bound.OPEN);
    assertThat(place.edtf()).isNull();
    assertThat(place.isDay()).isFalse();
  }

  @Test
  void aQuarterThatIsAboutRightIsWrittenWithoutTheMark() {
    Granule quarter = new Granule(Unit.QUARTER, LocalDate.of(2024, 4, 1));
    assertThat(Place.of(quarter, null).with(Mod.APPROX).edtf()).isEqualTo("2024-04/2024-06");
  }

  @Test
  void aMinuteAndARangeAreWrittenAsTheyAre() {
    LocalDateTime from = LocalDateTime.of(2024, 5, 3, 9, 30);
    LocalDateTime to = LocalDateTime.of(2024, 5, 7, 23, 59);
    Place minute = Place.of(MAY, null).at("2024-05-03T09:30", from, from);
    assertThat(minute.edtf()).isEqualTo("2024-05-03T09:30:00");
    assertThat(minute.begin()).isEqualTo(Bound.at(from));
    assertThat(minute.end()).isEqualTo(Bound.at(from));
    assertThat(minute.type()).isEqualTo(TimeType.TIME);
    Place range = Place.of(MAY, null).until(from, to);
    assertThat(range.edtf()).isEqualTo("2024-05-03/2024-05-07");
    assertThat(range.begin()).isEqualTo(Bound.at(from));
    assertThat(range.end()).isEqualTo(Bound.at(to));
    assertThat(Place.of(MAY, null).at("2024-05-03TMO", from, to).edtf()).isEqualTo("2024-05");
  }
}
