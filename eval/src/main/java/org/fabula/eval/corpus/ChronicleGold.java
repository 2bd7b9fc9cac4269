package org.fabula.eval.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions put to the reading of a whole story; each is one point.
 *
 * @param times what value a time expression has
 * @param people who is in the story
 * @param quotes who said words, and through what
 * @param events when an event happened
 * @param order which of two events comes first
 */
public record ChronicleGold(
    List<Dated> times,
    List<Person> people,
    List<Said> quotes,
    List<Dated> events,
    List<Ordered> order) {

  /**
   * Words and the values that are right for them.
   *
   * @param span the words
   * @param values TIMEX3 values, any of which is right
   */
  public record Dated(Span span, Set<String> values) {}

  /**
   * A person of the story.
   *
   * @param name names, separated by bars, any of which is right
   * @param age stated age in years, or null where none is asked for
   * @param mentions words that speak of the person
   */
  public record Person(String name, @Nullable Integer age, List<Span> mentions) {}

  /**
   * Words that somebody said.
   *
   * @param span the words
   * @param speaker names, separated by bars, any of which is right
   * @param channel what the channel's words must hold, or null where none is asked for
   */
  public record Said(Span span, String speaker, @Nullable String channel) {}

  /**
   * Two events of which the first happened first.
   *
   * @param first words of the first
   * @param second words of the second
   */
  public record Ordered(Span first, Span second) {}

  /** Reads the {@code .json} files in {@code folder}; the stories they name lie beside them. */
  public static List<Item<ChronicleGold>> items(Path folder) {
    List<Item<ChronicleGold>> items = new ArrayList<>();
    for (Path file : GoldFiles.in(folder, ".json")) {
      JsonNode gold = JsonMapper.shared().readTree(GoldFiles.text(file));
      String text = GoldFiles.text(file.resolveSibling(gold.get("story").asString()));
      Story story =
          GoldFiles.story(GoldFiles.stem(file, ".json"), text, gold.get("published").asString());
      items.add(new Item<>(story, parse(text, gold)));
    }
    return items;
  }

  /**
   * Reads the questions about {@code text}.
   *
   * @throws IllegalArgumentException where a question's words are not in the text
   */
  static ChronicleGold parse(String text, JsonNode gold) {
    return new ChronicleGold(
        list(gold, "times")
            .map(q -> new Dated(at(text, q.get(0), null), values(q.get(1))))
            .toList(),
        list(gold, "people").map(q -> person(text, q)).toList(),
        list(gold, "quotes")
            .map(q -> new Said(at(text, q.get(0), null), q.get(1).asString(), nullable(q.get(2))))
            .toList(),
        list(gold, "events")
            .map(q -> new Dated(at(text, q.get(0), q.get(1)), values(q.get(2))))
            .toList(),
        list(gold, "order")
            .map(q -> new Ordered(at(text, q.get(0), null), at(text, q.get(1), null)))
            .toList());
  }

  private static Stream<JsonNode> list(JsonNode gold, String name) {
    return StreamSupport.stream(gold.get(name).spliterator(), false);
  }

  private static Person person(String text, JsonNode question) {
    List<Span> mentions = list(question, "mentions").map(m -> at(text, m, null)).toList();
    JsonNode age = question.get("age");
    return new Person(question.get("name").asString(), age == null ? null : age.asInt(), mentions);
  }

  private static @Nullable String nullable(JsonNode value) {
    return value.isNull() || value.asString().isEmpty() ? null : value.asString();
  }

  private static Set<String> values(JsonNode values) {
    Set<String> set = new HashSet<>();
    values.forEach(value -> set.add(value.asString()));
    return Set.copyOf(set);
  }

  /** Where {@code phrase} first stands in the text, or {@code word} first after its beginning. */
  private static Span at(String text, JsonNode phrase, @Nullable JsonNode word) {
    String wanted = phrase.asString();
    int start = text.indexOf(wanted);
    if (start >= 0 && word != null && !word.isNull()) {
      wanted = word.asString();
      start = text.indexOf(wanted, start);
    }
    if (start < 0) {
      throw new IllegalArgumentException("not in the story: " + wanted);
    }
    return new Span(start, start + wanted.length());
  }
}
