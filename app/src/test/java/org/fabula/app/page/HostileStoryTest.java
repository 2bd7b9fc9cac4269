package org.fabula.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.app.output.Repeats;
import org.fabula.app.output.Told;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class HostileStoryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>window.hacked=1</script>",
        "</script><script>window.hacked=1</script>",
        "</style><img src=x onerror=window.hacked=1>",
        "\"><svg onload=window.hacked=1>",
        "' onfocus='window.hacked=1' autofocus tabindex='1",
        "<!--<script>",
        "]]>--><![CDATA[",
        "{{script}} {{policy}}",
        "&lt;b&gt; &amp;amp; &#x3c;",
        "\\u003c/script>\\",
        "javascript:window.hacked=1",
        "line\u2028separator\u2029end"
      })
  void itsStringsStayText(String hostile) throws IOException {
    String page = page(hostile);
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document document = Jsoup.parse(page, "", parser);
    assertThat(parser.getErrors()).isEmpty();
    assertThat(document.title()).isEqualTo(hostile.replaceAll("[\u2028\u2029]", "$0").strip());
    assertThat(tags(document)).isEqualTo(tags(Jsoup.parse(page("harmless"))));
    assertThat(attributes(document)).isEqualTo(attributes(Jsoup.parse(page("harmless"))));
    assertThat(document.expectFirst("#rows .words").wholeText()).contains(hostile);
    assertThat(strings(document)).contains(hostile);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
  void whatReordersTextIsNamedInItsPlace(int control) throws IOException {
    String page = page("paid " + Character.toString(control) + "not");
    assertThat(page).doesNotContain(Character.toString(control));
    assertThat(Jsoup.parse(page).expectFirst("#rows .words").text())
        .contains(
            "paid [U+" + Integer.toHexString(control).toUpperCase(java.util.Locale.ROOT) + "]not");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b",
        "a\u0001b",
        "a\u001Bb",
        "a\u007Fb",
        "a\u0085b",
        "a\uD83Db",
        "a\uFFFEb"
      })
  void whatCannotBeShownIsReplaced(String hostile) throws IOException {
    Document document = Jsoup.parse(page(hostile));
    assertThat(document.expectFirst("#rows .words").text()).contains("a\uFFFDb");
    assertThat(strings(document)).contains("a\uFFFDb");
  }

  @Test
  void otherScriptsAndEmojiPassUnchanged() throws IOException {
    String text = "Zoë שלום 日本 \uD83D\uDDA4 e\u0301";
    assertThat(Jsoup.parse(page(text)).expectFirst("#rows .words").wholeText()).contains(text);
  }

  private static String page(String hostile) throws IOException {
    StringBuilder out = new StringBuilder();
    HtmlPage.write(Told.of(List.of(Stories.hostile(hostile))), new Repeats(true), out);
    return out.toString();
  }

  private static Set<String> tags(Document document) {
    return document.getAllElements().stream().map(Element::tagName).collect(Collectors.toSet());
  }

  private static Set<String> attributes(Document document) {
    return document.getAllElements().stream()
        .flatMap(element -> element.attributes().asList().stream())
        .map(attribute -> attribute.getKey())
        .collect(Collectors.toSet());
  }

  /** The strings of the cards; throws where they are not JSON. */
  private static Set<String> strings(Document document) {
    String json = document.expectFirst("script[type=application/json]").data();
    Set<String> strings = new java.util.HashSet<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          strings.add(parser.getString());
        }
      }
    }
    return strings;
  }
}
