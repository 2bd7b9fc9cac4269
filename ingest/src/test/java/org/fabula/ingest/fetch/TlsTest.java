package org.fabula.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Secure connections, to a server with a certificate of its own for saltby.example. */
@Timeout(60)
final class TlsTest {
  private static final char[] WORD = "changeit".toCharArray();

  @TempDir private static Path folder;
  private static SSLContext context;

  @BeforeAll
  static void certify() throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "saltby",
                "-keyalg",
                "EC",
                "-dname",
                "CN=saltby.example",
                "-ext",
                "san=dns:saltby.example",
                "-storepass",
                new String(WORD),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, WORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, WORD);
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
  }

  private static RawServer server() throws IOException {
    ServerSocket socket =
        context
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    return new RawServer(socket).on("/news", "200 OK", "The pier fell.");
  }

  private static Worlds worlds(RawServer server) {
    return new Worlds(server)
        .name("saltby.example", Worlds.PUBLIC)
        .name("other.example", Worlds.PUBLIC);
  }

  private static String failure(Worlds worlds, String address) {
    return catchThrowableOfType(
            FetchException.class, () -> worlds.fetcher(Reach.PUBLIC).get(address))
        .reason();
  }

  @Test
  void whatIsSecureIsRead() throws IOException {
    try (RawServer server = server()) {
      Worlds worlds = worlds(server).trusting(context.getSocketFactory());
      Fetched fetched = worlds.fetcher(Reach.PUBLIC).get("https://saltby.example/news");
      assertThat(new String(fetched.answer(), java.nio.charset.StandardCharsets.US_ASCII))
          .endsWith("The pier fell.");
      assertThat(worlds.connected).allMatch(to -> to.getPort() == 443);
      server.leads("/plain", "http://saltby.example/news");
      assertThat(failure(worlds, "https://saltby.example/plain"))
          .startsWith("leads from https to http://saltby.example/news");
    }
  }

  @Test
  void aCertificateMustBeTrustedAndOfTheHost() throws IOException {
    try (RawServer server = server()) {
      assertThat(failure(worlds(server), "https://saltby.example/news"))
          .isEqualTo("saltby.example has no certificate that can be trusted");
      Worlds trusting = worlds(server).trusting(context.getSocketFactory());
      assertThat(failure(trusting, "https://other.example/news"))
          .isEqualTo("other.example has no certificate that can be trusted");
      assertThat(server.asked()).isEmpty();
    }
  }

  @Test
  void aServerThatKnowsNoTlsIsSaid() throws IOException {
    try (RawServer server = new RawServer()) {
      assertThat(failure(worlds(server), "https://saltby.example/news")).contains("saltby.example");
    }
  }

  @Test
  void aHandshakeThatDripsEnds() throws Exception {
    try (ServerSocket dripping = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        RawServer unused = new RawServer()) {
      Thread.ofPlatform().daemon().start(() -> drip(dripping));
      World world =
          new World(
              worlds(unused).world().resolver(),
              (socket, to, millis) -> socket.connect(dripping.getLocalSocketAddress(), millis),
              worlds(unused).world().tls(),
              worlds(unused).world().clock(),
              time -> {},
              worlds(unused).world().patience());
      long start = System.nanoTime();
      FetchException e =
          catchThrowableOfType(
              FetchException.class,
              () ->
                  new Fetcher(Reach.PUBLIC, (type, address) -> 1000, world)
                      .get("https://saltby.example/news"));
      assertThat(e.reason()).isNotEmpty();
      assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
    }
  }

  /** The head of a record of 16 kB, and then a byte of it now and then. */
  private static void drip(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write(new byte[] {22, 3, 3, 0x40, 0});
      while (true) {
        socket.getOutputStream().write(2);
        Thread.sleep(100);
      }
    } catch (IOException e) {
      // The other side has hung up.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
