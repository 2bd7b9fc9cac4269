package org.fabula.app.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where a store is. */
sealed interface Place {
  /** What may lead an address of a server. */
  String SCHEME = "postgresql://";

  /** What is said of it to a user: never a password. */
  String shown();

  /**
   * A file.
   *
   * @param file its path
   * @param shown the path as it was given
   */
  record File(Path file, String shown) implements Place {}

  /**
   * A server.
   *
   * @param url for the driver
   * @param user with the password, where they are given
   * @param shown the address without them
   */
  record Server(String url, Properties user, String shown) implements Place {}

  /**
   * The place that {@code words} name: a path, or {@code
   * postgresql://[user[:password]@]host[:port]/ database}.
   *
   * @param folder against which a path is read
   * @throws StoreException where they name none
   */
  static Place of(String words, Path folder) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.startsWith(SCHEME) || lower.startsWith("postgres://")) {
      return server(words);
    }
    if (lower.matches("[a-z][a-z0-9+.-]+://.*") || lower.startsWith("jdbc:")) {
      throw new StoreException(
          "--store: neither a file nor a PostgreSQL address; give fabula.db, or"
              + " postgresql://user@host/database");
    }
    try {
      if (words.isBlank()) {
        throw new StoreException("--store: no file is named; give fabula.db, for example");
      }
      return new File(folder.resolve(words), words);
    } catch (InvalidPathException e) {
      throw new StoreException("--store: not a file name; give fabula.db, for example");
    }
  }

  private static Place server(String words) {
    try {
      URI uri = new URI(words);
      String path = Objects.requireNonNullElse(uri.getRawPath(), "");
      if (uri.getHost() == null || path.length() < 2) {
        throw new URISyntaxException("", "no host or database");
      }
      String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return new Server(
          "jdbc:postgresql://" + host + path + query,
          user(uri.getUserInfo()),
          SCHEME + host + path);
    } catch (URISyntaxException e) {
      // The address is not shown: there may be a password in it.
      throw new StoreException(
          "--store: not an address of PostgreSQL; give postgresql://user@host/database", e);
    }
  }

  private static Properties user(@Nullable String info) {
    Properties user = new Properties();
    if (info != null) {
      int colon = info.indexOf(':');
      user.setProperty("user", colon < 0 ? info : info.substring(0, colon));
      if (colon >= 0) {
        user.setProperty("password", info.substring(colon + 1));
      }
    }
    String password = System.getenv("PGPASSWORD");
    if (password != null && !user.containsKey("password")) {
      user.setProperty("password", password);
    }
    return user;
  }
}
