package org.fabula.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fabula.story.Passage;
import org.fabula.story.Passage.Part;
import org.fabula.story.Place;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to words. A byte order mark decides; then strict UTF-8; then UTF-16 by the place of its
 * zero bytes; then UTF-8 with a few broken bytes; then Windows-1252, which is what English text
 * that is not UTF-8 nearly always is (the WHATWG encoding standard reads Latin-1 as Windows-1252
 * too).
 *
 * <p>A mark is encoding, not text, and is not kept; everything else is, line ends included. A lone
 * surrogate becomes U+FFFD, one code unit for one, so that the text can be written as UTF-8 again.
 */
final class Decoder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** Bytes looked at to tell UTF-16 and binary from text. */
  private static final int SAMPLE = 1 << 16;

  private Decoder() {}

  /**
   * What came of it.
   *
   * @param text the words, or null where the bytes are no text
   * @param broken how many bytes or code units could not be decoded and read as U+FFFD
   * @param charset by which the words were read
   * @param start first byte of the words, behind a mark
   */
  record Decoded(@Nullable String text, int broken, Charset charset, int start) {
    private static Decoded binary(Charset charset) {
      return new Decoded(null, 0, charset, 0);
    }
  }

  static Decoded decode(byte[] bytes) {
    Mark mark = Mark.of(bytes);
    if (mark != null) {
      return lenient(bytes, mark.length(), mark.charset());
    }
    if (looksBinary(bytes)) {
      Charset wide = wideByZeros(bytes);
      return wide == null ? Decoded.binary(WINDOWS) : lenient(bytes, 0, wide);
    }
    String strict = strict(bytes, 0, bytes.length);
    if (strict != null) {
      return new Decoded(strict, 0, StandardCharsets.UTF_8, 0);
    }
    return mostlyUtf8(bytes)
        ? lenient(bytes, 0, StandardCharsets.UTF_8)
        : lenient(bytes, 0, WINDOWS);
  }

  /** The bytes as UTF-8, or null where they are not. */
  static @Nullable String strict(byte[] bytes, int start, int length) {
    // The lenient decoder is many times faster, and only what shows U+FFFD can have been malformed.
    String text = new String(bytes, start, length, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, start, length);
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The charset of a byte order mark, or null. */
  static @Nullable Charset marked(byte[] bytes) {
    Mark mark = Mark.of(bytes);
    return mark == null ? null : mark.charset();
  }

  private static Decoded lenient(byte[] bytes, int start, Charset charset) {
    CharBuffer chars;
    try {
      chars =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a decoder that replaces does not report", e);
    }
    String text = wellFormed(chars.toString());
    int broken = (int) text.chars().filter(c -> c == '\uFFFD').count();
    return text.indexOf('\0') >= 0 && binaryAfterAll(text)
        ? Decoded.binary(charset)
        : new Decoded(text, broken, charset, start);
  }

  /** The words and their bytes; what could not be decoded is a passage of its own. */
  static Prose prose(byte[] bytes, Decoded decoded, String text) {
    String charset = decoded.charset().name();
    if (decoded.broken() == 0) {
      return Prose.of(text, new Place.Bytes(decoded.start(), bytes.length, charset));
    }
    List<Passage> passages = new ArrayList<>();
    CharsetDecoder decoder = decoded.charset().newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, decoded.start(), bytes.length - decoded.start());
    CharBuffer out = CharBuffer.allocate(text.length());
    CoderResult result = CoderResult.OVERFLOW;
    while (!result.isUnderflow()) {
      int start = out.position();
      int from = in.position();
      result = decoder.decode(in, out, true);
      passage(passages, start, out.position(), new Place.Bytes(from, in.position(), charset));
      if (result.isError()) {
        int after = in.position() + result.length();
        Place broken = new Place.Bytes(in.position(), after, null);
        passage(passages, out.position(), out.position() + 1, broken);
        in.position(after);
        out.put('\uFFFD');
      }
    }
    return new Prose(text, passages);
  }

  private static void passage(List<Passage> passages, int start, int end, Place place) {
    if (end > start) {
      passages.add(new Passage(start, end, Part.PARAGRAPH, place));
    }
  }

  private static boolean binaryAfterAll(String text) {
    return text.chars().filter(c -> c == 0).count() * 100 > text.length();
  }

  /** The same text with U+FFFD for every lone surrogate. */
  static String wellFormed(String text) {
    int lone = firstLone(text, 0);
    if (lone < 0) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text);
    for (; lone >= 0; lone = firstLone(text, lone + 1)) {
      mended.setCharAt(lone, '\uFFFD');
    }
    return mended.toString();
  }

  private static int firstLone(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!pair) {
        return i;
      }
      i++;
    }
    return -1;
  }

  /** Text has no NUL and hardly any other control character than tab, line end and form feed. */
  private static boolean looksBinary(byte[] bytes) {
    int end = Math.min(bytes.length, SAMPLE);
    int controls = 0;
    for (int i = 0; i < end; i++) {
      int b = bytes[i];
      if (b == 0) {
        return true;
      }
      if (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
        controls++;
      }
    }
    return controls * 50L > end;
  }

  /** UTF-16 of a Western text has a zero in nearly every other byte, on one side only. */
  private static @Nullable Charset wideByZeros(byte[] bytes) {
    int end = Math.min(bytes.length, SAMPLE) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < end; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = end / 2;
    if (pairs < 2) {
      return null;
    }
    if (odd * 10L >= pairs * 7L && even * 50L <= pairs) {
      return StandardCharsets.UTF_16LE;
    }
    return even * 10L >= pairs * 7L && odd * 50L <= pairs ? StandardCharsets.UTF_16BE : null;
  }

  /** Whether whole multi-byte sequences outnumber the bytes outside of any by ten to one. */
  private static boolean mostlyUtf8(byte[] bytes) {
    long whole = 0;
    long stray = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= 0) {
        continue;
      }
      int length = sequence(bytes, i);
      if (length == 0) {
        stray++;
      } else {
        whole++;
        i += length - 1;
      }
    }
    return whole >= stray * 10;
  }

  private static int sequence(byte[] bytes, int start) {
    int lead = bytes[start] & 0xFF;
    int length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || lead >= 0xF5 || start + length > bytes.length) {
      return 0;
    }
    for (int i = start + 1; i < start + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** A byte order mark; UTF-32 stands before UTF-16, whose mark begins like it. */
  private enum Mark {
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_32_BIG(UTF_32BE, 0, 0, 0xFE, 0xFF),
    UTF_32_LITTLE(UTF_32LE, 0xFF, 0xFE, 0, 0),
    UTF_16_BIG(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0xFF, 0xFE);

    private final Charset charset;
    private final int[] bytes;

    Mark(Charset charset, int... bytes) {
      this.charset = charset;
      this.bytes = bytes;
    }

    Charset charset() {
      return charset;
    }

    int length() {
      return bytes.length;
    }

    static @Nullable Mark of(byte[] text) {
      for (Mark mark : values()) {
        if (mark.starts(text)) {
          return mark;
        }
      }
      return null;
    }

    private boolean starts(byte[] text) {
      if (text.length < bytes.length) {
        return false;
      }
      for (int i = 0; i < bytes.length; i++) {
        if ((text[i] & 0xFF) != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
