package org.fabula.ingest.fetch;

import java.util.List;

/** What was behind an address, and the way there. */
public final class Fetched {
  private final String given;
  private final List<Exchange> exchanges;

  Fetched(String given, List<Exchange> exchanges) {
    this.given = given;
    this.exchanges = List.copyOf(exchanges);
  }

  /** The address that was asked for, as it was given. */
  public String given() {
    return given;
  }

  /** The address at which it was, after all redirects. */
  public String address() {
    return exchanges.getLast().address().toString();
  }

  /** The answer as it was sent, head and body with their codings. */
  public byte[] answer() {
    return exchanges.getLast().response();
  }

  /** Each question and its answer; the last is the one wanted, those before lead there. */
  List<Exchange> exchanges() {
    return exchanges;
  }
}
