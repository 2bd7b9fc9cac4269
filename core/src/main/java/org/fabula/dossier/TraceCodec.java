package org.fabula.dossier;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.fabula.dossier.EventTrace.Side;
import org.fabula.dossier.Naming.Form;
import org.fabula.dossier.Naming.Years;
import org.fabula.people.ActorKind;
import org.jspecify.annotations.Nullable;

/** Writes traces as bytes, the same for the same trace, and reads them. */
final class TraceCodec {
  /** Of the form of the bytes; another is not read. */
  private static final int VERSION = 1;

  /** Stands for a day that is not known. */
  private static final int OPEN = Integer.MIN_VALUE;

  private TraceCodec() {}

  static byte[] write(Trace trace) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeInt(trace.rank().day());
      string(trace.rank().key(), out);
      numbers(trace.words(), out);
      for (float weight : trace.weights()) {
        out.writeFloat(weight);
      }
      numbers(trace.keys().stream().mapToLong(Long::longValue).toArray(), out);
      count(trace.actors().size(), out);
      for (Naming actor : trace.actors()) {
        naming(actor, out);
      }
      count(trace.events().size(), out);
      for (EventTrace event : trace.events()) {
        event(event, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void naming(Naming naming, DataOutputStream out) throws IOException {
    out.writeByte(naming.kind().ordinal());
    out.writeByte(naming.form().ordinal());
    strings(naming.words(), out);
    string(naming.suffix(), out);
    strings(new TreeSet<>(naming.offices()), out);
    out.writeInt(naming.born().from());
    out.writeInt(naming.born().to());
    string(naming.gender(), out);
  }

  private static void event(EventTrace event, DataOutputStream out) throws IOException {
    count(event.event(), out);
    out.writeLong(event.family());
    out.writeBoolean(event.light());
    numbers(event.arguments(), out);
    numbers(event.names(), out);
    side(event.agents(), out);
    side(event.patients(), out);
    out.writeInt(day(event.days().from()));
    out.writeInt(day(event.days().to()));
  }

  private static void side(Side side, DataOutputStream out) throws IOException {
    count(side.actors().length, out);
    for (int actor : side.actors()) {
      count(actor, out);
    }
    numbers(side.words(), out);
  }

  private static int day(@Nullable LocalDate day) {
    return day == null ? OPEN : Math.toIntExact(day.toEpochDay());
  }

  /** Seven bits a byte, the lowest first, as LEB128. */
  private static void count(int count, DataOutputStream out) throws IOException {
    int left = count;
    while (left > 0x7f) {
      out.writeByte(left & 0x7f | 0x80);
      left >>>= 7;
    }
    out.writeByte(left);
  }

  /** Units of UTF-16, so that whatever a story holds comes back. */
  private static void string(String string, DataOutputStream out) throws IOException {
    count(string.length(), out);
    out.writeChars(string);
  }

  private static void numbers(long[] numbers, DataOutputStream out) throws IOException {
    count(numbers.length, out);
    for (long number : numbers) {
      out.writeLong(number);
    }
  }

  private static void strings(Iterable<String> strings, DataOutputStream out) throws IOException {
    List<String> all = new ArrayList<>();
    strings.forEach(all::add);
    count(all.size(), out);
    for (String string : all) {
      string(string, out);
    }
  }

  /**
   * @throws IllegalArgumentException where the bytes are no trace of this version
   */
  static Trace read(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      if (in.get() != VERSION) {
        throw new IllegalArgumentException("a trace of another version");
      }
      Rank rank = new Rank(in.getInt(), string(in));
      long[] words = numbers(in);
      float[] weights = new float[words.length];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = in.getFloat();
      }
      List<Long> keys = new ArrayList<>();
      for (long key : numbers(in)) {
        keys.add(key);
      }
      List<Naming> actors = new ArrayList<>();
      for (int left = count(in); left > 0; left--) {
        actors.add(naming(in));
      }
      List<EventTrace> events = new ArrayList<>();
      for (int left = count(in); left > 0; left--) {
        events.add(event(in));
      }
      return new Trace(rank, words, weights, keys, actors, events);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a whole trace", e);
    }
  }

  private static Naming naming(ByteBuffer in) {
    return new Naming(
        ActorKind.values()[in.get()],
        Form.values()[in.get()],
        strings(in),
        string(in),
        new HashSet<>(strings(in)),
        new Years(in.getInt(), in.getInt()),
        string(in));
  }

  private static EventTrace event(ByteBuffer in) {
    return new EventTrace(
        count(in),
        in.getLong(),
        in.get() != 0,
        numbers(in),
        numbers(in),
        side(in),
        side(in),
        new Days(day(in.getInt()), day(in.getInt())));
  }

  private static Side side(ByteBuffer in) {
    int[] actors = new int[count(in, 1)];
    for (int i = 0; i < actors.length; i++) {
      actors[i] = count(in);
    }
    return new Side(actors, numbers(in));
  }

  private static @Nullable LocalDate day(int day) {
    return day == OPEN ? null : LocalDate.ofEpochDay(day);
  }

  private static int count(ByteBuffer in) {
    int count = 0;
    int shift = 0;
    int next;
    do {
      next = in.get();
      count |= (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return count;
  }

  /** A count of things that take so many bytes each, at least; no more than there may be. */
  private static int count(ByteBuffer in, int bytes) {
    int count = count(in);
    if (count < 0 || (long) count * bytes > in.remaining()) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  private static String string(ByteBuffer in) {
    char[] units = new char[count(in, Character.BYTES)];
    for (int i = 0; i < units.length; i++) {
      units[i] = in.getChar();
    }
    return new String(units);
  }

  private static long[] numbers(ByteBuffer in) {
    long[] numbers = new long[count(in, Long.BYTES)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.getLong();
    }
    return numbers;
  }

  private static List<String> strings(ByteBuffer in) {
    int size = count(in, 1);
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      strings.add(string(in));
    }
    return strings;
  }
}
