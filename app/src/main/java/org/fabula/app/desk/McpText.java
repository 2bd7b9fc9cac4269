package org.fabula.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fabula.app.output.Display;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says an answer in words, an item a line. What stories say stands in quotation marks on the line
 * of its item, so that none of it looks like a line of ours.
 */
final class McpText {
  /** As much of an id as no other row of a dossier is likely to have. */
  private static final int SHORT_ID = 13;

  private final JsonNode answer;
  private final StringBuilder text = new StringBuilder();

  private McpText(JsonNode answer) {
    this.answer = answer;
  }

  /** What {@code list_dossiers} answers. */
  static String dossiers(ObjectNode answer) {
    McpText text = new McpText(answer);
    text.head("dossier", answer.path("items").size(), answer.path("items").size());
    answer.path("items").forEach(text::dossier);
    return text.end();
  }

  private void dossier(JsonNode one) {
    String title = one.path("title").isNull() ? "" : ", " + quoted(one.path("title"));
    String days =
        one.path("from").isNull()
            ? ""
            : ", published " + words(one.path("from")) + " to " + words(one.path("to"));
    line(
        words(one.path("name"))
            + title
            + ": "
            + count(one.path("stories").asInt(), "story")
            + days);
  }

  /** What {@code read_story} answers. */
  static String reading(ObjectNode answer) {
    McpText text = new McpText(answer);
    JsonNode total = answer.path("total");
    text.head("row", answer.path("rows").size(), total.path("rows").asInt());
    answer.path("rows").forEach(row -> text.line(rowLine(row)));
    text.head(
        "person, organization or place",
        answer.path("people").size(),
        total.path("people").asInt());
    answer.path("people").forEach(person -> text.line(personLine(person)));
    text.head("quotation", answer.path("quotes").size(), total.path("quotes").asInt());
    answer.path("quotes").forEach(quote -> text.line(quoteLine(quote)));
    return text.end();
  }

  /** What {@code search_dossier} answers. */
  static String found(ObjectNode answer) {
    McpText text = new McpText(answer);
    text.head("story with these words", answer.path("items").size(), answer.path("items").size());
    for (JsonNode hit : answer.path("items")) {
      text.line(words(hit.path("story")));
      hit.path("passages")
          .forEach(passage -> text.inner(quoted(passage.path("words")) + " " + cited(passage)));
      hit.path("rows")
          .forEach(
              row ->
                  text.inner(
                      words(row.path("whenWords"))
                          + ", "
                          + lower(row.path("kind"))
                          + ": "
                          + quoted(row.path("words"))
                          + (row.path("start").isNumber() ? " " + cited(row) : "")));
    }
    return text.end();
  }

  /** What {@code chronology} answers. */
  static String rows(ObjectNode answer) {
    return list(answer, "row", McpText::idLine);
  }

  /** What {@code quotes} answers. */
  static String quotes(ObjectNode answer) {
    return list(answer, "quotation", McpText::quoteLine);
  }

  /** What {@code people} answers. */
  static String people(ObjectNode answer) {
    return list(answer, "person, organization or place", McpText::personLine);
  }

  /** What {@code conflicts} answers. */
  static String conflicts(ObjectNode answer) {
    McpText text = new McpText(answer);
    text.head("conflict", answer);
    answer.path("items").forEach(text::conflict);
    return text.end();
  }

  private static String list(ObjectNode answer, String what, Function<JsonNode, String> words) {
    McpText text = new McpText(answer);
    text.head(what, answer);
    answer.path("items").forEach(item -> text.line(words.apply(item)));
    return text.end();
  }

  /** What {@code row} answers. */
  static String row(ObjectNode answer) {
    McpText text = new McpText(answer);
    JsonNode row = answer.path("row");
    text.line(idLine(row));
    text.inner("Date: " + words(row.path("why").path("date")));
    if (!row.path("why").path("speaker").isNull()) {
      text.inner("Speaker: " + words(row.path("why").path("speaker")));
    }
    for (JsonNode report : row.path("reports")) {
      String copy =
          report.path("copyOf").isNull() ? "" : ", a copy of " + words(report.path("copyOf"));
      text.inner(
          "Told by "
              + words(report.path("story"))
              + copy
              + ": "
              + quoted(report.path("words"))
              + " "
              + cited(report));
    }
    row.path("corrections")
        .forEach(
            one ->
                text.inner(
                    "Corrected by "
                        + words(one.path("by"))
                        + ": "
                        + words(one.path("what"))
                        + ", was "
                        + quoted(one.path("was"))));
    row.path("notes").forEach(note -> text.inner("Note: " + quoted(note)));
    row.path("conflicting").forEach(text::conflict);
    return text.end();
  }

  /** A row of a dossier, with the id by which it is asked for. */
  private static String idLine(JsonNode row) {
    String id = words(row.path("id"));
    return rowLine(row) + " row " + id.substring(0, Math.min(SHORT_ID, id.length()));
  }

  private static String rowLine(JsonNode row) {
    List<String> parts = new ArrayList<>();
    parts.add(
        words(row.path("whenWords"))
            + ", "
            + lower(row.path("kind"))
            + ": "
            + quoted(row.path("words")));
    row.path("voices")
        .forEach(voice -> parts.add(words(voice.path("how")) + " " + words(voice.path("who"))));
    if (!row.path("actors").isEmpty()) {
      parts.add("(" + names(row.path("actors")) + ")");
    }
    parts.add(cited(row));
    if (row.path("independentReports").asInt() > 1) {
      parts.add(row.path("independentReports").asInt() + " independent reports;");
    }
    if (!words(row.path("status")).equals("CURRENT")) {
      parts.add(lower(row.path("status")) + ";");
    }
    if (!row.path("conflicts").isEmpty()) {
      parts.add("contradicted;");
    }
    return String.join(" ", parts);
  }

  private static String quoteLine(JsonNode quote) {
    JsonNode speaker = quote.path("speaker");
    List<String> parts = new ArrayList<>();
    parts.add(speaker.isNull() ? "Speaker not known" : words(speaker.path("name")));
    if (!quote.path("channel").isNull()) {
      parts.add("(" + words(quote.path("channel")) + ")");
    }
    parts.add(words(quote.path("whenWords")) + ":");
    quote.path("passages").forEach(passage -> parts.add(said(passage) + " " + cited(passage)));
    return String.join(" ", parts);
  }

  private static String personLine(JsonNode person) {
    List<String> roles = new ArrayList<>();
    person.path("roles").forEach(role -> roles.add(words(role)));
    person.path("ages").forEach(age -> roles.add(words(age)));
    JsonNode first = person.path("named").path(0);
    return words(person.path("name"))
        + ", "
        + lower(person.path("kind"))
        + (roles.isEmpty() ? "" : ", " + String.join(", ", roles))
        + ": "
        + count(person.path("rows").asInt(), "row")
        + ", "
        + count(person.path("quotes").asInt(), "quotation")
        + ", "
        + count(person.path("stories").asInt(), "story")
        + (person.path("first").isNull()
            ? ""
            : ", " + words(person.path("first")) + " to " + words(person.path("last")))
        + (first.isMissingNode() ? "" : " " + quoted(first.path("words")) + " " + cited(first));
  }

  private void conflict(JsonNode conflict) {
    JsonNode settled = conflict.path("settled");
    line(
        words(conflict.path("title"))
            + (settled.isNull()
                ? ""
                : " (settled by "
                    + words(settled.path("by"))
                    + ": "
                    + words(settled.path("value"))
                    + " "
                    + words(settled.path("note"))
                    + ")"));
    for (JsonNode claim : conflict.path("claims")) {
      JsonNode speaker = claim.path("saidBy");
      inner(
          words(claim.path("valueWords"))
              + (speaker.isNull() ? "" : ", says " + words(speaker.path("name")))
              + ", "
              + lower(claim.path("standing"))
              + ": "
              + quoted(claim.path("words"))
              + " "
              + cited(claim));
    }
  }

  private static String names(JsonNode named) {
    List<String> names = new ArrayList<>();
    named.forEach(one -> names.add(words(one.path("name"))));
    return String.join("; ", names);
  }

  /** "[pier at 0-54]": what pier is stands at the end. */
  private static String cited(JsonNode passage) {
    return "[" + words(passage.path("story")) + " at " + place(passage) + "]";
  }

  private static String place(JsonNode passage) {
    return passage.path("start").asInt() + "-" + passage.path("end").asInt();
  }

  private static String source(JsonNode source) {
    List<String> parts = new ArrayList<>();
    if (!source.path("title").isNull()) {
      parts.add(quoted(source.path("title")));
    }
    for (String field : List.of("publisher", "source")) {
      if (!source.path(field).isNull()) {
        parts.add(words(source.path(field)));
      }
    }
    source.path("byline").forEach(writer -> parts.add("by " + words(writer)));
    JsonNode day = source.path("published");
    parts.add(day.isNull() ? "publication day not known" : "published " + words(day));
    return words(source.path("story")) + " is " + String.join(", ", parts);
  }

  private void head(String what, JsonNode answer) {
    int shown = answer.path("items").size();
    JsonNode total = answer.path("total");
    head(what, shown, total.isNumber() ? total.asInt() : shown);
  }

  private void head(String what, int shown, int total) {
    text.append(total > shown ? shown + " of " + count(total, what) : count(total, what));
    text.append(total == 0 ? ".\n" : ":\n");
  }

  private String end() {
    JsonNode sources = answer.path("sources");
    if (!sources.isEmpty()) {
      text.append("Stories:\n");
      sources.forEach(source -> line(source(source)));
    }
    JsonNode next = answer.path("next");
    if (next.isString()) {
      text.append("There is more, with cursor ").append(words(next)).append('\n');
    }
    return text.toString().stripTrailing();
  }

  private void line(String words) {
    text.append("- ").append(words).append('\n');
  }

  private void inner(String words) {
    text.append("  - ").append(words).append('\n');
  }

  /** "1 story", "2 stories", "2 persons, organizations or places". */
  private static String count(int number, String what) {
    return number + " " + (number == 1 ? what : many(what));
  }

  private static String many(String what) {
    return switch (what) {
      case "story" -> "stories";
      case "story with these words" -> "stories with these words";
      case "person, organization or place" -> "persons, organizations and places";
      default -> what + "s";
    };
  }

  private static String lower(JsonNode constant) {
    return words(constant).toLowerCase(Locale.ROOT);
  }

  private static String words(JsonNode value) {
    return Display.oneLine(value.isNull() ? "" : value.asString());
  }

  /** Words that may stand in quotation marks already. */
  private static String said(JsonNode passage) {
    String words = words(passage.path("words"));
    return words.startsWith("“") && words.endsWith("”") ? words : quoted(passage.path("words"));
  }

  private static String quoted(JsonNode value) {
    return "“" + words(value) + "”";
  }
}
