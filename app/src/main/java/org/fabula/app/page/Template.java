package org.fabula.app.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The fixed parts of the page and the security policy that names them by their hashes. */
final class Template {
  private final String frame = resource("page.html");
  private final String style = resource("page.css");
  private final String early = resource("early.js");
  private final String script = resource("page.js");

  /** Writes one named part of the page where the frame has its {@code {{name}}}. */
  @FunctionalInterface
  interface Slots {
    void write(String name, Appendable out) throws IOException;
  }

  /** Writes the frame, its slots filled: the fixed ones here, the others by {@code slots}. */
  void write(Slots slots, Appendable out) throws IOException {
    int from = 0;
    for (int open = frame.indexOf("{{"); open >= 0; open = frame.indexOf("{{", from)) {
      int close = frame.indexOf("}}", open);
      out.append(frame, from, open);
      fill(frame.substring(open + 2, close), slots, out);
      from = close + 2;
    }
    out.append(frame, from, frame.length());
  }

  private void fill(String name, Slots slots, Appendable out) throws IOException {
    switch (name) {
      case "policy" -> out.append(policy());
      case "style" -> out.append(style);
      case "early" -> out.append(early);
      case "script" -> out.append(script);
      default -> slots.write(name, out);
    }
  }

  /** Content Security Policy level 3: nothing but the three inline parts, nothing from outside. */
  private String policy() {
    return "default-src 'none'; style-src "
        + hash(style)
        + "; script-src "
        + hash(early)
        + " "
        + hash(script)
        + "; img-src data:; base-uri 'none'; form-action 'none'"
        + "; require-trusted-types-for 'script'";
  }

  private static String hash(String inline) {
    return "'sha256-"
        + Base64.getEncoder().encodeToString(sha256(inline.getBytes(StandardCharsets.UTF_8)))
        + "'";
  }

  /** SHA-256 (FIPS 180-4). */
  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
