package org.fabula.app.desk;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fabula.app.output.DeskJson;
import org.fabula.dossier.Dossier.Party;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts to an answer from which words of which stories it is. */
final class McpSources {
  /** Places at which somebody is named, and facts that are stated: more show nothing new. */
  private static final int PLACES = 3;

  private static final int FACTS = 8;

  private final JsonMapper json;
  private final Function<String, @Nullable Story> stories;
  private final Map<String, @Nullable Story> known = new HashMap<>();

  /**
   * For an answer.
   *
   * @param stories the story of a code, or null
   */
  McpSources(JsonMapper json, Function<String, @Nullable Story> stories) {
    this.json = json;
    this.stories = stories;
  }

  private @Nullable Story story(String code) {
    if (!known.containsKey(code)) {
      known.put(code, stories.apply(code));
    }
    return known.get(code);
  }

  /** The stories that an answer names, in the order in which it does. */
  ArrayNode of(JsonNode answer) {
    Set<String> codes = new LinkedHashSet<>();
    answer.findValues("story").forEach(code -> codes.add(code.asString()));
    ArrayNode sources = json.createArrayNode();
    for (String code : codes) {
      Story story = story(code);
      if (story != null) {
        sources.add(source(code, story));
      }
    }
    return sources;
  }

  private ObjectNode source(String code, Story story) {
    Publication published = story.published();
    ObjectNode source =
        json.createObjectNode()
            .put("story", code)
            .put("title", story.title())
            .put("source", story.source())
            .put("publisher", story.publisher());
    ArrayNode byline = source.putArray("byline");
    story.byline().forEach(byline::add);
    return source.put("published", published == null ? null : published.value());
  }

  private ObjectNode passage(String code, int start, int end) {
    Story story = story(code);
    String text = story == null ? "" : story.text();
    int to = Math.min(end, text.length());
    return json.createObjectNode()
        .put("story", code)
        .put("start", start)
        .put("end", end)
        .put("words", text.substring(Math.min(start, to), to));
  }

  /** The words of a quotation, exactly as they stand in the story. */
  void quoted(ObjectNode quote) {
    String code = quote.path("story").asString();
    JsonNode spans = quote.remove("spans");
    ArrayNode passages = quote.putArray("passages");
    spans.forEach(
        span -> passages.add(passage(code, span.path("start").asInt(), span.path("end").asInt())));
  }

  /** Where somebody is named, and what is stated of them. */
  void person(ObjectNode person, Party actor, DeskJson items) {
    ArrayNode named = person.putArray("named");
    items.named(actor).stream()
        .limit(PLACES)
        .forEach(
            place -> named.add(passage(place.story(), place.span().start(), place.span().end())));
    JsonNode whole = json.readTree(Answer.object(to -> items.wholeActor(actor, to)));
    ArrayNode facts = person.putArray("facts");
    for (JsonNode fact : whole.path("facts")) {
      if (facts.size() < FACTS) {
        facts.add(fact);
      }
    }
  }

  /** A story in which words were found, with the places at which they stand. */
  ObjectNode found(JsonNode hit) {
    String code = hit.path("story").asString();
    ObjectNode found = json.createObjectNode().put("story", code);
    ArrayNode passages = found.putArray("passages");
    for (String piece : words(hit.path("snippet")).split("…", -1)) {
      locate(code, piece.strip()).ifPresent(passages::add);
    }
    ArrayNode rows = found.putArray("rows");
    for (JsonNode row : hit.path("rows")) {
      String words = words(row.path("snippet"));
      ObjectNode shown = rows.addObject().put("story", code);
      shown.set("whenWords", row.path("whenWords"));
      shown.set("kind", row.path("kind"));
      ObjectNode place = locate(code, words).orElse(json.createObjectNode());
      shown.set("start", place.path("start"));
      shown.set("end", place.path("end"));
      shown.put("words", words);
    }
    return found;
  }

  private static String words(JsonNode snippet) {
    StringBuilder words = new StringBuilder();
    snippet.forEach(piece -> words.append(piece.path("text").asString()));
    return words.toString();
  }

  private Optional<ObjectNode> locate(String code, String words) {
    Story story = story(code);
    int start = story == null || words.isEmpty() ? -1 : story.text().indexOf(words);
    return start < 0 ? Optional.empty() : Optional.of(passage(code, start, start + words.length()));
  }
}
