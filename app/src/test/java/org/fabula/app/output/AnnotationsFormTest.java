package org.fabula.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fabula.Reading;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Annotations are what the Web Annotation Data Model describes, and select the words meant. */
class AnnotationsFormTest {
  /** The terms of the context, {@code http://www.w3.org/ns/anno.jsonld}, that are written. */
  private static final Set<String> TERMS =
      Set.of(
          "@context",
          "id",
          "type",
          "generator",
          "name",
          "first",
          "partOf",
          "startIndex",
          "items",
          "total",
          "motivation",
          "body",
          "target",
          "value",
          "format",
          "language",
          "purpose",
          "source",
          "selector",
          "label",
          "exact",
          "prefix",
          "suffix",
          "start",
          "end");

  private static final Set<String> TYPES =
      Set.of(
          "AnnotationCollection",
          "AnnotationPage",
          "Annotation",
          "Software",
          "TextualBody",
          "SpecificResource",
          "Text",
          "TextQuoteSelector",
          "TextPositionSelector");

  private static final Set<String> MOTIVATIONS =
      Set.of("classifying", "describing", "identifying", "tagging");

  private static String written(Told told) throws IOException {
    var out = new ByteArrayOutputStream();
    DossierForm.ANNOTATIONS.write(told, false, 0, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String read(Reading... readings) throws IOException {
    var out = new ByteArrayOutputStream();
    AnnotationsForm form = new AnnotationsForm(out);
    for (Reading reading : readings) {
      form.prepare(reading).take();
    }
    form.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode valid(String written) {
    JsonNode collection = new ObjectMapper().readTree(written);
    terms(collection);
    assertThat(collection.get("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
    assertThat(collection.get("type").asString()).isEqualTo("AnnotationCollection");
    JsonNode page = collection.get("first");
    assertThat(page.get("partOf")).isEqualTo(collection.get("id"));
    assertThat(page.get("items").size()).isEqualTo(collection.get("total").asInt());
    Set<String> ids = new HashSet<>();
    for (JsonNode annotation : page.get("items")) {
      assertThat(annotation.get("type").asString()).isEqualTo("Annotation");
      assertThat(annotation.get("id").asString()).startsWith("urn:uuid:");
      assertThat(ids.add(annotation.get("id").asString())).as(annotation.toString()).isTrue();
      assertThat(annotation.get("target")).isNotEmpty();
      assertThat(annotation.get("body")).isNotEmpty();
    }
    return collection;
  }

  private static void terms(JsonNode node) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                assertThat(TERMS).contains(field.getKey());
                String value = field.getValue().isString() ? field.getValue().asString() : "";
                switch (field.getKey()) {
                  case "type" -> assertThat(TYPES).contains(value);
                  case "motivation", "purpose" -> assertThat(MOTIVATIONS).contains(value);
                  default -> {}
                }
              });
    }
    node.forEach(AnnotationsFormTest::terms);
  }

  @Test
  void aDossierIsAsTheModelDescribes() throws IOException {
    JsonNode collection = valid(written(CaseStories.all()));
    assertThat(collection.get("total").asInt()).isGreaterThan(20);
    assertThat(valid(written(CaseStories.about("Ana Ruiz"))).get("total").asInt())
        .isLessThan(collection.get("total").asInt())
        .isPositive();
    assertThat(valid(written(CaseStories.none())).get("total").asInt()).isZero();
  }

  @Test
  void theStoriesOfARunAreOneCollection() throws IOException {
    JsonNode collection =
        valid(read(CaseStories.PIER, CaseStories.HOSTILE, CaseStories.PIER, CaseStories.EMPTY));
    assertThat(collection.toString()).contains("2020-09-30", "ni:///sha-256;");
    assertThat(valid(read()).get("total").asInt()).isZero();
  }

  @Test
  void selectorsSelectTheWordsMeant() throws IOException {
    Told told = CaseStories.all();
    Map<String, Story> stories = new HashMap<>();
    told.stories().forEach(story -> stories.put(StoryNames.iri(story), story));
    int selected = 0;
    for (JsonNode annotation : valid(written(told)).get("first").get("items")) {
      for (JsonNode target : annotation.get("target")) {
        Story story =
            Objects.requireNonNull(stories.get(target.get("source").get("id").asString()));
        JsonNode quote = target.get("selector").get(0);
        JsonNode place = target.get("selector").get(1);
        int[] points = story.text().codePoints().toArray();
        int start = place.get("start").asInt();
        int end = place.get("end").asInt();
        String exact = quote.get("exact").asString();
        assertThat(new String(points, start, end - start)).isEqualTo(exact).isNotEmpty();
        String around = quote.get("prefix").asString() + exact + quote.get("suffix").asString();
        assertThat(story.text()).contains(around);
        selected++;
      }
    }
    assertThat(selected).isGreaterThan(20);
  }

  @Test
  void whatSeveralTellHasATargetInEach() throws IOException {
    JsonNode items = valid(written(CaseStories.all())).get("first").get("items");
    Set<Integer> targets = new HashSet<>();
    Set<String> sources = new HashSet<>();
    for (JsonNode annotation : items) {
      if (annotation.get("motivation").asString().equals("describing")) {
        targets.add(annotation.get("target").size());
      }
      annotation
          .get("target")
          .forEach(target -> sources.add(target.get("source").get("id").asString()));
    }
    assertThat(targets).contains(1, 2);
    assertThat(sources)
        .contains("https://saltby.example/pier?a=1&b=2")
        .anyMatch(source -> source.startsWith("ni:///sha-256;"))
        .noneMatch(source -> source.contains("folder"));
  }

  @Test
  void saysWhatKindAndWhoAndWhen() throws IOException {
    assertThat(written(Told.of(List.of(CaseStories.PIER))))
        .contains("\"value\":\"direct quotation\"", "\"value\":\"Ana Ruiz\"")
        .contains("\"value\":\"2020-09-30\",\"format\":\"text/plain\",\"purpose\":\"tagging\"")
        .contains("\"value\":\"possible\"", "\"exact\":\"Ana Ruiz\"");
  }

  @Test
  void theSameDossierIsTheSameBytes() throws IOException {
    assertThat(written(CaseStories.all())).isEqualTo(written(CaseStories.all()));
  }
}
