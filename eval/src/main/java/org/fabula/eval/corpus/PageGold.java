package org.fabula.eval.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What belongs to the story of a web page, after the evaluation of trafilatura (Barbaresi, ACL
 * 2021).
 *
 * @param page the page's file
 * @param with segments that belong to the story
 * @param without segments that do not
 * @param date day of publication, {@code YYYY-MM-DD}, or null where none is given
 * @param author names joined by {@code "; "}, or null where none is given
 */
public record PageGold(
    Path page,
    List<String> with,
    List<String> without,
    @Nullable String date,
    @Nullable String author) {

  /** Reads {@code gold.json} in {@code folder}; the pages lie in {@code pages} beside it. */
  public static List<PageGold> below(Path folder) {
    JsonNode gold = JsonMapper.shared().readTree(GoldFiles.text(folder.resolve("gold.json")));
    List<PageGold> pages = new ArrayList<>();
    for (JsonNode page : gold) {
      pages.add(
          new PageGold(
              folder.resolve("pages").resolve(page.get("file").asString()),
              strings(page.get("with")),
              strings(page.get("without")),
              nullable(page.get("date")),
              nullable(page.get("author"))));
    }
    return pages;
  }

  private static List<String> strings(@Nullable JsonNode values) {
    List<String> strings = new ArrayList<>();
    if (values != null) {
      values.forEach(value -> strings.add(value.asString()));
    }
    return strings;
  }

  /** A value as written; two pages give authors as a list, which no byline equals. */
  private static @Nullable String nullable(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    String text = value.isString() ? value.asString() : value.toString();
    return text.isEmpty() ? null : text;
  }
}
