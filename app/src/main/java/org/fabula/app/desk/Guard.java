package org.fabula.app.desk;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. A page of any other site can make a browser on this machine send requests here; it
 * must neither read nor change anything, whatever name leads here. See the tests for each attack.
 */
final class Guard {
  /** A shorter one may be guessed. */
  static final int SHORTEST_TOKEN = 32;

  /** Sent with each answer. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "X-Frame-Options",
          "DENY");

  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final Set<String> hosts;
  private final byte @Nullable [] token;

  /**
   * A guard.
   *
   * @param host the address that is listened at
   * @param port the port that is listened at
   * @param token what whoever asks must know, or null
   */
  Guard(String host, int port, @Nullable String token) {
    this.hosts = hosts(host, port);
    this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
  }

  private static Set<String> hosts(String host, int port) {
    Set<String> names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
    names.add(bracketed(host).toLowerCase(Locale.ROOT));
    if (host.equals("0.0.0.0") || host.equals("::")) {
      names.addAll(own());
    }
    Set<String> hosts = new LinkedHashSet<>();
    for (String name : names) {
      hosts.add(name + ":" + port);
      if (port == 80) {
        hosts.add(name);
      }
    }
    return Set.copyOf(hosts);
  }

  private static String bracketed(String host) {
    return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  /** All addresses of this machine: a name that leads here is none of them. */
  private static List<String> own() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .map(InetAddress::getHostAddress)
          .map(address -> address.split("%", 2)[0])
          .map(Guard::bracketed)
          .toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  /**
   * Checks a request before anything else is done with it.
   *
   * @param headers the value of a header, or null
   * @throws Refusal where it may not be
   */
  void check(String method, String path, Function<String, @Nullable String> headers) {
    host(headers.apply("Host"));
    if (headers.apply("X-HTTP-Method-Override") != null) {
      throw Refusal.bad(
          "method-override", "X-HTTP-Method-Override is not heeded here; send the method itself.");
    }
    if (path.startsWith(DeskServer.API + "/") && !path.equals(DeskServer.API + "/health")) {
      token(headers.apply("Authorization"));
    }
    if (!SAFE.contains(method)) {
      origin(headers);
      type(method, headers);
    }
  }

  private void host(@Nullable String host) {
    if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
      throw new Refusal(
          421,
          "wrong-host",
          "This desk is not at the address that was asked; open the one that serve has printed.");
    }
  }

  private void token(@Nullable String authorization) {
    if (token == null) {
      return;
    }
    String given =
        authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
            ? authorization.substring(7).strip()
            : "";
    // In a time that tells nothing of how much of it is right.
    if (!MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8))) {
      throw new Refusal(
          401,
          "no-token",
          "The token is missing or wrong; open the address that serve has printed, with its"
              + " #token=.");
    }
  }

  private void origin(Function<String, @Nullable String> headers) {
    String origin = headers.apply("Origin");
    String site = headers.apply("Sec-Fetch-Site");
    boolean isOwn =
        origin == null
            || origin.toLowerCase(Locale.ROOT).startsWith("http://")
                && origin
                    .substring("http://".length())
                    .equalsIgnoreCase(String.valueOf(headers.apply("Host")));
    boolean isFromHere = site == null || site.equals("same-origin") || site.equals("none");
    if (!isOwn || !isFromHere) {
      throw new Refusal(
          403, "cross-origin", "Another site asks for this; only the desk's own page may.");
    }
  }

  /** A form of another site can send no JSON, and no header of its own. */
  private static void type(String method, Function<String, @Nullable String> headers) {
    String given = headers.apply("Content-Type");
    String type = given == null ? "" : given.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    boolean may =
        switch (type) {
          case "application/json", "application/x-ndjson" -> true;
          case "multipart/form-data" -> "1".equals(headers.apply("X-Fabula"));
          case "" -> method.equals("DELETE");
          default -> false;
        };
    if (!may) {
      throw new Refusal(
          415,
          "unsupported-type",
          "Send application/json or application/x-ndjson, or multipart/form-data with the header"
              + " X-Fabula: 1.");
    }
  }
}
