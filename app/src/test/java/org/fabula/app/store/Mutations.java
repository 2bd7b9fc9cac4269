package org.fabula.app.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes values at random places: strings no story has, nulls, lists longer and shorter. */
final class Mutations {
  private static final List<String> STRINGS =
      List.of(
          "",
          "\0",
          "pier\0pier",
          "\uD83D\uDE00 Saltby",
          "\uD800",
          "lone \uDC00 and \uD83D",
          "naïve “ferry” — 東京",
          "a".repeat(70_000),
          "\r\n\t\u0001",
          "ffi\uFB03");

  private final Random random;
  private final int oneIn;

  Mutations(long seed, int oneIn) {
    this.random = new Random(seed);
    this.oneIn = oneIn;
  }

  /**
   * The value with about one in so many of its parts changed, as far as its constructor lets it.
   */
  <T extends Record> T of(T record) {
    return cast(record(record));
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object value) {
    return (T) value;
  }

  private Object record(Object record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    @Nullable Object[] before = new @Nullable Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        before[i] = components[i].getAccessor().invoke(record);
        types[i] = components[i].getType();
        values[i] = value(before[i], components[i].getGenericType());
        if (random.nextInt(oneIn) == 0
            && Arrays.toString(components[i].getAnnotatedType().getAnnotations())
                .contains("Null")) {
          values[i] = null;
        }
      }
      Constructor<?> maker = record.getClass().getDeclaredConstructor(types);
      return maker.newInstance(values);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return record;
    }
  }

  private @Nullable Object value(@Nullable Object value, Type type) {
    boolean change = random.nextInt(oneIn) == 0;
    return switch (value) {
      case null -> null;
      case Record record -> record(record);
      case String words -> change ? STRINGS.get(random.nextInt(STRINGS.size())) : words;
      case Double number -> change ? double0() : number;
      case Boolean yes -> yes ^ change;
      case LocalDate day -> change ? day.plusDays(random.nextInt(2_000_000) - 1_000_000) : day;
      case LocalDateTime moment -> change ? moment.plusNanos(random.nextLong() >> 8) : moment;
      case Enum<?> constant -> {
        Object[] all = constant.getDeclaringClass().getEnumConstants();
        yield change ? all[random.nextInt(all.length)] : constant;
      }
      case List<?> list ->
          list(list, ((ParameterizedType) type).getActualTypeArguments()[0], change);
      case Set<?> set -> {
        Set<Object> changed = new LinkedHashSet<>(set);
        if (change) {
          changed.add(STRINGS.get(random.nextInt(STRINGS.size())));
        }
        yield changed;
      }
      case Map<?, ?> map -> {
        Map<Object, Object> changed = new LinkedHashMap<>(map);
        if (change) {
          changed.put(STRINGS.get(random.nextInt(STRINGS.size())), double0());
        }
        yield changed;
      }
      default -> value;
    };
  }

  private Object double0() {
    double[] all = {0.0, -0.0, Double.NaN, Double.MAX_VALUE, Double.NEGATIVE_INFINITY, 0.1};
    return all[random.nextInt(all.length)];
  }

  private Object list(List<?> list, Type element, boolean change) {
    List<Object> changed = new ArrayList<>();
    for (Object one : list) {
      Object other = value(one, element);
      if (!change || random.nextBoolean()) {
        changed.add(other == null ? one : other);
      }
    }
    if (change && !list.isEmpty()) {
      changed.add(list.get(random.nextInt(list.size())));
    }
    return changed;
  }
}
