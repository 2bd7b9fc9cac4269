package org.fabula.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which network an address belongs to, by the registries of special-purpose addresses (RFC 6890;
 * IANA, IPv4 and IPv6 Special-Purpose Address Registry). An address that carries another in it,
 * such as one of 6to4, is no more public than the one it carries.
 */
enum Scope {
  PUBLIC("public"),
  PRIVATE("on a private network"),
  LOOPBACK("on this machine"),
  SPECIAL("reserved or link-local");

  /** The first block that holds an address decides; what is in none is public. */
  private static final List<Block> FOUR =
      List.of(
          new Block("0.0.0.0", 8, SPECIAL),
          new Block("10.0.0.0", 8, PRIVATE),
          // Carrier-grade NAT.
          new Block("100.64.0.0", 10, PRIVATE),
          new Block("127.0.0.0", 8, LOOPBACK),
          // Link-local; clouds tell their secrets here.
          new Block("169.254.0.0", 16, SPECIAL),
          new Block("172.16.0.0", 12, PRIVATE),
          new Block("192.0.0.0", 24, SPECIAL),
          // Documentation, here and below.
          new Block("192.0.2.0", 24, SPECIAL),
          // Relays of 6to4.
          new Block("192.88.99.0", 24, SPECIAL),
          new Block("192.168.0.0", 16, PRIVATE),
          // Benchmarks.
          new Block("198.18.0.0", 15, SPECIAL),
          new Block("198.51.100.0", 24, SPECIAL),
          new Block("203.0.113.0", 24, SPECIAL),
          // Multicast; then what is kept for later, and broadcast.
          new Block("224.0.0.0", 4, SPECIAL),
          new Block("240.0.0.0", 4, SPECIAL));

  private static final List<Block> SIX =
      List.of(
          new Block("::1", 128, LOOPBACK),
          new Block("fc00::", 7, PRIVATE),
          // Assignments of the IETF: Teredo, benchmarks, ORCHID.
          new Block("2001::", 23, SPECIAL),
          // Documentation.
          new Block("2001:db8::", 32, SPECIAL),
          new Block("3fff::", 20, SPECIAL),
          // All that has been given out for public use.
          new Block("2000::", 3, PUBLIC),
          new Block("::", 0, SPECIAL));

  /** An IPv4 address lies at this byte of an IPv6 address that begins so. */
  private static final List<Carrier> CARRIERS =
      List.of(
          new Carrier(new Block("::ffff:0:0", 96, PUBLIC), 12),
          // NAT64.
          new Carrier(new Block("64:ff9b::", 96, PUBLIC), 12),
          // 6to4.
          new Carrier(new Block("2002::", 16, PUBLIC), 2));

  private final String words;

  Scope(String words) {
    this.words = words;
  }

  /** The scope in words, behind "is". */
  String words() {
    return words;
  }

  static Scope of(InetAddress address) {
    return of(address.getAddress());
  }

  private static Scope of(byte[] bytes) {
    if (bytes.length == 4) {
      return first(FOUR, bytes, PUBLIC);
    }
    for (Carrier carrier : CARRIERS) {
      if (carrier.block().holds(bytes)) {
        return carried(bytes, carrier.at());
      }
    }
    return isIsatap(bytes) && carried(bytes, 12) != PUBLIC ? SPECIAL : first(SIX, bytes, SPECIAL);
  }

  private static Scope carried(byte[] bytes, int at) {
    return of(Arrays.copyOfRange(bytes, at, at + 4));
  }

  /** Tunnels of RFC 5214 carry the address behind {@code 0:5efe} or {@code 200:5efe}. */
  private static boolean isIsatap(byte[] bytes) {
    return (bytes[8] & ~2) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && (bytes[11] & 0xFF) == 0xFE;
  }

  private static Scope first(List<Block> blocks, byte[] bytes, Scope otherwise) {
    for (Block block : blocks) {
      if (block.holds(bytes)) {
        return block.scope();
      }
    }
    return otherwise;
  }

  /** Addresses that begin with the same bits. */
  private record Block(byte[] start, int bits, Scope scope) {
    Block(String start, int bits, Scope scope) {
      this(bytes(start), bits, scope);
    }

    boolean holds(byte[] bytes) {
      for (int i = 0; i < bits; i++) {
        int bit = 0x80 >> (i & 7);
        if ((bytes[i >> 3] & bit) != (start[i >> 3] & bit)) {
          return false;
        }
      }
      return true;
    }

    private static byte[] bytes(String literal) {
      try {
        byte[] bytes = InetAddress.getByName(literal).getAddress();
        // Java takes the one mapped from IPv4 for IPv4.
        return literal.indexOf(':') >= 0 && bytes.length == 4 ? mapped(bytes) : bytes;
      } catch (UnknownHostException e) {
        throw new IllegalStateException(literal, e);
      }
    }

    private static byte[] mapped(byte[] four) {
      byte[] bytes = new byte[16];
      bytes[10] = (byte) 0xFF;
      bytes[11] = (byte) 0xFF;
      System.arraycopy(four, 0, bytes, 12, 4);
      return bytes;
    }
  }

  /** IPv6 addresses that carry one of IPv4. */
  private record Carrier(Block block, int at) {}
}
