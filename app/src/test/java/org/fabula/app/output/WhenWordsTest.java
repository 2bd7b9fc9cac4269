package org.fabula.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date is said as exactly as it is known. */
class WhenWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2020-09-30       | 2020-09-30T00:00 | 2020-09-30T23:59 | Wed 30 Sep 2020",
        "2020-08          | 2020-08-01T00:00 | 2020-08-31T23:59 | Aug 2020",
        "2020             | 2020-01-01T00:00 | 2020-12-31T23:59 | 2020",
        "199              | 1990-01-01T00:00 | 1999-12-31T23:59 | 1990s",
        "19               | 1900-01-01T00:00 | 1999-12-31T23:59 | 1900s",
        "2020-W39-WE      | 2020-09-26T00:00 | 2020-09-27T23:59 | 26–27 Sep 2020 (weekend)",
        "2020-W40         | 2020-09-28T00:00 | 2020-10-04T23:59 | 28 Sep – 4 Oct 2020 (week)",
        "2020-Q3          | 2020-07-01T00:00 | 2020-09-30T23:59 | Jul–Sep 2020",
        "2020-SU          | 2020-06-01T00:00 | 2020-08-31T23:59 | summer 2020",
        "2020-09-30TEV    | 2020-09-30T18:00 | 2020-09-30T23:59 | Wed 30 Sep 2020, evening",
        "2020-09-30TNI    | 2020-09-30T18:00 | 2020-10-01T05:59 | Wed 30 Sep 2020, night",
        "2020-09-30T16:05 | 2020-09-30T16:05 | 2020-09-30T16:05 | Wed 30 Sep 2020, 16:05",
        "P3D              | 2020-12-30T00:00 | 2021-01-02T23:59 | 30 Dec 2020 – 2 Jan 2021",
        "PRESENT_REF      | 2020-09-30T00:00 | 2020-09-30T23:59 | Wed 30 Sep 2020",
        "-                | 2020-09-30T00:00 | 2020-10-02T23:59 | between 30 Sep 2020 and 2 Oct 2020",
        "2020-09-30       | -                | 2020-09-29T23:59 | by 29 Sep 2020",
        "2020-09-30       | 2020-10-01T00:00 | -                | from 1 Oct 2020 on",
        "-                | -                | -                | undated",
      })
  void says(String value, String from, String to, String words) {
    LocalDateTime first = from == null ? null : LocalDateTime.parse(from);
    LocalDateTime last = to == null ? null : LocalDateTime.parse(to);
    Bound begin = new Bound(first, null);
    Bound end = new Bound(null, last);
    When when = new When(value, null, begin, end, When.Basis.STATED, null);
    assertThat(WhenWords.of(when)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"2020-09~, about Sep 2020", "2020-09, Sep 2020"})
  void saysAbout(String edtf, String words) {
    Bound begin = Bound.at(LocalDateTime.of(2020, 9, 1, 0, 0));
    Bound end = Bound.at(LocalDateTime.of(2020, 9, 30, 23, 59));
    When when = new When("2020-09", edtf, begin, end, When.Basis.STATED, null);
    assertThat(WhenWords.of(when)).isEqualTo(words);
  }
}
