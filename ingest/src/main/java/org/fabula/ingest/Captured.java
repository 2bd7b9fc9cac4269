package org.fabula.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;

/** What a web server answered, as an archive keeps it. */
final class Captured {
  /** The longest head of an answer; browsers take 256 KB, servers send a few. */
  static final int LONGEST_HEAD = 1 << 16;

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);

  private final HttpResponse response;
  private final String type;

  private Captured(HttpResponse response) {
    this.response = response;
    this.type = response.headers().first("Content-Type").orElse("");
  }

  /**
   * Reads the block of a record, or its beginning.
   *
   * @throws IOException when it is no HTTP answer
   */
  static Captured of(byte[] block) throws IOException {
    if (!hasHead(block)) {
      throw new IOException("no HTTP answer, or one whose head does not end");
    }
    try {
      return new Captured(HttpResponse.parse(channel(block)));
    } catch (RuntimeException e) {
      throw new IOException("no HTTP answer that can be read", e);
    }
  }

  private static boolean hasHead(byte[] block) {
    int last = 0;
    for (int i = 0; i < Math.min(block.length, LONGEST_HEAD); i++) {
      if (block[i] == '\n') {
        if (last == i - 1 || (last == i - 2 && block[i - 1] == '\r')) {
          return true;
        }
        last = i;
      }
    }
    return false;
  }

  private static LengthedBody channel(byte[] block) {
    return LengthedBody.create(
        Channels.newChannel(new ByteArrayInputStream(block)),
        ByteBuffer.allocate(1 << 13).flip(),
        block.length);
  }

  /** Whether it was there. */
  boolean isThere() {
    return response.status() == 200;
  }

  /** Whether it is a page that was there. */
  boolean isPage() {
    return isThere() && (type().equals("text/html") || type().equals("application/xhtml+xml"));
  }

  /** The media type in small letters; empty where the server names none. */
  String type() {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** When the server sent it, by its own clock, or null. */
  @Nullable OffsetDateTime date() {
    try {
      String words = response.headers().first("Date").orElse("");
      return OffsetDateTime.parse(words.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The charset named by the server, or null. */
  @Nullable String charset() {
    Matcher matcher = CHARSET.matcher(type);
    return matcher.find() ? matcher.group(1) : null;
  }

  /**
   * The body as the browser gets it to read, without transfer and content codings.
   *
   * @throws Bytes.TooLongException when it is longer than the limit
   */
  byte[] body(int limit) throws IOException {
    List<String> codings =
        response.headers().all("Content-Encoding").stream()
            .flatMap(names -> Arrays.stream(names.split(",", -1)))
            .map(String::strip)
            .toList();
    try (InputStream in = response.body().stream()) {
      return ContentCoding.off(codings, Bytes.upTo(limit, in), limit);
    } catch (RuntimeException e) {
      throw new IOException("its body cannot be read", e);
    }
  }
}
