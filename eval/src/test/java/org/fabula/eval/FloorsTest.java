package org.fabula.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A figure under its floor is named, with both numbers. */
final class FloorsTest {
  private final Floors floors =
      Floors.parse(List.of("# a comment", "", "times.value\t70", "people.f1\t60.5"));

  @Test
  void figuresAtTheirFloorHold() {
    assertThat(floors.broken(Map.of("times.value", 70.0, "people.f1", 88.0))).isEmpty();
  }

  @Test
  void figureUnderItsFloorIsNamed() {
    assertThat(floors.broken(Map.of("times.value", 69.99, "people.f1", 88.0)))
        .containsExactly("under its floor: times.value is 69.99, the floor is 70.00");
  }

  @Test
  void figureOverItsCeilingIsNamed() {
    Floors ceiling = Floors.parse(List.of("eventtime.contradictions\t<11.5"));
    assertThat(ceiling.broken(Map.of("eventtime.contradictions", 11.5))).isEmpty();
    assertThat(ceiling.broken(Map.of("eventtime.contradictions", 11.51)))
        .containsExactly(
            "over its ceiling: eventtime.contradictions is 11.51, the ceiling is 11.50");
    assertThat(ceiling.broken(Map.of())).singleElement().asString().contains("not measured");
  }

  @Test
  void figureThatIsMissingIsNamed() {
    assertThat(floors.broken(Map.of("times.value", 80.0)))
        .singleElement()
        .asString()
        .contains("people.f1", "not measured");
  }

  @Test
  void lineWithoutNumberIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Floors.parse(List.of("times.value 70")))
        .withMessageContaining("times.value 70");
  }
}
