package org.fabula.app.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Forms of what holds nothing else: strings, numbers, dates. */
final class Leaves {
  private static final int SECONDS_A_MINUTE = 60;
  private static final Map<Class<?>, Form> ALL = new HashMap<>();

  static {
    ALL.put(String.class, new Text());
    primitive(
        boolean.class, Boolean.class, (v, out) -> out.octet(v ? 1 : 0), in -> in.octet() != 0);
    primitive(byte.class, Byte.class, (v, out) -> out.octet(v), in -> (byte) in.octet());
    primitive(short.class, Short.class, (v, out) -> out.number(v), in -> (short) in.number());
    primitive(int.class, Integer.class, (v, out) -> out.number(v), in -> (int) in.number());
    primitive(long.class, Long.class, (v, out) -> out.number(v), In::number);
    primitive(char.class, Character.class, (v, out) -> out.count(v), in -> (char) in.count());
    primitive(
        float.class,
        Float.class,
        (v, out) -> out.bits(Float.floatToIntBits(v), Float.BYTES),
        in -> Float.intBitsToFloat((int) in.bits(Float.BYTES)));
    primitive(
        double.class,
        Double.class,
        (v, out) -> out.bits(Double.doubleToLongBits(v), Double.BYTES),
        in -> Double.longBitsToDouble(in.bits(Double.BYTES)));
    put(
        LocalDate.class,
        (v, out) -> out.number(v.toEpochDay()),
        in -> LocalDate.ofEpochDay(in.number()));
    put(LocalTime.class, Leaves::time, Leaves::time);
    put(
        LocalDateTime.class,
        (v, out) -> {
          out.number(v.toLocalDate().toEpochDay());
          time(v.toLocalTime(), out);
        },
        in -> LocalDateTime.of(LocalDate.ofEpochDay(in.number()), time(in)));
    words(OffsetDateTime.class, OffsetDateTime::toString, OffsetDateTime::parse);
    words(Instant.class, Instant::toString, Instant::parse);
    words(Duration.class, Duration::toString, Duration::parse);
    words(Period.class, Period::toString, Period::parse);
    words(Year.class, Year::toString, Year::parse);
    words(YearMonth.class, YearMonth::toString, YearMonth::parse);
    words(ZoneOffset.class, ZoneOffset::getId, ZoneOffset::of);
  }

  private Leaves() {}

  static @Nullable Form of(Class<?> type) {
    return ALL.get(type);
  }

  /** Minutes are the finest that stories tell, so what is finer comes behind a mark. */
  private static void time(LocalTime time, Out out) {
    boolean whole = time.getSecond() == 0 && time.getNano() == 0;
    int minutes = time.toSecondOfDay() / SECONDS_A_MINUTE;
    out.count(2L * minutes + (whole ? 0 : 1));
    if (!whole) {
      out.count(time.getSecond());
      out.count(time.getNano());
    }
  }

  private static LocalTime time(In in) {
    long first = in.count();
    LocalTime minute = LocalTime.ofSecondOfDay(first / 2 * SECONDS_A_MINUTE);
    return first % 2 == 0 ? minute : minute.withSecond((int) in.count()).withNano((int) in.count());
  }

  private static <T> void primitive(
      Class<T> bare, Class<T> boxed, BiConsumer<T, Out> writer, Function<In, T> reader) {
    ALL.put(bare, new Bare<>(writer, reader));
    put(boxed, writer, reader);
  }

  private static <T> void words(
      Class<T> type, Function<T, String> writer, Function<String, T> reader) {
    put(
        type,
        (v, out) -> out.string(writer.apply(v)),
        in -> {
          String words = in.string();
          return reader.apply(words == null ? "" : words);
        });
  }

  private static <T> void put(Class<T> type, BiConsumer<T, Out> writer, Function<In, T> reader) {
    ALL.put(type, new Boxed<>(writer, reader));
  }

  private record Text() implements Form {
    @Override
    public void write(@Nullable Object value, Out out) {
      out.string((String) value);
    }

    @Override
    public @Nullable Object read(In in) {
      return in.string();
    }
  }

  /** Never null. */
  @SuppressWarnings("unchecked")
  private record Bare<T>(BiConsumer<T, Out> writer, Function<In, T> reader) implements Form {
    @Override
    public void write(@Nullable Object value, Out out) {
      if (value == null) {
        throw new IllegalArgumentException("null");
      }
      writer.accept((T) value, out);
    }

    @Override
    public @Nullable Object read(In in) {
      return reader.apply(in);
    }
  }

  /** Led by whether it is there. */
  @SuppressWarnings("unchecked")
  private record Boxed<T>(BiConsumer<T, Out> writer, Function<In, T> reader) implements Form {
    @Override
    public void write(@Nullable Object value, Out out) {
      out.octet(value == null ? 0 : 1);
      if (value != null) {
        writer.accept((T) value, out);
      }
    }

    @Override
    public @Nullable Object read(In in) {
      return in.octet() == 0 ? null : reader.apply(in);
    }
  }
}
