package org.fabula.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.Reading;
import org.fabula.app.output.Repeats;
import org.fabula.app.output.Told;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

  private static String page(Reading... readings) throws IOException {
    StringBuilder out = new StringBuilder();
    HtmlPage.write(Told.of(List.of(readings)), new Repeats(true), out);
    return out.toString();
  }

  @Test
  void parsesWithoutAnError() throws IOException {
    Parser parser = Parser.htmlParser().setTrackErrors(100);
    Jsoup.parse(page(Example.reading(), Example.reading("b", "b.txt")), "", parser);
    assertThat(parser.getErrors()).isEmpty();
  }

  @Test
  void theSameReadingGivesTheSameBytes() throws IOException {
    assertThat(page(Example.reading())).isEqualTo(page(Example.reading()));
  }

  @Test
  void everyRowLeadsToItsWords() throws IOException {
    Document document = Jsoup.parse(page(Example.reading()));
    assertThat(document.select("#rows a")).hasSize(4);
    for (Element row : document.select("#rows a")) {
      Element anchor = document.expectFirst("article [id=" + row.attr("href").substring(1) + "]");
      assertThat(List.of(anchor.attr("data-x").split(" "))).contains(row.attr("data-r"));
      String marked = document.select("[data-x~=\\b" + row.attr("data-r") + "\\b]").text();
      row.select(".words .name").remove();
      assertThat(letters(marked)).isEqualTo(letters(row.expectFirst(".words").text()));
    }
  }

  private static String letters(String text) {
    return text.replace(" ", "");
  }

  @Test
  void theStoryIsWholeAndItsParagraphsKept() throws IOException {
    Document document = Jsoup.parse(page(Example.reading()));
    assertThat(document.select(".text p")).hasSize(3);
    assertThat(document.select(".text").text())
        .isEqualTo(Example.TEXT.strip().replaceAll("\\s+", " "));
  }

  @Test
  void idsAreUnique() throws IOException {
    Document document = Jsoup.parse(page(Example.reading(), Example.reading("b", "b.txt")));
    Set<String> seen = new HashSet<>();
    assertThat(document.select("[id]").eachAttr("id")).allMatch(seen::add);
  }

  @Test
  void aRowSaysWhenHowItIsKnownAndWho() throws IOException {
    Document document = Jsoup.parse(page(Example.reading()));
    assertThat(document.select("#rows .date").eachText())
        .containsExactly("weekend of 11–12 May 2024", "Tue 14 May 2024", "undated", "August 2024");
    assertThat(document.select("#rows .kind").eachText())
        .containsExactly("× denied", "● happened", "“ said", "? possible");
    assertThat(document.expectFirst("#rows .known").text())
        .isEqualTo(
            "stated: “Over the weekend” · the council "
                + offsets("Over the weekend the council had denied that the gate leaked."));
    assertThat(document.select("#rows .said-by").text()).isEqualTo("— Ines Calloway, Chirp");
    assertThat(document.select("#rows .words .name").text()).isEqualTo("[Ines Calloway]");
    assertThat(document.select("#rows .words b").eachText())
        .containsExactly("denied", "leaked", "opened", "said", "resign");
  }

  @Test
  void aRowIsFoundByWhoeverItNames() throws IOException {
    Document document = Jsoup.parse(page(Example.reading()));
    assertThat(document.select("#rows li").eachAttr("data-p"))
        .containsExactly("3", "1 2", "1", "1");
  }

  private static String offsets(String words) {
    Span span = Example.span(words);
    return span.start() + "–" + span.end();
  }

  @Test
  void peopleHaveAgeRoleAliasesAndMentions() throws IOException {
    Document document = Jsoup.parse(page(Example.reading()));
    assertThat(document.select("#people h3").eachText())
        .containsExactly("People", "Organisations and groups", "Places and others");
    assertThat(document.expectFirst("#people button").text())
        .isEqualTo("Ines Calloway, 47 3 mentions Mayor also Calloway");
  }

  @Test
  void theTitleIsTheNameOfTheFileAndNotItsFolder() throws IOException {
    String page = page(Example.reading());
    assertThat(Jsoup.parse(page).title()).isEqualTo("gate.txt");
    assertThat(page).doesNotContain("/home/someone");
  }

  @Test
  void theHeadlineInTheTextIsTheTitle() throws IOException {
    Story story = Story.of("pool", "Pool to close\n\nThe council voted on Monday.\n");
    Reading reading =
        new Reading(
            story, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());
    assertThat(Jsoup.parse(page(reading)).title()).isEqualTo("Pool to close");
  }

  @Test
  void severalStoriesShareOneChronology() throws IOException {
    Document document = Jsoup.parse(page(Example.reading(), Example.reading("b", "b.txt")));
    assertThat(document.select("#rows .date").eachText())
        .containsExactly(
            "weekend of 11–12 May 2024",
            "weekend of 11–12 May 2024",
            "Tue 14 May 2024",
            "undated",
            "Tue 14 May 2024",
            "undated",
            "August 2024",
            "August 2024");
    assertThat(document.select("#rows .of").eachText()).contains("gate.txt", "b.txt");
    assertThat(document.select(".contents a")).hasSize(2);
    assertThat(document.select("article")).hasSize(2);
    assertThat(document.expectFirst("#people button").text()).contains("6 mentions");
  }

  @Test
  void nothingIsFetched() throws IOException {
    String page = page(Example.reading("x", "https://example.org/story"));
    Document document = Jsoup.parse(page);
    document
        .getAllElements()
        .forEach(
            element ->
                element
                    .attributes()
                    .forEach(
                        attribute ->
                            assertThat(attribute.getValue())
                                .as(element.tagName() + " " + attribute.getKey())
                                .doesNotContain("http:", "https:", "//")));
    assertThat(document.select("link[href], [src], iframe, object, embed, form, base"))
        .extracting(element -> element.attr("href"))
        .containsExactly("data:,");
    assertThat(document.expectFirst("style").data()).doesNotContain("url(", "@import");
    assertThat(document.select("[style], [onclick], [onload]")).isEmpty();
  }

  @Test
  void thePolicyNamesTheInlinePartsByTheirHashes() throws IOException {
    Document document = Jsoup.parse(page(Example.reading()));
    String policy = document.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy).startsWith("default-src 'none'; ").doesNotContain("unsafe");
    Set<String> named = new HashSet<>();
    Matcher matcher = Pattern.compile("'(sha256-[^']+)'").matcher(policy);
    while (matcher.find()) {
      named.add(matcher.group(1));
    }
    Set<String> inline = new HashSet<>();
    for (Element element : document.select("style, script:not([type])")) {
      byte[] hash = Template.sha256(element.data().getBytes(StandardCharsets.UTF_8));
      inline.add("sha256-" + Base64.getEncoder().encodeToString(hash));
    }
    assertThat(inline).hasSize(3).isEqualTo(named);
  }

  @Test
  void noStoryIsAPageToo() throws IOException {
    Document document = Jsoup.parse(page());
    assertThat(document.title()).isEqualTo("No stories");
    assertThat(document.expectFirst("#size").text()).isEqualTo("0 rows");
  }

  @Test
  void rowsOfLessWeightAreThereAndWaitForTheirButton() throws IOException {
    assertThat(page(Example.withLesserRow()))
        .contains(">Show 1 row of less weight</button>", "<li class=\"possible minor\"")
        .contains("<span class=\"name\">[Ines Calloway] </span>");
    assertThat(page(Example.reading())).doesNotContain("id=\"lesser\"", " minor\"");
  }
}
