package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  private static String base64(float... floats) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * floats.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(floats);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static Map<String, String> description() {
    Map<String, String> metadata = new HashMap<>();
    metadata.put("format", "1");
    metadata.put("vocabulary", "[PAD]\na\n##b");
    metadata.put("windows", "320 64");
    metadata.put("lemmas", "VERB\tfell\tfall\nNOUN\tmice\tmouse");
    metadata.put("tags", "upos\t0\tNOUN VERB\ncue\t2\tO B I");
    metadata.put(
        "pairs",
        "order\t0\t2\t2\t1\tBEFORE AFTER\t%s\t%s\t%s\t%s"
            .formatted(base64(0, 1), base64(1, 2, 3, 4), base64(0, 0, 0, 0), base64(5, 6)));
    return metadata;
  }

  @Test
  void readsTheDescriptionOfAModel() {
    Layout layout = Layout.of(description());
    assertThat(layout.vocabulary()).containsExactly("[PAD]", "a", "##b");
    assertThat(layout.windowPieces()).isEqualTo(320);
    assertThat(layout.overlapPieces()).isEqualTo(64);
    assertThat(layout.tag("cue").from()).isEqualTo(2);
    assertThat(layout.tag("cue").labels()).containsExactly("O", "B", "I");
    assertThat(layout.lemmas().get(Upos.VERB)).containsExactly(Map.entry("fell", "fall"));
    PairHead order = layout.pair("order", 1);
    assertThat(order.labels()).containsExactly("BEFORE", "AFTER");
    assertThat(order.scores(new float[] {1, 0}, 0, new float[] {0, 0}, 0, 0))
        .containsExactly(5000 + 1000 + 2000, 6000 + 3000 + 4000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"format", "vocabulary", "windows", "tags", "pairs", "lemmas"})
  void saysWhatIsMissing(String key) {
    Map<String, String> metadata = description();
    metadata.remove(key);
    assertThatThrownBy(() -> Layout.of(metadata))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(key);
  }

  @ParameterizedTest
  @CsvSource({
    "format,2",
    "windows,320",
    "windows,320 x",
    "windows,70 64",
    "windows,320 -1",
    "tags,upos",
    "lemmas,fell\tfall",
    "lemmas,VERBAL\tfell\tfall",
    "tags,upos\tx\tNOUN",
    "pairs,order\t0\t2\t2\t1\tBEFORE",
    "pairs,order\t0\t2\t2\t1\tBEFORE\tAAAA\tAAAA\tAAAA\tAAAA",
    "pairs,order\t0\t2\t2\t1\tBEFORE\t***\tAAAA\tAAAA\tAAAA",
  })
  void refusesAnotherFormat(String key, String value) {
    Map<String, String> metadata = description();
    metadata.put(key, value);
    assertThatThrownBy(() -> Layout.of(metadata)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysWhatIsNotAnswered() {
    Layout layout = Layout.of(description());
    assertThatThrownBy(() -> layout.tag("names")).hasMessageContaining("names");
    assertThatThrownBy(() -> layout.pair("antecedent", 1)).hasMessageContaining("antecedent");
    assertThatThrownBy(() -> layout.pair("order", 4)).hasMessageContaining("order");
  }
}
