package org.fabula.ingest.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * The door: reads web addresses one after another, within bounds of time and size.
 *
 * <p>It obeys robots.txt, sends no cookies, uses no proxy, and checks each address anew that an
 * address leads to. Not safe for use by several threads.
 */
public final class Fetcher {
  private static final int MOST_REDIRECTS = 10;

  /** The status of what has not changed since it was asked for last. */
  static final int NOT_MODIFIED = 304;

  /** Bytes of what comes with a redirect or a refusal: a sentence, mostly. */
  private static final int MOST_OF_OTHERS = 1 << 20;

  private final Reach reach;
  private final ToIntBiFunction<String, String> most;
  private final World world;
  private final Wire wire;
  private final Robots robots = new Robots();
  private final Pace pace;

  /**
   * Reads addresses within reach.
   *
   * @param most the bytes that an answer may have, before it is unpacked, by its media type in
   *     small letters (or empty) and its address
   */
  public Fetcher(Reach reach, ToIntBiFunction<String, String> most) {
    this(reach, most, World.real());
  }

  Fetcher(Reach reach, ToIntBiFunction<String, String> most, World world) {
    this.reach = reach;
    this.most = most;
    this.world = world;
    this.wire = new Wire(world);
    this.pace = new Pace(world);
  }

  /** Product and version, as servers are told; the version where the program is packaged. */
  static String agent() {
    String version = Fetcher.class.getPackage().getImplementationVersion();
    return Robots.TOKEN + (version == null ? "" : "/" + version);
  }

  /**
   * What is behind an address: an answer of status 200.
   *
   * @throws FetchException when there is none, or when it must not be read
   */
  public Fetched get(String given) throws FetchException {
    return Objects.requireNonNull(get(given, new Known()), "no condition was set");
  }

  /**
   * What is behind an address, or null where it is as it was when it was asked for last.
   *
   * @param known what was answered before; the answer is added to it
   * @throws FetchException when there is none, or when it must not be read
   */
  public @Nullable Fetched get(String given, Known known) throws FetchException {
    WebAddress address = WebAddress.parse(given);
    await(address);
    Deadline deadline = new Deadline(world.patience().whole());
    Set<String> passed = new LinkedHashSet<>();
    List<Exchange> exchanges = new ArrayList<>();
    Gate gate = new Gate(reach, null);
    while (true) {
      passed.add(address.toString());
      List<Exchange.Field> conditions = known.of(address);
      Wire.Answer answer = visit(address, conditions, gate, deadline);
      Exchange.Head head = answer.exchange().head();
      exchanges.add(answer.exchange());
      if (head.status() == NOT_MODIFIED && !conditions.isEmpty()) {
        return null;
      }
      if (!isRedirect(head)) {
        Statuses.check(head);
        refuseTooLong(answer.exchange());
        known.keep(address, head);
        return new Fetched(given, exchanges);
      }
      address = next(address, head);
      refuseLoop(passed, address);
      gate = answer.led();
    }
  }

  /**
   * Keeps what was fetched as a web archive in a folder, which is made where it is missing. The
   * file is written whole or not at all, and never over another.
   */
  public static Path keep(Fetched fetched, Path folder) throws IOException {
    return Keeping.write(fetched, folder, agent());
  }

  private void await(WebAddress address) throws FetchException {
    try {
      pace.await(address.host());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException("interrupted", "", e);
    }
  }

  private Wire.Answer visit(
      WebAddress address, List<Exchange.Field> conditions, Gate gate, Deadline deadline)
      throws FetchException {
    long delay =
        robots.check(
            address, gate, (at, within) -> ask(at, List.of(), within, Robots::most, deadline));
    Wire.Answer answer = ask(address, conditions, gate, head -> most(head, address), deadline);
    pace.asked(address.host(), delay);
    return answer;
  }

  private int most(Exchange.Head head, WebAddress address) {
    return head.status() == 200
        ? most.applyAsInt(Statuses.type(head), address.toString())
        : MOST_OF_OTHERS;
  }

  private Wire.Answer ask(
      WebAddress address,
      List<Exchange.Field> conditions,
      Gate gate,
      ToIntFunction<Exchange.Head> bytes,
      Deadline deadline)
      throws FetchException {
    try {
      return wire.ask(address, conditions, gate, bytes, deadline);
    } catch (FetchException e) {
      throw e;
    } catch (IOException | HttpException e) {
      throw Failures.of(address, e);
    }
  }

  private void refuseTooLong(Exchange exchange) throws FetchException {
    if (!exchange.isWhole()) {
      int bytes = most(exchange.head(), exchange.address());
      String size = bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
      throw new FetchException("longer than " + size, "");
    }
  }

  private static void refuseLoop(Set<String> passed, WebAddress next) throws FetchException {
    if (passed.contains(next.toString())) {
      throw new FetchException(
          "redirects in a loop: " + String.join(" -> ", passed) + " -> " + next,
          "it may want cookies; save the page from the browser");
    }
    if (passed.size() > MOST_REDIRECTS) {
      throw new FetchException(
          "more than " + MOST_REDIRECTS + " redirects", "save the page from the browser");
    }
  }

  /** Whether another address stands in for the one asked for. */
  static boolean isRedirect(Exchange.Head head) {
    return switch (head.status()) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /** The address that stands in for the one asked for. */
  static WebAddress next(WebAddress address, Exchange.Head head) throws FetchException {
    String location = head.first("Location");
    if (location == null) {
      throw new FetchException("redirects to no address", "save the page from the browser");
    }
    // HttpCore makes a character of each byte; servers send UTF-8 where they send more than ASCII.
    byte[] bytes = location.getBytes(StandardCharsets.ISO_8859_1);
    WebAddress next = address.resolve(new String(bytes, StandardCharsets.UTF_8));
    if (address.secure() && !next.secure()) {
      throw new FetchException(
          "leads from https to " + next + ", which anyone on the way can change",
          "give that address where you trust the way");
    }
    return next;
  }
}
