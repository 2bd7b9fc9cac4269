package org.fabula.app.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the forms of a type and of all that its values can hold: records, sealed interfaces of
 * records, enums, lists, sets, maps, strings, numbers, and dates. A new component or type in the
 * graph needs no word here. Used once.
 */
final class Forms {
  private final Map<Type, Form> made = new HashMap<>();
  private final Map<String, String> described = new TreeMap<>();

  /**
   * The form of a type.
   *
   * @throws IllegalArgumentException where the graph holds what cannot be written
   */
  Form of(Type type) {
    Form found = made.get(type);
    if (found != null) {
      return found;
    }
    if (type instanceof ParameterizedType generic) {
      Form form = generic(generic);
      made.put(type, form);
      return form;
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException("no form of " + type);
    }
    return plain(plain);
  }

  /**
   * What all forms made so far look like, in words: two graphs with the same description read each
   * other's bytes.
   */
  String description() {
    StringBuilder all = new StringBuilder();
    described.forEach((name, parts) -> all.append(name).append(' ').append(parts).append('\n'));
    return all.toString();
  }

  private Form plain(Class<?> type) {
    Form leaf = Leaves.of(type);
    if (leaf != null) {
      made.put(type, leaf);
      return leaf;
    }
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      described.put(type.getName(), Arrays.toString(names(constants)));
      Form form = new EnumForm(constants);
      made.put(type, form);
      return form;
    }
    if (type.isRecord()) {
      return record(type);
    }
    if (type.isSealed()) {
      return sealed(type);
    }
    throw new IllegalArgumentException("no form of " + type);
  }

  private static String[] names(Object[] constants) {
    return Arrays.stream(constants).map(one -> ((Enum<?>) one).name()).toArray(String[]::new);
  }

  private Form record(Class<?> type) {
    RecordForm form = new RecordForm(type);
    made.put(type, form);
    List<Form> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      parts.add(of(component.getGenericType()));
      words.add(component.getName() + ":" + component.getGenericType().getTypeName());
    }
    form.parts(parts);
    described.put(type.getName(), words.toString());
    return form;
  }

  private Form sealed(Class<?> type) {
    List<Class<?>> kinds = new ArrayList<>(List.of(type.getPermittedSubclasses()));
    kinds.sort(Comparator.comparing(Class::getName));
    List<Form> forms = new ArrayList<>();
    SealedForm form = new SealedForm(kinds, forms);
    made.put(type, form);
    kinds.forEach(kind -> forms.add(of(kind)));
    described.put(type.getName(), kinds.stream().map(Class::getName).toList().toString());
    return form;
  }

  private Form generic(ParameterizedType type) {
    Type[] parts = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return new ListForm(of(parts[0]));
    }
    if (type.getRawType() == Set.class) {
      return new SetForm(of(sortable(parts[0])));
    }
    if (type.getRawType() == Map.class) {
      return new MapForm(of(sortable(parts[0])), of(parts[1]));
    }
    throw new IllegalArgumentException("no form of " + type);
  }

  /** What is in a set has an order of its own, so that equal sets give equal bytes. */
  private static Type sortable(Type type) {
    if (type instanceof Class<?> plain && Comparable.class.isAssignableFrom(plain)) {
      return type;
    }
    throw new IllegalArgumentException("no order of " + type);
  }

  private record EnumForm(Object[] constants) implements Form {
    @Override
    public void write(@Nullable Object value, Out out) {
      out.count(value == null ? 0 : ((Enum<?>) value).ordinal() + 1L);
    }

    @Override
    public @Nullable Object read(In in) {
      long number = in.count();
      if (number < 0 || number > constants.length) {
        throw new In.DamagedException("no such constant");
      }
      return number == 0 ? null : constants[(int) number - 1];
    }
  }

  private record SealedForm(List<Class<?>> kinds, List<Form> forms) implements Form {
    @Override
    public void write(@Nullable Object value, Out out) {
      int kind = value == null ? -1 : kind(value);
      out.count(kind + 1L);
      if (kind >= 0) {
        forms.get(kind).write(value, out);
      }
    }

    private int kind(Object value) {
      for (int i = 0; i < kinds.size(); i++) {
        if (kinds.get(i).isInstance(value)) {
          return i;
        }
      }
      throw new IllegalArgumentException("no form of " + value.getClass());
    }

    @Override
    public @Nullable Object read(In in) {
      long kind = in.count();
      if (kind < 0 || kind > forms.size()) {
        throw new In.DamagedException("no such kind");
      }
      return kind == 0 ? null : forms.get((int) kind - 1).read(in);
    }
  }

  private record ListForm(Form element) implements Form {
    @Override
    public void write(@Nullable Object value, Out out) {
      List<?> list = value == null ? List.of() : (List<?>) value;
      out.count(value == null ? 0 : list.size() + 1L);
      for (Object one : list) {
        element.write(one, out);
      }
    }

    @Override
    public @Nullable Object read(In in) {
      int size = in.size() - 1;
      if (size < 0) {
        return null;
      }
      List<@Nullable Object> list = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        list.add(element.read(in));
      }
      return list;
    }
  }

  private record SetForm(Form element) implements Form {
    @Override
    public void write(@Nullable Object value, Out out) {
      Object[] sorted = value == null ? new Object[0] : ((Set<?>) value).toArray();
      Arrays.sort(sorted);
      out.count(value == null ? 0 : sorted.length + 1L);
      for (Object one : sorted) {
        element.write(one, out);
      }
    }

    @Override
    public @Nullable Object read(In in) {
      int size = in.size() - 1;
      if (size < 0) {
        return null;
      }
      Set<@Nullable Object> set = new java.util.LinkedHashSet<>(2 * size);
      for (int i = 0; i < size; i++) {
        set.add(element.read(in));
      }
      return set;
    }
  }

  private record MapForm(Form key, Form value) implements Form {
    @Override
    public void write(@Nullable Object all, Out out) {
      Map<?, ?> map = all == null ? Map.of() : (Map<?, ?>) all;
      out.count(all == null ? 0 : map.size() + 1L);
      Object[] keys = map.keySet().toArray();
      Arrays.sort(keys);
      for (Object one : keys) {
        key.write(one, out);
        value.write(map.get(one), out);
      }
    }

    @Override
    public @Nullable Object read(In in) {
      int size = in.size() - 1;
      if (size < 0) {
        return null;
      }
      Map<@Nullable Object, @Nullable Object> map = new java.util.LinkedHashMap<>(2 * size);
      for (int i = 0; i < size; i++) {
        map.put(key.read(in), value.read(in));
      }
      return map;
    }
  }
}
