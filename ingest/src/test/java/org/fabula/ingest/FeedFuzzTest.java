package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any feed: each part of it lies in it, behind the last; a story or one problem each. */
final class FeedFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    String xml = Fuzzed.words(bytes);
    Fuzzed.within(
        () -> {
          int line = 1;
          FeedParts parts = new FeedParts(xml);
          for (FeedParts.Part part = parts.next(); part != null; part = parts.next()) {
            assertThat(xml).contains(part.xml());
            assertThat(part.line()).isGreaterThanOrEqualTo(line);
            line = part.line();
          }
          Collected collected = new Collected();
          new Feed(Fuzzed.intake(collected)).read("in", "in", Fuzzed.in(bytes));
          Fuzzed.check(collected);
          assertThat(collected.order).isNotEmpty();
        });
  }

  static Stream<byte[]> seeds() {
    return Fuzzed.seeds(
        "<rss><channel><title>Saltby</title><item><title>Pier</title><link>https://s.example/1</link>"
            + "<pubDate>Thu, 01 Oct 2020 09:30:00 GMT</pubDate><description><![CDATA[<p>The pier shut."
            + "</p>]]></description></item><item><description>No</b></description></item></channel></rss>",
        "<?xml version='1.0'?><a:feed xmlns:a='x'><a:entry><a:id>1</a:id><a:updated>2020-10-01</a:updated>"
            + "<a:content type='html'>The &lt;b>ferry&lt;/b> &nbsp; &#56;</a:content><a:author><a:name>A"
            + "</a:name></a:author></a:entry></a:feed>",
        "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><item/></rss>",
        "<nitf><head><docdata><date.issue norm='20201001'/></docdata></head><body><body.head><hedline>"
            + "<hl1>Pier</hl1></hedline></body.head><body.content><p>It shut.</p></body.content></body></nitf>");
  }
}
