package org.fabula.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;

/** A net of our own: names mean what a test says, and every address is the server of the test. */
final class Worlds {
  static final String PUBLIC = "9.9.9.9";

  private static final Duration LITTLE = Duration.ofMillis(400);

  final List<InetSocketAddress> connected = new ArrayList<>();
  final List<Duration> slept = new ArrayList<>();
  final List<String> lookedUp = new ArrayList<>();
  private final Map<String, Deque<List<InetAddress>>> names = new HashMap<>();
  private final int port;
  private SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
  private Duration between = Duration.ZERO;

  Worlds(RawServer server) {
    this.port = server.port();
  }

  /** A name means these addresses; asked again, what the next call gave, the last one for ever. */
  Worlds name(String name, String... addresses) {
    names
        .computeIfAbsent(name, each -> new ArrayDeque<>())
        .add(Arrays.stream(addresses).map(Worlds::address).toList());
    return this;
  }

  Worlds trusting(SSLSocketFactory factory) {
    tls = factory;
    return this;
  }

  Worlds waiting(Duration time) {
    between = time;
    return this;
  }

  Fetcher fetcher(Reach reach) {
    return new Fetcher(reach, (type, address) -> 100_000, world());
  }

  World world() {
    return new World(
        this::resolve,
        (socket, to, millis) -> {
          connected.add(to);
          socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
        },
        () -> tls,
        Clock.fixed(Instant.parse("2021-03-05T12:00:00.5Z"), ZoneOffset.UTC),
        slept::add,
        new World.Patience(
            LITTLE, LITTLE, LITTLE.multipliedBy(4), between, LITTLE.multipliedBy(9)));
  }

  private List<InetAddress> resolve(String name) throws UnknownHostException {
    lookedUp.add(name);
    Deque<List<InetAddress>> known = names.get(name);
    if (known == null) {
      throw new UnknownHostException(name);
    }
    return known.size() > 1 ? known.removeFirst() : known.getFirst();
  }

  static InetAddress address(String numbers) {
    try {
      return InetAddress.getByName(numbers);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(numbers, e);
    }
  }
}
