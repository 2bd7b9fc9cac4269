package org.fabula.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the labels in a model file to constants. */
final class Labels {
  private Labels() {}

  /** The constant named {@code label}, whatever the case; {@code otherwise} where there is none. */
  static <E extends Enum<E>> E either(E otherwise, String label) {
    String name = label.toUpperCase(Locale.ROOT);
    for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return otherwise;
  }

  /**
   * The constants of all labels.
   *
   * @throws IllegalArgumentException where a label names none
   */
  static <E extends Enum<E>> List<E> all(Class<E> type, List<String> labels) {
    List<E> constants = new ArrayList<>(labels.size());
    for (String label : labels) {
      constants.add(Enum.valueOf(type, label.toUpperCase(Locale.ROOT)));
    }
    return List.copyOf(constants);
  }

  /** The constants of all labels, {@code otherwise} for those that name none. */
  static <E extends Enum<E>> List<E> allOr(E otherwise, List<String> labels) {
    return labels.stream().map(label -> either(otherwise, label)).toList();
  }
}
