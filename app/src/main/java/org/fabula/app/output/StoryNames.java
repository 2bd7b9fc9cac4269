package org.fabula.app.output;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.fabula.story.Story;

/** Names for stories and for what is found in them that are the same on any machine. */
final class StoryNames {
  private StoryNames() {}

  /**
   * An IRI: the address of a story from the web, else a name made of its words (RFC 6920), since a
   * path means nothing on another machine.
   */
  static String iri(Story story) {
    return Links.of(story).orElseGet(() -> "ni:///sha-256;" + base64(story.text()));
  }

  /** What tells one story from another, also where two share an address or their words. */
  static String key(String id, Story story) {
    return id + "\n" + (story.source() == null ? "" : Headings.origin(story));
  }

  /** A UUID (RFC 9562, version 3) made of parts, the same for the same parts. */
  static String uuid(String... parts) {
    return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** SHA-1 (FIPS 180-4) of words in UTF-8, in hexadecimal digits. */
  static String sha1(String words) {
    return HexFormat.of().formatHex(digest("SHA-1", words));
  }

  /** SHA-256 (FIPS 180-4) of words in UTF-8, in hexadecimal digits. */
  static String sha256(String words) {
    return HexFormat.of().formatHex(digest("SHA-256", words));
  }

  private static String base64(String words) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest("SHA-256", words));
  }

  private static byte[] digest(String algorithm, String words) {
    try {
      return MessageDigest.getInstance(algorithm).digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has " + algorithm, e);
    }
  }
}
