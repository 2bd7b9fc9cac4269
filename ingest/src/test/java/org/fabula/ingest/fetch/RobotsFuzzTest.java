package org.fabula.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any robots.txt: an address may be read or not, and the host is asked once. */
final class RobotsFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) throws FetchException {
    Host.ask(bytes);
  }

  static Stream<byte[]> seeds() {
    return Stream.of(
            "User-agent: *\nDisallow: /n*s$\nCrawl-delay: 3\n",
            "User-agent: fabula\nAllow: /news\nDisallow: /\nSitemap: x\n\rUser-agent: other # a")
        .map(words -> words.getBytes(StandardCharsets.UTF_8));
  }

  /** A host with a robots.txt. */
  private static final class Host {
    static void ask(byte[] bytes) throws FetchException {
      Robots robots = new Robots();
      int[] asked = {0};
      Robots.Asker asker =
          (address, gate) -> {
            asked[0]++;
            return new Wire.Answer(exchange(address), bytes, gate);
          };
      for (int i = 0; i < 2; i++) {
        try {
          WebAddress address = WebAddress.parse("http://saltby.example/news?a=1");
          assertThat(robots.check(address, new Gate(Reach.ANYWHERE, null), asker)).isNotNegative();
        } catch (FetchException e) {
          assertThat(e.reason()).contains("robots.txt");
        }
      }
      assertThat(asked[0]).isEqualTo(1);
    }

    private static Exchange exchange(WebAddress address) {
      return new Exchange(
          address,
          InetAddress.getLoopbackAddress(),
          Instant.EPOCH,
          new byte[0],
          new byte[0],
          true,
          new byte[0],
          new Exchange.Head(200, List.of(new Exchange.Field("Content-Type", "text/plain"))));
    }
  }
}
