package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.fabula.Fabula;
import org.fabula.app.output.ReadingJson;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.StoryText;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeTagger;
import tools.jackson.databind.json.JsonMapper;

/** What must hold of any words. Apart from the targets, which may name no type of ours. */
final class FuzzedWords {
  private static final Publication PUBLISHED =
      Publication.on(LocalDate.of(2019, 5, 15), Publication.Basis.OPTION);

  private FuzzedWords() {}

  private static final class Readers {
    static final Fabula FABULA = Fabula.english();
    static final TimeTagger TAGGER = TimeTagger.english();
  }

  /** The whole reading. */
  static void read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Publication published = bytes.length % 2 == 0 ? PUBLISHED : null;
    Story story = Story.of("fuzzed", text).withPublished(published);
    String once = written(story);
    assertThat(SpanFaults.of(JsonMapper.shared().readTree(once))).isEmpty();
    assertThat(written(story)).isEqualTo(once);
  }

  private static String written(Story story) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReadingJson.writeLine(Readers.FABULA.read(story), json -> {}, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Times alone. */
  static void tag(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = 0;
    for (TimeExpression time : Readers.TAGGER.read(StoryText.of(text), PUBLISHED).expressions()) {
      assertThat(time.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(time.span().end()).isBetween(time.span().start() + 1, text.length());
      end = time.span().end();
    }
    assertThat(Readers.TAGGER.published(StoryText.of(text))).doesNotContainNull();
  }

  static Stream<byte[]> seeds() {
    return Stream.of(
            "The ferry sank on Sunday 12 May 2019, police said. Three days later Ana Ruiz, 34,"
                + " resigned. “It was my fault,” she told reporters on Tuesday.",
            "SALTBY, Oct. 3 (RC) — Mayor Karl Brandt denied that the pier, built in the 1890s, had"
                + " been sold “last winter”. According to a statement, he will speak in two weeks.",
            "From 6am to midnight; 2019-05-12T09:30Z; Q3 FY2020; the Monday after Easter; '90s; 9/11",
            "\uD83D\uDDA4 é 中国 \u202E”“\"'‘’«» @ana tweeted: (“no”)\n\n\u0000 1 2 3\n- a\n- b")
        .map(words -> words.getBytes(StandardCharsets.UTF_8));
  }
}
