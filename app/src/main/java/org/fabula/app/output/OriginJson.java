package org.fabula.app.output;

import org.fabula.story.Origin;
import org.fabula.story.Passage;
import org.fabula.story.Place;

/** Where the words of a story stand in the original, as JSON. */
final class OriginJson {
  private OriginJson() {}

  static void write(Origin origin, Json json) {
    json.name("origin");
    json.object(
        () -> {
          json.string("within", origin.within());
          json.name("passages");
          json.array(
              () -> origin.passages().forEach(each -> json.object(() -> passage(each, json))));
        });
  }

  private static void passage(Passage passage, Json json) {
    json.number("start", passage.start());
    json.number("end", passage.end());
    json.string("part", passage.part().name());
    switch (passage.place()) {
      case Place.Bytes bytes -> {
        json.numbers("bytes", bytes.from(), bytes.to());
        json.string("charset", bytes.charset());
      }
      case Place.Node node -> {
        json.string("file", node.file());
        json.string("path", node.path());
      }
      case Place.Box box -> {
        json.number("page", box.page());
        json.decimals("box", box.left(), box.top(), box.width(), box.height());
      }
      case Place.Line line -> {
        json.number("line", line.number());
        json.string("pointer", line.pointer());
      }
    }
  }
}
