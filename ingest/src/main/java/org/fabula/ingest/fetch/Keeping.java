package org.fabula.ingest.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Writes what was fetched as a web archive (WARC, ISO 28500), so that it can be shown and read. */
final class Keeping {
  /** Longer names do not fit every file system, with what is put behind them. */
  private static final int LONGEST = 120;

  private static final Set<OpenOption> OVER =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);

  private Keeping() {}

  /** Writes a file named by the address; a number tells it from an earlier one. */
  static Path write(Fetched fetched, Path folder, String software) throws IOException {
    Files.createDirectories(folder);
    String name = name(fetched);
    Path part = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (FileChannel channel = FileChannel.open(part, OVER);
          WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP)) {
        records(fetched, writer, software);
        channel.force(true);
      }
      return moved(part, folder, name);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Path moved(Path part, Path folder, String name) throws IOException {
    for (int number = 1; ; number++) {
      String whole = name + (number == 1 ? "" : "-" + number) + ".warc.gz";
      try {
        return Files.move(part, folder.resolve(whole));
      } catch (FileAlreadyExistsException e) {
        // The next number may be free.
      }
    }
  }

  /** Host, name of the page, and what tells apart addresses of one name. */
  private static String name(Fetched fetched) {
    WebAddress address = fetched.exchanges().getFirst().address();
    String page = PageName.of(address.toString());
    String host = address.host();
    String both = page.equals(host) ? host : host + "-" + page;
    String plain = both.replaceAll("[^A-Za-z0-9._]+", "-");
    String start = plain.substring(0, Math.min(LONGEST, plain.length()));
    byte[] bytes = address.toString().getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(Wire.digest(bytes), 0, 4);
    return start + "-" + hash;
  }

  private static void records(Fetched fetched, WarcWriter writer, String software)
      throws IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("software", List.of(software));
    fields.put("format", List.of("WARC File Format 1.0"));
    fields.put("robots", List.of("obey"));
    Warcinfo info =
        new Warcinfo.Builder().date(fetched.exchanges().getFirst().time()).fields(fields).build();
    writer.write(info);
    for (Exchange exchange : fetched.exchanges()) {
      records(exchange, writer, info);
    }
  }

  private static void records(Exchange exchange, WarcWriter writer, Warcinfo info)
      throws IOException {
    String address = exchange.address().toString();
    WarcResponse.Builder builder =
        new WarcResponse.Builder(address)
            .date(exchange.time())
            .warcinfoId(info.id())
            .ipAddress(exchange.peer())
            .blockDigest(new WarcDigest("sha256", Wire.digest(exchange.response())))
            .payloadDigest(new WarcDigest("sha256", exchange.digest()))
            .body(MediaType.HTTP_RESPONSE, exchange.response());
    if (!exchange.isWhole()) {
      builder.truncated(WarcTruncationReason.LENGTH);
    }
    WarcResponse response = builder.build();
    WarcRequest request =
        new WarcRequest.Builder(address)
            .date(exchange.time())
            .warcinfoId(info.id())
            .concurrentTo(response.id())
            .blockDigest(new WarcDigest("sha256", Wire.digest(exchange.request())))
            .body(MediaType.HTTP_REQUEST, exchange.request())
            .build();
    writer.write(request);
    writer.write(response);
  }
}
