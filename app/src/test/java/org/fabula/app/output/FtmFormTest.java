package org.fabula.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fabula.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entities are what the model of FollowTheMoney allows, and none names one that is not there. */
class FtmFormTest {

  private static List<String> written(Told told) throws IOException {
    var out = new ByteArrayOutputStream();
    DossierForm.FTM.write(told, false, 0, out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> read(Reading... readings) throws IOException {
    var out = new ByteArrayOutputStream();
    FtmForm form = new FtmForm(out);
    for (Reading reading : readings) {
      form.prepare(reading).take();
    }
    form.finish();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void isAsTheModelDescribes() throws IOException {
    FtmModel model = new FtmModel();
    List<String> all = written(CaseStories.all());
    assertThat(model.faults(all)).isEmpty();
    assertThat(all).hasSizeGreaterThan(15);
    List<String> some = written(CaseStories.about("Ana Ruiz"));
    assertThat(model.faults(some)).isEmpty();
    assertThat(some).hasSizeLessThan(all.size()).isNotEmpty();
    assertThat(model.faults(read(CaseStories.PIER, CaseStories.HOSTILE, CaseStories.PIER)))
        .isEmpty();
    assertThat(written(CaseStories.none())).isEmpty();
  }

  @Test
  void theModelFindsFault() throws IOException {
    FtmModel model = new FtmModel();
    assertThat(
            model.faults(
                List.of(
                    "{\"id\":\"1\",\"schema\":\"Event\",\"properties\":{\"date\":[\"2020-W1\"],"
                        + "\"proof\":[\"2\"],\"colour\":[\"red\"]}}")))
        .hasSize(4);
  }

  @Test
  void saysWhoWhatWhenAndByWhom() throws IOException {
    List<String> lines = written(CaseStories.all());
    assertThat(lines)
        .anyMatch(
            line ->
                line.contains("\"schema\":\"Person\"")
                    && line.contains("\"name\":[\"Ana Ruiz\"]")
                    && line.contains("ayor"))
        .anyMatch(
            line ->
                line.contains("\"schema\":\"Event\"")
                    && line.contains("\"date\":[\"2020-09-30\"]")
                    && line.contains("collapsed")
                    && line.contains("\"sourceUrl\":[\"https://saltby.example/pier?a=1&b=2\"]"))
        .anyMatch(line -> line.contains("\"schema\":\"Note\"") && line.contains("We heard a crack"))
        .anyMatch(
            line ->
                line.contains("\"schema\":\"Article\"")
                    && line.contains("\"fileName\":[\"again.txt\"]")
                    && line.contains("\"publishedAt\":[\"2020-10-02\"]"))
        .anyMatch(
            line ->
                line.contains("\"schema\":\"UnknownLink\"")
                    && line.contains("\"role\":[\"wife\"]"));
  }

  @Test
  void theSameDossierIsTheSameBytesAndAFilterKeepsIds() throws IOException {
    List<String> all = written(CaseStories.all());
    assertThat(written(CaseStories.all())).isEqualTo(all);
    String person =
        all.stream().filter(line -> line.contains("\"name\":[\"Ana Ruiz\"]")).findFirst().get();
    String id = person.substring(0, 50);
    assertThat(written(CaseStories.about("Ana Ruiz"))).anyMatch(line -> line.startsWith(id));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          2020-09-30 | 2020-09-30T00:00 | 2020-09-30T00:00 | 2020-09-30T23:59 | 2020-09-30T23:59 | "date":["2020-09-30"]
          2020-08    | 2020-08-01T00:00 | 2020-08-01T00:00 | 2020-08-31T23:59 | 2020-08-31T23:59 | "date":["2020-08"]
          2020       | 2020-01-01T00:00 | 2020-01-01T00:00 | 2020-12-31T23:59 | 2020-12-31T23:59 | "date":["2020"]
          -          | 2020-09-03T00:00 | 2020-09-09T23:59 | 2020-09-03T00:00 | 2020-09-09T23:59 | "date":["2020-09"]
          -          | 2020-09-28T00:00 | 2020-10-02T23:59 | 2020-09-28T00:00 | 2020-10-02T23:59 | "date":["2020"]
          -          | 2019-12-28T00:00 | 2020-01-02T23:59 | 2019-12-28T00:00 | 2020-01-02T23:59 | ``
          -          | 2020-09-03T00:00 | 2020-09-03T00:00 | 2020-09-09T23:59 | 2020-09-09T23:59 | "endDate":["2020-09-09"],"startDate":["2020-09-03"]
          -          | 2020-09-03T00:00 | ``               | ``               | ``               | ``
          """)
  void aDateGoesAsFarAsItIsKnown(
      String value, String begin, String begun, String ending, String end, String expected) {
    FtmEntity entity = FtmEntity.of("Event", "x");
    FtmDates.add(DatedRows.between(value, begin, begun, ending, end), entity);
    var out = new ByteArrayOutputStream();
    try (Json json = Json.compact(out)) {
      entity.write(json);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\"properties\":{" + expected + "}}");
  }
}
