package org.fabula.ingest.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an address may be connected to.
 *
 * @param reach which may be
 * @param from the network of the server that led here, or null where the user did
 */
record Gate(Reach reach, @Nullable Scope from) {
  /** The ports of the web and their registered alternates; others serve other things. */
  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

  /** Ports below are kept for well-known services. */
  private static final int FREE = 1024;

  /** Throws where the port may not be connected to. */
  void checkPort(WebAddress address) throws FetchException {
    int port = address.port();
    boolean allowed =
        PORTS.contains(port) || reach == Reach.ANYWHERE && (from == null || port >= FREE);
    if (!allowed) {
      String remedy = reach == Reach.PUBLIC ? "80, 443, 8080 and 8443 are" : "";
      throw refused(address, "port " + port + " is not one to be read", remedy);
    }
  }

  /**
   * The network that all IP addresses of a host belong to, the least public where they differ.
   *
   * @throws FetchException where one may not be connected to
   */
  Scope check(WebAddress address, List<InetAddress> found) throws FetchException {
    Scope least = Scope.PUBLIC;
    for (InetAddress each : found) {
      Scope scope = Scope.of(each);
      if (!allows(scope)) {
        boolean led = reach == Reach.ANYWHERE;
        String remedy = led ? "give that address if you mean it" : "only public addresses are read";
        throw refused(address, address.host() + " is " + scope.words(), remedy);
      }
      least = scope.compareTo(least) > 0 ? scope : least;
    }
    return least;
  }

  private boolean allows(Scope scope) {
    boolean led = from != null;
    return scope == Scope.PUBLIC
        || reach == Reach.ANYWHERE && (!led || scope == from && scope != Scope.SPECIAL);
  }

  private FetchException refused(WebAddress address, String reason, String remedy) {
    return from == null
        ? new FetchException(reason, remedy)
        : new FetchException("leads to " + address + ": " + reason, remedy);
  }
}
