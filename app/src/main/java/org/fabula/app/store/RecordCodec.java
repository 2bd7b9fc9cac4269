package org.fabula.app.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Values of one type as bytes and back, nothing lost; equal values give equal bytes. The head names
 * the form: how this class writes, and a mark of every record, component and constant that the type
 * can hold. Bytes of another form are known to be such, and never misread.
 *
 * @param <T> the type
 */
public final class RecordCodec<T> {
  /** How this class writes; to be counted up where that changes. */
  private static final byte VERSION = 1;

  private static final int HEAD = 1 + Long.BYTES + Integer.BYTES;

  /** Most of what stands before is too far back for the deflater to see. */
  private static final int WINDOW = 1 << 15;

  /** A reading is some ten times its story of at most 8 MB; more is damage. */
  private static final int MOST = 512 << 20;

  private final Class<T> type;
  private final Form form;
  private final long mark;

  /**
   * A codec of a type. Takes some milliseconds: make one and keep it.
   *
   * @throws IllegalArgumentException where its values can hold what cannot be written
   */
  public RecordCodec(Class<T> type) {
    Forms forms = new Forms();
    this.type = type;
    this.form = forms.of(type);
    byte[] description = forms.description().getBytes(StandardCharsets.UTF_8);
    this.mark = ByteBuffer.wrap(Sha256.of(description)).getLong();
  }

  /** Bytes are of a form that is not, or no longer, understood, or they are damaged. */
  public static final class UnknownFormException extends Exception {
    private static final long serialVersionUID = 1;
    private final boolean damaged;

    UnknownFormException(boolean damaged, @Nullable Throwable cause) {
      super(damaged ? "damaged" : "of another form", cause);
      this.damaged = damaged;
    }

    /** Whether it is a known form, and what was written in it is damaged. */
    public boolean isDamaged() {
      return damaged;
    }
  }

  /**
   * The bytes of a value.
   *
   * @param known values that the reader will have: what equals one of them is named, not written;
   *     the words of the first string among them make the bytes of others short
   */
  public byte[] encode(T value, List<? extends Object> known) {
    Out out = new Out(known);
    form.write(value, out);
    byte[] raw = out.toBytes();
    byte[] packed = Packed.of(raw, dictionary(known));
    return ByteBuffer.allocate(HEAD + packed.length)
        .put(VERSION)
        .putLong(mark)
        .putInt(raw.length)
        .put(packed)
        .array();
  }

  /**
   * The value of bytes.
   *
   * @param known the same as where they were written
   * @throws UnknownFormException where they are of another form, or damaged
   */
  public T decode(byte[] bytes, List<? extends Object> known) throws UnknownFormException {
    if (!isKnown(bytes)) {
      throw new UnknownFormException(false, null);
    }
    try {
      int size = ByteBuffer.wrap(bytes).getInt(1 + Long.BYTES);
      if (size < 0 || size > MOST) {
        throw new UnknownFormException(true, null);
      }
      In in = new In(Packed.open(bytes, HEAD, size, dictionary(known)), known);
      T value = type.cast(form.read(in));
      in.end();
      return Objects.requireNonNull(value);
    } catch (DataFormatException | RuntimeException e) {
      // Damage may show as anything that a record refuses.
      throw new UnknownFormException(true, e);
    }
  }

  /** Whether bytes are of the form that is written now. */
  public boolean isKnown(byte[] bytes) {
    return bytes.length >= HEAD && bytes[0] == VERSION && ByteBuffer.wrap(bytes).getLong(1) == mark;
  }

  private static byte @Nullable [] dictionary(List<? extends Object> known) {
    for (Object value : known) {
      if (value instanceof String words) {
        String end = words.substring(Math.max(0, words.length() - WINDOW));
        return end.getBytes(StandardCharsets.UTF_8);
      }
    }
    return null;
  }
}
