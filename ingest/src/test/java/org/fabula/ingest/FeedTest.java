package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "rss-0.91.dtd">
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>The Saltby Post</title><language>en-gb</language>
      <image><title>A picture</title></image>
      <item><title>Pier &amp;amp; pool closed</title><link>https://saltby.example/pier</link>
        <guid isPermaLink="false">n-1</guid><pubDate>Wed, 06 May 2020 09:30:00 +0200</pubDate>
        <dc:creator>By Ana Ruiz and Tom Hansen</dc:creator>
        <description>The pier is closed.</description>
        <content:encoded><![CDATA[<p>The pier &amp; the pool were closed on Monday, she said.</p>
          <script>alert(1)</script><p>They open again in June, the council&nbsp;said.</p>]]>
        </content:encoded></item>
      <!-- <item><title>Not an item</title></item> -->
      <item><title>Short</title><link>https://saltby.example/2020/05/07/short</link>
        <author>desk@saltby.example (Ida Lund)</author><description>Rain &amp; wind.</description>
      </item>
      <item><title>Nothing but a title</title><link>https://saltby.example/none</link></item>
      </channel></rss>
      """;

  private static final String ATOM =
      """
      <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="en"><a:title>Saltby Radio</a:title>
      <a:entry><a:id>urn:x:1</a:id><a:title type="html">Ferry &lt;b&gt;late&lt;/b&gt;</a:title>
        <a:link rel="self" href="https://saltby.example/self"/>
        <a:link href="https://saltby.example/ferry"/>
        <a:published>2020-05-06T07:30:00Z</a:published><a:updated>2020-05-08T07:30:00Z</a:updated>
        <a:author><a:name>Ana Ruiz</a:name><a:email>a@saltby.example</a:email></a:author>
        <a:author><a:name>Ida Lund</a:name></a:author>
        <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry was late on
        Monday because of fog, said the harbour master.</p></div></a:content></a:entry>
      <a:entry><a:id>urn:x:2</a:id><a:title>Fog</a:title><a:updated>2020-05-09</a:updated>
        <a:content type="text">1 &lt; 2, said the master.</a:content></a:entry>
      <a:entry><a:id>urn:x:3</a:id><a:content src="https://saltby.example/a.html"/></a:entry>
      </a:feed>
      """;

  private static final String RDF =
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <channel rdf:about="https://saltby.example/"><title>Saltby</title></channel>
      <item rdf:about="https://saltby.example/a"><title>A</title><link>https://saltby.example/a</link>
      <dc:date>2020-05-06</dc:date><description>It rained on Monday.</description></item></rdf:RDF>
      """;

  private static final String NITF =
      """
      <?xml version="1.0"?>
      <nitf><head><title>Slug</title><docdata><doc-id id-string="x-7"/>
        <date.issue norm="20200506T093000+0200"/></docdata><pubdata name="The Saltby Post"/></head>
      <body><body.head><hedline><hl1>Pier closed</hl1></hedline>
        <byline>By <person>Ana Ruiz</person></byline></body.head>
      <body.content><block><p>The pier was closed on Monday, said the harbour master.</p>
        <media><media-caption>The pier in better days, as it was seen from the harbour.</media-caption>
        </media><p>It opens again in June, the council said.</p></block></body.content></body></nitf>
      """;

  private static final String NEWSML =
      """
      <newsMessage><header><sent>2020-05-07T00:00:00Z</sent></header><itemSet>
      <newsItem guid="tag:saltby.example,2020:1" xml:lang="en-GB"><itemMeta>
        <provider qcode="x:1"><name>Saltby Wire</name></provider>
        <versionCreated>2020-05-07T10:00:00Z</versionCreated>
        <firstCreated>2020-05-06T09:30:00Z</firstCreated></itemMeta>
      <contentMeta><headline>Pier closed</headline><by>Ana Ruiz and Tom Hansen</by></contentMeta>
      <contentSet><inlineXML contenttype="application/xhtml+xml"><html><body>
        <p>The pier was closed on Monday, said the harbour master.</p></body></html></inlineXML>
      </contentSet></newsItem>
      <newsItem guid="tag:2"><contentMeta><headline>Plain</headline></contentMeta>
      <contentSet><inlineData>It rained on Monday.</inlineData></contentSet></newsItem>
      </itemSet></newsMessage>
      """;

  private static final String JSON =
      """
      {"version":"https://jsonfeed.org/version/1.1","title":"Saltby Blog","language":"en",
       "authors":[{"name":"Ana Ruiz"}],"items":[
       {"id":"1","url":"https://saltby.example/1","title":"A < B","date_published":"2020-05-06T09:30:00+02:00",
        "date_modified":"2020-05-07T09:30:00Z","content_html":"<p>The pier was closed on Monday, she said.</p>"},
       {"id":"2","author":{"name":"Ida Lund"},"content_text":"It rained.\\n\\nThen it did not."},
       {"id":"3","title":"No text"}, "7"]}
      """;

  @TempDir Path folder;

  @Test
  void everyItemOfRssIsAStory() throws IOException {
    Collected read = read("post.rss", RSS);
    assertThat(read.order).startsWith("n-1", "post.rss:2");
    Story story = read.stories.getFirst();
    assertThat(story.title()).isEqualTo("Pier & pool closed");
    assertThat(story.source()).isEqualTo("https://saltby.example/pier");
    assertThat(story.byline()).containsExactly("Ana Ruiz", "Tom Hansen");
    assertThat(story.publisher()).isEqualTo("The Saltby Post");
    assertThat(story.language()).isEqualTo("en-gb");
    assertThat(String.valueOf(story.published()))
        .contains("2020-05-06T09:30+02:00")
        .contains("METADATA");
    assertThat(story.text())
        .isEqualTo(
            "The pier & the pool were closed on Monday, she said.\n\n"
                + "They open again in June, the council said.");
    Story second = read.stories.get(1);
    assertThat(second.text()).isEqualTo("Rain & wind.");
    assertThat(second.byline()).containsExactly("Ida Lund");
    assertThat(String.valueOf(second.published())).contains("2020-05-07").contains("URL");
    assertThat(read.lines())
        .singleElement()
        .asString()
        .endsWith(
            "post.rss, entry 3, line 18: 1 of its 3 entries without text;"
                + " read the pages that they link to");
  }

  @Test
  void everyEntryOfAtomIsAStory() throws IOException {
    Collected read = read("radio.atom", ATOM);
    Story story = read.stories.getFirst();
    assertThat(story.id()).isEqualTo("urn:x:1");
    assertThat(story.title()).isEqualTo("Ferry late");
    assertThat(story.source()).isEqualTo("https://saltby.example/ferry");
    assertThat(story.byline()).containsExactly("Ana Ruiz", "Ida Lund");
    assertThat(story.modified()).isEqualTo("2020-05-08T07:30Z");
    assertThat(String.valueOf(story.published())).contains("2020-05-06T07:30Z");
    assertThat(story.text()).startsWith("The ferry was late on Monday because of fog");
    assertThat(read.stories.get(1).text()).isEqualTo("1 < 2, said the master.");
    assertThat(String.valueOf(read.stories.get(1).published())).contains("2020-05-09");
    assertThat(read.stories).hasSize(2);
    assertThat(read.lines()).singleElement().asString().contains("1 of its 3 entries without text");
  }

  @Test
  void rdfAndNewsItemsAreReadToo() throws IOException {
    Story rdf = read("a.xml", RDF).only();
    assertThat(rdf.id()).isEqualTo("https://saltby.example/a");
    assertThat(String.valueOf(rdf.published())).contains("2020-05-06");
    assertThat(rdf.publisher()).isEqualTo("Saltby");

    Story nitf = read("b.xml", NITF).only();
    assertThat(nitf.id()).isEqualTo("x-7");
    assertThat(nitf.title()).isEqualTo("Pier closed");
    assertThat(nitf.byline()).containsExactly("Ana Ruiz");
    assertThat(nitf.publisher()).isEqualTo("The Saltby Post");
    assertThat(String.valueOf(nitf.published())).contains("2020-05-06T09:30+02:00");
    assertThat(nitf.text())
        .isEqualTo(
            "The pier was closed on Monday, said the harbour master.\n\n"
                + "It opens again in June, the council said.");

    List<Story> items = read("c.xml", NEWSML).stories;
    assertThat(items).extracting(Story::title).containsExactly("Pier closed", "Plain");
    assertThat(items.getFirst().byline()).containsExactly("Ana Ruiz", "Tom Hansen");
    assertThat(items.getFirst().publisher()).isEqualTo("Saltby Wire");
    assertThat(String.valueOf(items.getFirst().published())).contains("2020-05-06T09:30Z");
    assertThat(items.getFirst().modified()).isEqualTo("2020-05-07T10:00Z");
    assertThat(items.getFirst().text()).startsWith("The pier was closed on Monday");
    assertThat(items.get(1).text()).isEqualTo("It rained on Monday.");
  }

  @Test
  void everyItemOfAJsonFeedIsAStory() throws IOException {
    Collected read = read("blog.json", JSON);
    assertThat(read.order).startsWith("1", "2", "! not a JSON object");
    Story story = read.stories.getFirst();
    assertThat(story.title()).isEqualTo("A < B");
    assertThat(story.byline()).containsExactly("Ana Ruiz");
    assertThat(String.valueOf(story.published())).contains("2020-05-06T09:30+02:00");
    assertThat(story.text()).isEqualTo("The pier was closed on Monday, she said.");
    assertThat(read.stories.get(1).byline()).containsExactly("Ida Lund");
    assertThat(read.stories.get(1).text()).isEqualTo("It rained.\n\nThen it did not.");
    assertThat(read.lines().getLast()).contains("entry 3: 1 of its 4 entries without text");
  }

  @Test
  void otherJsonInAFolderIsPassedOver() throws IOException {
    write("package.json", "{\"version\":\"1.0\"}");
    write("blog.json", JSON);
    assertThat(Collected.read(folder).stories).hasSize(2);
    assertThat(Collected.read(folder.resolve("package.json")).lines().getFirst())
        .contains("package.json: no JSON Feed");
  }

  @Test
  void brokenEntriesOfALongFeedAreNamedAndTheOthersRead() throws IOException {
    StringBuilder feed = new StringBuilder("<rss><channel><title>Post</title>\n");
    for (int i = 1; i <= 1_000; i++) {
      String item =
          "<item><title>Pier "
              + i
              + "</title><description><![CDATA[<p>Pier "
              + i
              + " of AT & T was closed.]]></description></item>\n";
      feed.append(
          switch (i) {
            case 10 -> item.replace("</title>", "");
            case 500 -> item.replace("]]>", "");
            case 700 -> item.replace("</item>", "");
            default -> item;
          });
    }
    Path file = write("long.xml", feed + "</channel></rss>");
    Collected read = Collected.read(file);
    assertThat(read.stories).hasSize(997);
    assertThat(read.lines())
        .containsExactly(
            file
                + ", entry 10, line 11: not well-formed: <title> is not closed; "
                + "it is skipped, the rest is read",
            file
                + ", entry 500, line 501: not well-formed: CDATA that does not end; "
                + "it is skipped, the rest is read",
            file
                + ", entry 700, line 701: not well-formed: <item> is not closed; "
                + "it is skipped, the rest is read");
  }

  @Test
  void whatFeedsGetWrongEverywhereIsForgiven() throws IOException {
    Collected read =
        read(
            "f.rss",
            "<rss><channel><item><title>Ruiz & Hansen&nbsp;win</title>"
                + "<description>It&rsquo;s raining & pouring, she said on Monday.</description>"
                + "<pubDate>soon</pubDate></item></channel></rss>");
    assertThat(read.only().title()).isEqualTo("Ruiz & Hansen win");
    assertThat(read.only().text()).isEqualTo("It\u2019s raining & pouring, she said on Monday.");
    assertThat(read.lines())
        .singleElement()
        .asString()
        .contains("entry 1, line 1: its date is none: soon; the story is read without it");
  }

  @Test
  void theCharsetOfTheFeedIsUsed() throws IOException {
    String feed =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item>"
            + "<description>The caf\u00E9 was closed.</description></item></channel></rss>";
    Path file = folder.resolve("latin.xml");
    Files.write(file, feed.getBytes(Charset.forName("ISO-8859-1")));
    assertThat(Collected.read(file).only().text()).isEqualTo("The caf\u00E9 was closed.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<!DOCTYPE rss [ <!ENTITY % p SYSTEM \"https://saltby.example/p.dtd\"> %p; ]>"
      })
  void entitiesAreRefused(String type) throws IOException {
    String feed = "<rss><channel><item><description>&x;&b;</description></item></channel></rss>";
    Collected read = read("x.xml", type + feed);
    assertThat(read.stories).isEmpty();
    assertThat(read.lines()).singleElement().asString().contains("declares entities of its own");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x.xml | `` | empty",
        "x.xml | <svg><item/></svg> | no feed: it is <svg>",
        "x.xml | Plain words. | no feed: it has no element",
        "x.rss | <rss><channel/></rss> | a feed without entries",
        "x.json | `` | empty",
        "x.json | {\"version\":7} | no JSON Feed",
        "x.json | {\"version\": | not valid JSON",
        "x.json | [1] | no JSON Feed",
      })
  void whatIsNoFeedIsSaidInOneLine(String name, String words, String reason) throws IOException {
    Path file = write(name, words);
    Collected read = Collected.read(file);
    assertThat(read.stories).isEmpty();
    assertThat(read.lines()).singleElement().asString().startsWith(file + ": " + reason);
  }

  @Test
  void hostileFeedsAreReadInBoundedTime() throws IOException {
    String item = "<rss><channel><item><description>";
    String end = "</description></item></channel></rss>";
    String deep = "<b>".repeat(10_000) + "Deep in the harbour it rained." + "</b>".repeat(10_000);
    assertThat(read("deep.xml", item + deep + end).only().text()).contains("it rained");
    List<String> hostile =
        List.of(
            item + "&lt;b&gt;".repeat(200_000) + end,
            item + "<![CDATA[".repeat(400_000),
            item + "<a b=\"".repeat(400_000),
            "<rss>" + "<item>".repeat(300_000),
            item + "<a>".repeat(1_000_000),
            "<!--".repeat(1_000_000),
            "<!DOCTYPE [".repeat(500_000),
            "<!a>".repeat(1_000_000),
            "<rss>" + "<".repeat(1_000_000));
    for (String feed : hostile) {
      assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read("h.xml", feed));
    }
  }

  @Test
  void damagedFeedsNeverThrow() throws IOException {
    damaged("f.rss", RSS);
    damaged("f.atom", ATOM);
    damaged("f.xml", NITF);
    damaged("g.xml", NEWSML);
    damaged("f.json", JSON);
  }

  private void damaged(String name, String whole) throws IOException {
    Damage damage = new Damage(20260302L);
    for (int round = 0; round < 500; round++) {
      Path file = folder.resolve(name);
      Files.write(file, damage.of(whole.getBytes(StandardCharsets.UTF_8)));
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> Collected.read(file), damage + ", round " + round);
    }
  }

  private Collected read(String name, String words) throws IOException {
    return Collected.read(write(name, words));
  }

  private Path write(String name, String words) throws IOException {
    return Files.writeString(folder.resolve(name), words);
  }
}
