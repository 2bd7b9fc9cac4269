package org.fabula.app.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record: its components one after another. One that the reader has is named alone. */
final class RecordForm implements Form {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final int KNOWN = 2;

  private final MethodHandle maker;
  private final MethodHandle[] getters;
  private Form[] parts = {};

  RecordForm(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      getters = new MethodHandle[components.length];
      for (int i = 0; i < components.length; i++) {
        getters[i] = getter(components[i].getAccessor());
      }
      maker = maker(type, components);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no form of " + type, e);
    }
  }

  private static MethodHandle getter(Method accessor) throws IllegalAccessException {
    accessor.setAccessible(true);
    return LOOKUP.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
  }

  private static MethodHandle maker(Class<?> type, RecordComponent[] components)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> canonical = type.getDeclaredConstructor(types);
    canonical.setAccessible(true);
    return LOOKUP
        .unreflectConstructor(canonical)
        .asSpreader(Object[].class, types.length)
        .asType(MethodType.methodType(Object.class, Object[].class));
  }

  /**
   * Says of what forms the components are: after it is made, for a record may hold its own kind.
   */
  void parts(List<Form> forms) {
    parts = forms.toArray(Form[]::new);
  }

  @Override
  public void write(@Nullable Object value, Out out) {
    if (value == null) {
      out.octet(0);
      return;
    }
    int known = out.known(value);
    if (known >= 0) {
      out.count(known + KNOWN);
      return;
    }
    out.octet(1);
    for (int i = 0; i < parts.length; i++) {
      parts[i].write(get(getters[i], value), out);
    }
  }

  private static @Nullable Object get(MethodHandle getter, Object value) {
    try {
      return (Object) getter.invokeExact(value);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public @Nullable Object read(In in) {
    long first = in.count();
    if (first != 1) {
      return first == 0 ? null : in.known(first - KNOWN);
    }
    @Nullable Object[] values = new @Nullable Object[parts.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts[i].read(in);
    }
    try {
      return (Object) maker.invokeExact(values);
    } catch (Throwable e) {
      throw new In.DamagedException("no record: " + e.getMessage());
    }
  }
}
