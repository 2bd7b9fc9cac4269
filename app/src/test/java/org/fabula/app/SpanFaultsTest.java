package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SpanFaultsTest {
  private static List<String> faults(String span) {
    String reading = "{\"story\":{\"text\":\"a\uD83D\uDDA4b\"},\"x\":[{\"y\":" + span + "}]}";
    return SpanFaults.of(JsonMapper.shared().readTree(reading));
  }

  @ParameterizedTest
  @CsvSource({"0,5", "2,4", "1,2", "3,1", "-1,1"})
  void aSpanOutsideTheTextIsSeen(int start, int end) {
    assertThat(faults("{\"start\":" + start + ",\"end\":" + end + "}")).hasSize(1);
  }

  @Test
  void aSpanOfTheTextIsNone() {
    assertThat(faults("{\"start\":1,\"end\":3}")).isEmpty();
    assertThat(faults("{\"start\":4,\"end\":4}")).isEmpty();
  }
}
