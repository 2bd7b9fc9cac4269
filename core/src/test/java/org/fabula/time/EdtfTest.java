package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import org.fabula.time.When.Basis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

  @ParameterizedTest
  @CsvSource({
    "2020-05-03, 2020-05-03, 2020-05-03, 2020-05-03T00:00, 2020-05-03T23:59",
    "2020-05, 2020-05, 2020-05, 2020-05-01T00:00, 2020-05-31T23:59",
    "2020, 2020, 2020, 2020-01-01T00:00, 2020-12-31T23:59",
    "202X, 202, 202X, 2020-01-01T00:00, 2029-12-31T23:59",
    "19XX, 19, 19XX, 1900-01-01T00:00, 1999-12-31T23:59",
    "2020-05~, 2020-05, 2020-05~, 2020-05-01T00:00, 2020-05-31T23:59",
    "2020-05-03?, 2020-05-03, 2020-05-03?, 2020-05-03T00:00, 2020-05-03T23:59",
    "2020-21, 2020-SP, 2020-21, 2020-03-01T00:00, 2020-05-31T23:59",
    "2020-24, 2020-WI, 2020-24, 2020-12-01T00:00, 2021-02-28T23:59",
    "2020-34, 2020-Q2, 2020-04/2020-06, 2020-04-01T00:00, 2020-06-30T23:59",
    "2020-41, 2020-H2, 2020-07/2020-12, 2020-07-01T00:00, 2020-12-31T23:59",
    "2020-W53, 2020-W53, 2020-12-28/2021-01-03, 2020-12-28T00:00, 2021-01-03T23:59",
    "2020-05-XX, , 2020-05-XX, 2020-05-01T00:00, 2020-05-31T23:59",
    "2020-XX, , 2020-XX, 2020-01-01T00:00, 2020-12-31T23:59",
    "2020-05-03/2020-05-07, , 2020-05-03/2020-05-07, 2020-05-03T00:00, 2020-05-07T23:59",
    "2020-33, 2020-Q1, 2020-01/2020-03, 2020-01-01T00:00, 2020-03-31T23:59",
    "2020-36, 2020-Q4, 2020-10/2020-12, 2020-10-01T00:00, 2020-12-31T23:59",
    "2020-40, 2020-H1, 2020-01/2020-06, 2020-01-01T00:00, 2020-06-30T23:59",
    "2020-W01, 2020-W01, 2019-12-30/2020-01-05, 2019-12-30T00:00, 2020-01-05T23:59",
    "../.., , XXXX, , ",
    "2020-05/.., , 2020-05/.., 2020-05-01T00:00, ",
    "../2020-05, , ../2020-05, , 2020-05-31T23:59",
    "XXXX, , XXXX, , ",
    "2020-05-03T09:30, 2020-05-03T09:30, 2020-05-03T09:30:00, 2020-05-03T09:30, 2020-05-03T09:30"
  })
  void reads(
      String text,
      @Nullable String value,
      @Nullable String edtf,
      @Nullable LocalDateTime from,
      @Nullable LocalDateTime to) {
    When when = Edtf.read(text, Basis.PERSON);
    assertThat(when.value()).isEqualTo(value);
    assertThat(when.edtf()).isEqualTo(edtf);
    assertThat(when.begin().earliest()).isEqualTo(from);
    assertThat(when.end().latest()).isEqualTo(to);
    assertThat(when.basis()).isEqualTo(Basis.PERSON);
    assertThat(Edtf.write(when)).isEqualTo(edtf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Monday",
        "3 May 2020",
        "2020-5-3",
        "2020-13",
        "2020-02-30",
        "2021-W53",
        "2020-W00",
        "0000",
        "20200503",
        "2020-05-03T9:30",
        "2020-05-03T25:00",
        "2020-05-07/2020-05-03",
        "2020-XX-05",
        "202X-05",
        "2020~~",
        "/2020/",
        "2020-99",
        "2020-20",
        "2020-25",
        "2020-32",
        "2020-37",
        "2020-39",
        "2020-42",
        "2020-XX-XX-XX",
        "XXXX-05",
        "2020-00",
        "２０２０"
      })
  void refusesWhatIsNoDate(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Edtf.read(text, Basis.PERSON));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-05-03T00:00, 2020-05-07T23:59, 2020-05-03/2020-05-07",
    "2020-05-03T00:00, 2020-05-03T23:59, 2020-05-03",
    "2020-05-03T00:00, , 2020-05-03/..",
    ", 2020-05-07T23:59, ../2020-05-07",
    ", , XXXX"
  })
  void whatHasNoEdtfIsWrittenByItsBounds(
      @Nullable LocalDateTime from, @Nullable LocalDateTime to, String edtf) {
    Bound begin = new Bound(from, null);
    Bound end = new Bound(null, to);
    assertThat(Edtf.write(new When(null, null, begin, end, Basis.ORDER, null))).isEqualTo(edtf);
    Bound whole = new Bound(from, to);
    assertThat(Edtf.write(new When(null, null, whole, Bound.OPEN, Basis.ORDER, null)))
        .isEqualTo(edtf);
  }
}
