package org.fabula.eval.speed;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Writes a web archive of any size from a few pages, each again and again under other addresses, as
 * crawlers write them: a gzip member a record. The same pages give the same bytes.
 */
final class PageArchive {
  /**
   * After every day that the pages name: a page that was stored before it was published is none.
   */
  private static final Instant STORED = Instant.parse("2025-01-01T00:00:00Z");

  /** The charset is left to the page, as many servers do. */
  private static final MediaType HTML = MediaType.parse("text/html");

  private PageArchive() {}

  /** Writes {@code number} records with the pages in turn; {@code file} is made or overwritten. */
  static void write(Path file, List<Path> pages, int number) throws IOException {
    List<byte[]> bodies = new ArrayList<>();
    for (Path page : pages) {
      bodies.add(Files.readAllBytes(page));
    }
    try (WarcWriter writer =
        new WarcWriter(Channels.newChannel(Files.newOutputStream(file)), WarcCompression.GZIP)) {
      for (int i = 0; i < number; i++) {
        writer.write(response(address(i, bodies.size()), bodies.get(i % bodies.size())));
      }
    }
  }

  /** Every round over the pages is a site of its own. */
  private static String address(int record, int pages) {
    return "https://news" + record / pages + ".example/story/" + record % pages;
  }

  private static WarcResponse response(String address, byte[] page) throws IOException {
    HttpResponse answer = new HttpResponse.Builder(200, "OK").body(HTML, page).build();
    return new WarcResponse.Builder(address)
        .recordId(UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)))
        .date(STORED)
        .body(answer)
        .build();
  }
}
