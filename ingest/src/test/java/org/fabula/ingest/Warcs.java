package org.fabula.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Makes web archives for the tests, with jwarc where it can and by hand where it would not. */
final class Warcs {
  static final String DAY = "2021-03-05T12:00:00Z";

  private Warcs() {}

  /** A page whose story names the number. */
  static String page(int number) {
    return "<html><head><title>Pier "
        + number
        + "</title><meta property=\"article:published_time\" content=\"2021-03-0"
        + (1 + number % 4)
        + "\"></head><body><nav><a href=/>Home</a></nav><article><h1>Pier "
        + number
        + "</h1><p>Pier number "
        + number
        + " of Saltby was closed on Monday after a crack was found, said harbour master Ana Ruiz."
        + "</p></article></body></html>";
  }

  static String address(int number) {
    return "https://saltby.example/piers/" + number;
  }

  /** An answer with a page, by jwarc, as one record, packed or plain. */
  static byte[] record(int number, WarcCompression compression) {
    HttpResponse answer =
        new HttpResponse.Builder(200, "OK")
            .body(
                MediaType.parse("text/html; charset=utf-8"),
                page(number).getBytes(StandardCharsets.UTF_8))
            .build();
    try {
      return written(
          new WarcResponse.Builder(address(number)).date(Instant.parse(DAY)).body(answer).build(),
          compression);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] written(WarcResponse response, WarcCompression compression)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
      writer.write(response);
    }
    return out.toByteArray();
  }

  /** A record by hand. */
  static byte[] record(String type, String address, byte[] block) {
    return joined(
        bytes(
            "WARC/1.1\r\nWARC-Type: "
                + type
                + "\r\nWARC-Target-URI: "
                + address
                + "\r\nWARC-Date: "
                + DAY
                + "\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http\r\nContent-Length: "
                + block.length
                + "\r\n\r\n"),
        block,
        bytes("\r\n\r\n"));
  }

  /** An answer by hand, with the fields given. */
  static byte[] answer(String fields, byte[] body) {
    return record(
        "response",
        "https://saltby.example/news",
        joined(bytes("HTTP/1.1 200 OK\r\n" + fields + "\r\n\r\n"), body));
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
