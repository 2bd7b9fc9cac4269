package org.fabula.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * What fetching has to do with the machine; tests bring their own.
 *
 * @param resolver looks names up
 * @param connector connects a socket
 * @param tls secures it; the usual one trusts whom the JDK trusts
 * @param clock dates what is kept, and nothing else
 * @param sleeper waits
 * @param patience how long is waited for what
 */
record World(
    Resolver resolver,
    Connector connector,
    Supplier<SSLSocketFactory> tls,
    Clock clock,
    Sleeper sleeper,
    Patience patience) {

  /** Looks a name up. */
  @FunctionalInterface
  interface Resolver {
    List<InetAddress> resolve(String name) throws UnknownHostException;
  }

  /** Connects a socket to what was looked up and checked. */
  @FunctionalInterface
  interface Connector {
    void connect(Socket socket, InetSocketAddress to, int millis) throws IOException;
  }

  /** Waits. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * How long is waited.
   *
   * @param connect for a connection
   * @param read for the next bytes
   * @param whole for an address with all it leads to
   * @param between between two addresses of one host, where it asks for nothing else
   * @param most between two addresses of one host, whatever it asks for
   */
  record Patience(
      Duration connect, Duration read, Duration whole, Duration between, Duration most) {}

  /** The machine as it is. */
  static World real() {
    return new World(
        name -> List.of(InetAddress.getAllByName(name)),
        Socket::connect,
        () -> (SSLSocketFactory) SSLSocketFactory.getDefault(),
        Clock.systemUTC(),
        Thread::sleep,
        new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofMinutes(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10)));
  }
}
