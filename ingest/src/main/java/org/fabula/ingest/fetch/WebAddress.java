package org.fabula.ingest.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web, taken apart once: what is checked is what is connected to. Hosts have one
 * spelling each; what browsers forgive there, forgers use.
 *
 * @param secure whether it is https
 * @param host a name in small ASCII letters, or an IP address; IPv6 without its brackets
 * @param port the port, given or usual
 * @param target path and query as they are sent
 */
record WebAddress(boolean secure, String host, int port, String target) {
  /** Servers take 8,000 bytes or less. */
  private static final int LONGEST = 8_000;

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");

  private static final Pattern PARTS =
      Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^#]*)(?:#.*)?");

  private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(?::([0-9]*))?");

  private static final Pattern NAME =
      Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");

  private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

  private static final String QUAD = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

  private static final Pattern FOUR =
      Pattern.compile(QUAD + "\\." + QUAD + "\\." + QUAD + "\\." + QUAD);

  private static final Pattern SIX = Pattern.compile("\\[[0-9a-f:.]+\\]");

  /** The address that a user gave. */
  static WebAddress parse(String words) throws FetchException {
    String given = words.strip();
    Matcher parts = PARTS.matcher(given);
    if (given.length() > LONGEST) {
      throw new FetchException("an address longer than " + LONGEST + " characters", "");
    }
    if (given.chars().anyMatch(c -> c < ' ' || c == 0x7F) || !parts.matches()) {
      throw bad("not a web address");
    }
    boolean secure = parts.group(1).equalsIgnoreCase("https");
    if (parts.group(2).indexOf('@') >= 0) {
      throw bad("an address with a user name in it");
    }
    Matcher authority = AUTHORITY.matcher(parts.group(2));
    if (!authority.matches() || parts.group(3).startsWith("\\")) {
      throw bad("an address without a proper host");
    }
    return new WebAddress(
        secure, host(authority.group(1)), port(authority.group(2), secure), target(parts.group(3)));
  }

  /** The address that a server gave in place of this one. */
  WebAddress resolve(String location) throws FetchException {
    String given = location.strip();
    Matcher scheme = SCHEME.matcher(given);
    if (scheme.matches()) {
      String name = scheme.group(1).toLowerCase(Locale.ROOT);
      if (!name.equals("http") && !name.equals("https")) {
        throw new FetchException(
            "leads to an address that begins with " + name + ":", "only web addresses are read");
      }
      return parse(given);
    }
    String path = target.split("\\?", 2)[0];
    if (given.startsWith("//")) {
      return parse((secure ? "https:" : "http:") + given);
    } else if (given.startsWith("/")) {
      return parse(origin() + given);
    } else if (given.isEmpty() || given.startsWith("?") || given.startsWith("#")) {
      return parse(origin() + path + given);
    }
    return parse(origin() + path.substring(0, path.lastIndexOf('/') + 1) + given);
  }

  /** Scheme, host and port, as a header and a robots.txt have them. */
  String origin() {
    return (secure ? "https://" : "http://") + authority();
  }

  /** Host and port, the port only where it is not the usual one. */
  String authority() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return port == usual(secure) ? name : name + ":" + port;
  }

  /** The IP address, where the host is one and no name; else null. */
  @Nullable InetAddress literal() {
    return host.indexOf(':') >= 0 || FOUR.matcher(host).matches() ? literal(host) : null;
  }

  @Override
  public String toString() {
    return origin() + target;
  }

  private static int usual(boolean secure) {
    return secure ? 443 : 80;
  }

  private static int port(@Nullable String digits, boolean secure) throws FetchException {
    if (digits == null || digits.isEmpty()) {
      return usual(secure);
    }
    int port = digits.length() > 5 ? 0 : Integer.parseInt(digits);
    if (port < 1 || port > 65_535) {
      throw bad("an address with a port that is none");
    }
    return port;
  }

  private static String host(String given) throws FetchException {
    String lower = given.toLowerCase(Locale.ROOT);
    if (SIX.matcher(lower).matches()) {
      InetAddress address = literal(lower);
      if (address == null) {
        throw bad("an address without a proper host");
      }
      return address.getHostAddress();
    }
    String name = ascii(lower);
    boolean odd = NUMBER.matcher(name).matches() && !FOUR.matcher(name).matches();
    if (odd || name.length() > 253 || !NAME.matcher(name).matches()) {
      throw bad(odd ? "an oddly written number as its host" : "an address without a proper host");
    }
    return name;
  }

  /** The name as it is looked up; a dot at its end says that it is whole, which it always is. */
  private static String ascii(String host) throws FetchException {
    try {
      String name = IDN.toASCII(host).toLowerCase(Locale.ROOT);
      return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    } catch (IllegalArgumentException e) {
      throw bad("an address without a proper host");
    }
  }

  /** Looks nothing up: what it is given are numbers. */
  private static @Nullable InetAddress literal(String numbers) {
    try {
      return InetAddress.getByName(numbers);
    } catch (UnknownHostException e) {
      return null;
    }
  }

  private static String target(String given) {
    int question = given.indexOf('?');
    String path = question < 0 ? given : given.substring(0, question);
    return withoutDots(encoded(path)) + (question < 0 ? "" : encoded(given.substring(question)));
  }

  /** Percent-encodes what must not be sent as it is. */
  private static String encoded(String words) {
    StringBuilder out = new StringBuilder();
    for (byte each : words.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      if (c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0) {
        out.append(c);
      } else {
        out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return out.toString();
  }

  /** Takes {@code .} and {@code ..} out, so that no robots.txt is passed by them (RFC 3986). */
  private static String withoutDots(String path) {
    String plain = path.replace("%2E", ".").replace("%2e", ".");
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = plain.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean up = segments[i].equals("..");
      if (up) {
        kept.pollLast();
      }
      if (!up && !segments[i].equals(".")) {
        kept.addLast(segments[i]);
      } else if (i == segments.length - 1) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private static FetchException bad(String reason) {
    return new FetchException(reason, "addresses look like https://saltby.example/news");
  }
}
