package org.fabula.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fabula.story.Passage.Part;
import org.junit.jupiter.api.Test;

final class OriginTest {
  private static final Place PLACE = new Place.Node("", "/html/body/p");
  private static final Passage FIRST = new Passage(0, 4, Part.PARAGRAPH, PLACE);
  private static final Passage SECOND = new Passage(6, 9, Part.PARAGRAPH, PLACE);

  @Test
  void aCharacterIsInItsPassageAndABlankInTheOneBefore() {
    Origin origin = new Origin("", List.of(FIRST, SECOND));
    assertThat(origin.at(0)).isSameAs(FIRST);
    assertThat(origin.at(3)).isSameAs(FIRST);
    assertThat(origin.at(5)).isSameAs(FIRST);
    assertThat(origin.at(6)).isSameAs(SECOND);
    assertThat(Origin.UNKNOWN.at(0)).isNull();
  }

  @Test
  void passagesAreInOrderAndWithinTheText() {
    assertThatThrownBy(() -> new Origin("", List.of(SECOND, FIRST)))
        .isInstanceOf(IllegalArgumentException.class);
    Origin origin = new Origin("", List.of(FIRST, SECOND));
    assertThatThrownBy(
            () ->
                new Story(
                    "a", null, null, List.of(), null, null, List.of(), null, "en", "A boat",
                    origin))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
