package org.fabula.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabula.Reading;
import org.fabula.app.store.RecordCodec.UnknownFormException;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a reading holds comes back, and nothing but what was written is read. */
class ReadingCodecTest {
  private static final ReadingCodec CODEC = new ReadingCodec();

  static Stream<Reading> readings() {
    return Samples.READINGS.stream();
  }

  @ParameterizedTest
  @MethodSource("readings")
  void aReadingComesBack(Reading reading) throws UnknownFormException {
    byte[] bytes = CODEC.encode(reading);
    assertThat(CODEC.decode(bytes)).isEqualTo(reading);
    assertThat(CODEC.encode(CODEC.decode(bytes))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @MethodSource("readings")
  void aReadingComesBackToItsStory(Reading reading) throws UnknownFormException {
    Story story = Samples.story(reading);
    byte[] bytes = CODEC.encode(reading, story);
    assertThat(CODEC.decode(bytes, story)).isEqualTo(reading);
    Story read = CODEC.decode(CODEC.encode(story), story.text());
    assertThat(read).isEqualTo(story);
    assertThat(CODEC.decode(bytes, read)).isEqualTo(reading);
    assertThat(bytes.length).isLessThan(CODEC.encode(reading).length);
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aChangedReadingComesBack(int seed) throws UnknownFormException {
    Reading reading = Samples.READINGS.get(seed % Samples.READINGS.size());
    Reading changed = new Mutations(seed, 2 + seed % 60).of(reading);
    assertThat(CODEC.decode(CODEC.encode(changed))).isEqualTo(changed);
    Story story = changed.story().withPublished(null);
    byte[] bytes = CODEC.encode(changed, story);
    assertThat(CODEC.decode(bytes, story)).isEqualTo(changed);
  }

  @Test
  void theMutationsChangeAlmostEveryReading() {
    long changed =
        seeds()
            .filter(
                seed -> {
                  Reading reading = Samples.READINGS.get(seed % Samples.READINGS.size());
                  return !new Mutations(seed, 2 + seed % 60).of(reading).equals(reading);
                })
            .count();
    assertThat(changed).isGreaterThan(280);
  }

  /** Something of each kind that a record graph may hold. */
  record Everything(
      int number,
      long large,
      @Nullable Integer maybe,
      float part,
      double more,
      char letter,
      boolean yes,
      short small,
      byte octet,
      @Nullable Instant moment,
      Map<String, List<Kind>> map,
      Set<Integer> set,
      @Nullable Everything inner,
      Shape shape) {}

  enum Kind {
    ONE,
    TWO
  }

  sealed interface Shape {
    record Round(double radius) implements Shape {}

    record Square(@Nullable String side) implements Shape {}
  }

  @Test
  void everyKindOfValueComesBack() throws UnknownFormException {
    RecordCodec<Everything> codec = new RecordCodec<>(Everything.class);
    Everything inner =
        new Everything(
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            null,
            Float.NaN,
            -0.0,
            '\uD800',
            true,
            Short.MIN_VALUE,
            (byte) -1,
            null,
            Map.of(),
            Set.of(),
            null,
            new Shape.Square(null));
    Everything outer =
        new Everything(
            7,
            Long.MIN_VALUE,
            -3,
            1.5f,
            Double.MIN_VALUE,
            'x',
            false,
            (short) 3,
            (byte) 7,
            Instant.parse("2024-10-09T10:11:12.123456789Z"),
            Map.of("b", List.of(Kind.TWO), "a", List.of(Kind.ONE, Kind.TWO)),
            Set.of(3, -1, 2),
            inner,
            new Shape.Round(2));
    assertThat(codec.decode(codec.encode(outer, List.of()), List.of())).isEqualTo(outer);
    byte[] short0 = codec.encode(outer, List.of(inner));
    assertThat(short0.length).isLessThan(codec.encode(outer, List.of()).length);
    assertThat(codec.decode(short0, List.of(inner))).isEqualTo(outer);
  }

  record Words(Map<String, Integer> all) {}

  @Test
  void equalValuesGiveEqualBytesWhateverTheOrderInMemory() {
    RecordCodec<Words> codec = new RecordCodec<>(Words.class);
    Map<String, Integer> forth = new LinkedHashMap<>();
    Map<String, Integer> back = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      forth.put("w" + i, i);
      back.put("w" + (49 - i), 49 - i);
    }
    assertThat(codec.encode(new Words(forth), List.of()))
        .isEqualTo(codec.encode(new Words(back), List.of()));
  }

  record Hash(HashSet<String> words) {}

  @Test
  void whatCannotBeWrittenIsSaidWhenTheCodecIsMade() {
    assertThatThrownBy(() -> new RecordCodec<>(Hash.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("HashSet");
  }

  record Before(String words) {}

  record After(String words, int more) {}

  @Test
  void bytesOfAnotherFormAreKnownToBeSuch() {
    byte[] before = new RecordCodec<>(Before.class).encode(new Before("pier"), List.of());
    RecordCodec<After> codec = new RecordCodec<>(After.class);
    assertThat(codec.isKnown(before)).isFalse();
    assertThatThrownBy(() -> codec.decode(before, List.of()))
        .isInstanceOfSatisfying(
            UnknownFormException.class, e -> assertThat(e.isDamaged()).isFalse());
    assertThatThrownBy(() -> codec.decode(new byte[0], List.of()))
        .isInstanceOf(UnknownFormException.class);
  }

  @Test
  void damagedBytesAreNeverMisread() {
    Reading reading = Samples.READINGS.getFirst();
    byte[] bytes = CODEC.encode(reading);
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = bytes.clone();
      if (i % 2 == 0) {
        damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      } else {
        damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      byte[] given = damaged;
      assertThatThrownBy(() -> CODEC.decode(given)).isInstanceOf(UnknownFormException.class);
    }
  }

  @Test
  void aReadingIsNotReadWithTheWordsOfAnotherStory() {
    Reading reading = Samples.READINGS.getFirst();
    byte[] bytes = CODEC.encode(reading, Samples.story(reading));
    Story other = Samples.story(Samples.READINGS.get(1));
    assertThatThrownBy(() -> CODEC.decode(bytes, other)).isInstanceOf(UnknownFormException.class);
  }

  @Test
  void anInferredDateIsOfTheReadingAlone() throws UnknownFormException {
    Story story = Story.of("a", "The pier fell.");
    Story dated = story.withPublished(Publication.parse("2024-10-09", Publication.Basis.INFERRED));
    Reading reading =
        new Reading(
            dated, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());
    assertThat(CODEC.decode(CODEC.encode(reading, story), story).story()).isEqualTo(dated);
  }
}
