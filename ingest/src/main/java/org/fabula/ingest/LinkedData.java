package org.fabula.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The JSON-LD of a page: the node that describes its story, by the vocabulary of schema.org, also
 * inside {@code @graph}. Nodes inside lists of other stories are not looked at.
 */
final class LinkedData {
  private final List<Map<?, ?>> nodes = new ArrayList<>();
  private final Map<String, Map<?, ?>> byId = new HashMap<>();
  private final Map<Map<?, ?>, Element> scripts = new IdentityHashMap<>();

  private LinkedData() {}

  static LinkedData of(Markup markup) {
    LinkedData data = new LinkedData();
    for (Element script : markup.linkedData()) {
      Object parsed = JsonTree.parse(bare(script.data()));
      if (parsed != null) {
        data.collect(parsed, script, 0);
      }
    }
    data.nodes.sort((a, b) -> Integer.compare(rank(b), rank(a)));
    return data;
  }

  /** From the first brace on: some systems put comment or CDATA marks around the JSON. */
  private static String bare(String script) {
    int mark = script.indexOf("<![CDATA[");
    int start = mark < 0 ? 0 : mark + "<![CDATA[".length();
    while (start < script.length() && "{[".indexOf(script.charAt(start)) < 0) {
      start++;
    }
    return script.substring(start);
  }

  private void collect(Object value, Element script, int level) {
    if (value instanceof List<?> list && level < 3) {
      list.forEach(item -> collect(item, script, level + 1));
    } else if (value instanceof Map<?, ?> node) {
      nodes.add(node);
      scripts.put(node, script);
      if (node.get("@id") instanceof String id) {
        byId.merge(id, node, (a, b) -> a.size() >= b.size() ? a : b);
      }
      for (String inner : new String[] {"@graph", "mainEntity"}) {
        if (node.get(inner) != null && level < 3) {
          collect(node.get(inner), script, level + 1);
        }
      }
    }
  }

  /** How surely a node describes the story: an article, some other work, the page, or none. */
  private static int rank(Map<?, ?> node) {
    int best = 0;
    for (String type : strings(node.get("@type"))) {
      best =
          Math.max(
              best,
              switch (type.substring(type.lastIndexOf('/') + 1)) {
                case String t when t.endsWith("Article") || t.endsWith("Posting") -> 3;
                case "Report", "Review", "Recipe", "HowTo", "CreativeWork" -> 2;
                case "WebPage", "ItemPage", "VideoObject", "Question" -> 1;
                default -> 0;
              });
    }
    return best;
  }

  /** A post of a live blog as the data has it, each part empty where it has none. */
  record Update(String headline, String published, Body body) {}

  /** Whether the page says that it is a live blog. */
  boolean isLive() {
    return nodes.stream().anyMatch(LinkedData::isLive);
  }

  private static boolean isLive(Map<?, ?> node) {
    return strings(node.get("@type")).stream().anyMatch(type -> type.endsWith("LiveBlogPosting"));
  }

  /** The posts of a live blog that have words. */
  List<Update> updates() {
    List<Update> updates = new ArrayList<>();
    for (Map<?, ?> node : nodes) {
      Element script = scripts.get(node);
      if (script != null && isLive(node) && node.get("liveBlogUpdate") instanceof List<?> list) {
        for (Object each : list) {
          if (each instanceof Map<?, ?> update
              && update.get("articleBody") instanceof String body) {
            updates.add(
                new Update(
                    plain(first(update, "headline")),
                    plain(first(update, "datePublished")),
                    new Body(Parser.unescapeEntities(body, false), script)));
          }
        }
      }
    }
    return updates;
  }

  private static String first(Map<?, ?> node, String key) {
    List<String> values = strings(node.get(key));
    return values.isEmpty() ? "" : values.getFirst();
  }

  @Nullable String headline() {
    return string("headline");
  }

  @Nullable String published() {
    String published = string("datePublished");
    return published != null ? published : string("dateCreated");
  }

  @Nullable String modified() {
    return string("dateModified");
  }

  @Nullable String url() {
    return string("url");
  }

  @Nullable String publisher() {
    for (Map<?, ?> node : nodes) {
      List<String> names = rank(node) > 0 ? names(node.get("publisher"), false) : List.of();
      if (!names.isEmpty()) {
        return names.getFirst();
      }
    }
    return null;
  }

  /**
   * The body of the story as the page repeats it for machines.
   *
   * @param script the element it stands in
   */
  record Body(String words, Element script) {}

  /** The body, or null. */
  @Nullable Body body() {
    for (Map<?, ?> node : nodes) {
      Element script = scripts.get(node);
      if (script != null && rank(node) > 1 && node.get("articleBody") instanceof String body) {
        return new Body(Parser.unescapeEntities(body, false), script);
      }
    }
    return null;
  }

  /** The persons who wrote the story. */
  List<String> persons() {
    return authors(true);
  }

  /** Who wrote the story, organisations too; else the only person the page describes. */
  List<String> authors() {
    List<String> authors = authors(false);
    if (!authors.isEmpty()) {
      return authors;
    }
    List<String> described = new ArrayList<>();
    nodes.stream()
        .filter(LinkedData::isPerson)
        .forEach(node -> described.addAll(names(node, true)));
    return described.size() == 1 ? described : List.of();
  }

  private List<String> authors(boolean personsOnly) {
    for (Map<?, ?> node : nodes) {
      if (rank(node) > 1) {
        Object author = node.get("author") != null ? node.get("author") : node.get("creator");
        List<String> names = names(author, personsOnly);
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  private static boolean isPerson(Map<?, ?> node) {
    return strings(node.get("@type")).contains("Person");
  }

  private @Nullable String string(String key) {
    for (Map<?, ?> node : nodes) {
      if (rank(node) > 0 && node.get(key) instanceof String value && !Words.isBlank(value)) {
        return plain(value);
      }
    }
    return null;
  }

  private List<String> names(@Nullable Object value, boolean personsOnly) {
    List<String> names = new ArrayList<>();
    for (Object item :
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
      Map<?, ?> node = item instanceof Map<?, ?> map ? resolved(map) : Map.of("name", item);
      if (!personsOnly || isPerson(node)) {
        strings(node.get("name")).stream().map(LinkedData::plain).forEach(names::add);
      }
    }
    return names;
  }

  private Map<?, ?> resolved(Map<?, ?> node) {
    boolean reference = node.get("name") == null && node.get("@id") instanceof String;
    return reference ? byId.getOrDefault(String.valueOf(node.get("@id")), node) : node;
  }

  private static List<String> strings(@Nullable Object value) {
    if (value instanceof String one) {
      return List.of(one);
    }
    List<String> strings = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof String one) {
          strings.add(one);
        }
      }
    }
    return strings;
  }

  /** Some systems escape for HTML what stands in JSON. */
  private static String plain(String value) {
    return Words.oneLine(Parser.unescapeEntities(value, false));
  }
}
