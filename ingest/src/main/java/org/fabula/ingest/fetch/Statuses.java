package org.fabula.ingest.fetch;

import java.util.Locale;

/** What the head of an answer says about it. */
final class Statuses {
  private Statuses() {}

  /** The media type in small letters, or empty. */
  static String type(Exchange.Head head) {
    String type = head.first("Content-Type");
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Throws where the status is not 200, saying what can be done. */
  static void check(Exchange.Head head) throws FetchException {
    int status = head.status();
    if (status != 200) {
      throw new FetchException("status " + status + reason(status), remedy(head));
    }
  }

  private static String reason(int status) {
    return switch (status) {
      case 204, 205 -> ", nothing there";
      case 401, 407 -> ", behind a login";
      case 402 -> ", behind a paywall";
      case 403 -> ", the server refuses it";
      case 404 -> ", no such page";
      case 410 -> ", the page was taken away";
      case 429 -> ", too many questions";
      case 451 -> ", held back for legal reasons";
      case 503 -> ", the server is busy or being mended";
      default -> status >= 500 ? ", the server failed" : "";
    };
  }

  private static String remedy(Exchange.Head head) {
    return switch (head.status()) {
      case 401, 402, 403, 407 -> "if you may read it, save the page from the browser";
      case 404, 410 -> "a web archive may have it";
      case 429, 503 -> later(head);
      default -> head.status() >= 500 ? "try again later" : "save the page from the browser";
    };
  }

  private static String later(Exchange.Head head) {
    String after = head.first("Retry-After");
    if (after == null || after.isBlank()) {
      return "try again later";
    }
    return after.strip().matches("[0-9]{1,9}")
        ? "try again in " + after.strip() + " seconds"
        : "try again after " + after.strip();
  }
}
