package org.fabula.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page and what belongs to it: resources of the class path, found by their path. */
final class Pages {
  private static final String FOLDER = "org/fabula/desk";

  private static final String NO_PAGE =
      "Fabula's desk is here, but its page was not built into this program.\n"
          + "Install Node 20.19 or newer and build again, or ask the API: /api/v1/openapi.json\n";

  /** Files whose names change with what is in them. */
  private static final String LASTING = "/assets/";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("json", "application/json"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"));

  private Pages() {}

  /**
   * What stands at a path; the page itself for a path of one of its views; null where there is
   * nothing.
   */
  static Answer.@Nullable Bytes at(String path) {
    if (!path.matches("/[A-Za-z0-9_./-]*") || path.contains("..") || path.contains("//")) {
      return isView(path) ? page() : null;
    }
    if (!isView(path)) {
      byte[] found = bytes(path);
      return found == null ? null : answer(path, found);
    }
    return page();
  }

  /** A path of a view names no file. */
  private static boolean isView(String path) {
    int slash = path.lastIndexOf('/');
    return !path.contains("..") && path.indexOf('.', slash) < 0;
  }

  private static Answer.Bytes page() {
    byte[] page = bytes("/index.html");
    return page == null
        ? Answer.text("text/plain; charset=utf-8", NO_PAGE)
        : answer("/index.html", page);
  }

  private static Answer.Bytes answer(String path, byte[] bytes) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    boolean lasts = path.startsWith(LASTING);
    return new Answer.Bytes(
        200,
        type,
        bytes,
        Map.of("Cache-Control", lasts ? "public, max-age=31536000, immutable" : "no-cache"));
  }

  private static byte @Nullable [] bytes(String path) {
    try (InputStream in = Pages.class.getClassLoader().getResourceAsStream(FOLDER + path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
