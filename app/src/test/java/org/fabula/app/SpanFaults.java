package org.fabula.app;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where what is written of a story does not lie in it. */
public final class SpanFaults {
  private final String text;
  private final List<String> faults = new ArrayList<>();

  private SpanFaults(String text) {
    this.text = text;
  }

  /** The spans of a reading that end outside the text, or inside a character of it. */
  public static List<String> of(JsonNode reading) {
    SpanFaults found = new SpanFaults(reading.path("story").path("text").asString());
    found.look(reading, "");
    return found.faults;
  }

  private void look(JsonNode node, String path) {
    if (node.path("start").isInt() && node.path("end").isInt()) {
      span(node, path);
    }
    for (var field : node.properties()) {
      look(field.getValue(), path + "/" + field.getKey());
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      look(node.get(i), path + "/" + i);
    }
  }

  private void span(JsonNode node, String path) {
    int start = node.path("start").asInt();
    int end = node.path("end").asInt();
    boolean isOf = 0 <= start && start <= end && end <= text.length();
    if (!isOf || isInside(start) || isInside(end)) {
      faults.add(path + " " + start + " to " + end);
    }
  }

  private boolean isInside(int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }
}
