package org.fabula.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** What hosts ask robots to leave alone (RFC 9309). Each host is asked once. */
final class Robots {
  /** By what Fabula goes in a robots.txt. */
  static final String TOKEN = "fabula";

  /** What must be read of it; what stands behind does not count. */
  private static final int MOST = 500 << 10;

  /** Redirects that are followed. */
  private static final int MOST_REDIRECTS = 5;

  /** Asks for a robots.txt. */
  @FunctionalInterface
  interface Asker {
    Wire.Answer ask(WebAddress address, Gate gate) throws FetchException;
  }

  private final Map<String, Rules> known = new HashMap<>();

  /** What is known of a host: its rules, or why they cannot be had. */
  private record Rules(BaseRobotRules rules, @Nullable FetchException failure) {}

  /**
   * Throws where the host does not want the address read.
   *
   * @return how long the host wants to be left alone between two addresses, in milliseconds; 0
   *     where it does not say
   */
  long check(WebAddress address, Gate gate, Asker asker) throws FetchException {
    Rules rules = known.get(address.origin());
    if (rules == null) {
      // Where the host itself cannot or must not be asked, that is said, and not remembered.
      WebAddress at = address.resolve("/robots.txt");
      rules = read(at, asker.ask(at, gate), asker);
      known.put(address.origin(), rules);
    }
    if (rules.failure() != null) {
      throw rules.failure();
    }
    if (!rules.rules().isAllowed(address.toString())) {
      throw refused(address);
    }
    return Math.max(0, rules.rules().getCrawlDelay());
  }

  private static FetchException refused(WebAddress address) {
    return new FetchException(
        "the robots.txt of " + address.host() + " asks programs not to read it",
        "save the page from the browser");
  }

  private static Rules read(WebAddress at, Wire.Answer first, Asker asker) {
    try {
      return new Rules(parsed(at, led(at, first, asker)), null);
    } catch (FetchException e) {
      String reason = "its robots.txt: " + e.reason();
      String remedy = "nothing is read of a host then; save the page from the browser";
      return new Rules(everything(), new FetchException(reason, remedy, e));
    }
  }

  private static Wire.Answer led(WebAddress at, Wire.Answer first, Asker asker)
      throws FetchException {
    WebAddress address = at;
    Wire.Answer answer = first;
    for (int i = 0; i < MOST_REDIRECTS && Fetcher.isRedirect(answer.exchange().head()); i++) {
      address = Fetcher.next(address, answer.exchange().head());
      answer = asker.ask(address, answer.led());
    }
    return answer;
  }

  private static BaseRobotRules parsed(WebAddress at, Wire.Answer answer) throws FetchException {
    Exchange.Head head = answer.exchange().head();
    if (head.status() >= 500) {
      throw new FetchException("status " + head.status(), "");
    } else if (head.status() / 100 != 2) {
      // What is not there forbids nothing; nor does what more redirects would have led to.
      return everything();
    }
    String type = head.first("Content-Type");
    return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
        .parseContent(
            at.toString(),
            lines(unpacked(answer)),
            type == null ? "text/plain" : type,
            List.of(TOKEN));
  }

  private static BaseRobotRules everything() {
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  private static byte[] unpacked(Wire.Answer answer) throws FetchException {
    String coding = answer.exchange().head().first("Content-Encoding");
    if (coding == null || !coding.strip().equalsIgnoreCase("gzip")) {
      return answer.body();
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return in.readNBytes(MOST);
    } catch (IOException e) {
      throw new FetchException("damaged", "", e);
    }
  }

  /** Without the part of a line at which reading stopped. */
  private static byte[] lines(byte[] bytes) {
    int end = bytes.length;
    if (end >= MOST) {
      while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
        end--;
      }
    }
    return Arrays.copyOf(bytes, end);
  }

  /** Bytes of a robots.txt that are read. */
  static int most(Exchange.Head head) {
    return MOST;
  }
}
