package org.fabula.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabula.story.Origin;
import org.fabula.story.Passage;
import org.fabula.story.Passage.Part;
import org.fabula.story.Place;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;

final class OriginalTest {
  private static final String TEXT = "The caf\u00E9 shut, well-known as it was on & off.";
  private static final Place NODE = new Place.Node("", "/html/body/p[2]/text()");

  @Test
  void aByteIsCountedInItsEncoding() {
    Story story = story("a.txt", "", new Place.Bytes(3, 50, "UTF-8"));
    assertThat(Original.words(story, 0)).contains("byte 3");
    assertThat(Original.words(story, 9)).contains("byte 13");
    assertThat(Original.words(story("a.rtf", "", new Place.Bytes(0, 50, null)), 9))
        .contains("bytes 0 to 50");
    assertThat(Original.address(story, 9)).isEmpty();
  }

  @Test
  void aPageIsOpenedAtItsWords() {
    Story story = story("https://saltby.example/a#top", "record 2 at byte 900", NODE);
    assertThat(Original.words(story, 4)).contains("record 2 at byte 900, /html/body/p[2]/text()");
    assertThat(Original.address(story, 4))
        .contains(
            "https://saltby.example/a#:~:text=caf%C3%A9%20shut%2C%20well%2Dknown%20as%20it%20was");
  }

  @Test
  void aPrintedPageIsOpenedByItsNumber() {
    Story story = story("http://saltby.example/a.pdf", "", new Place.Box(3, 60, 101.4f, 200, 10));
    assertThat(Original.words(story, 4)).contains("page 3, 101 points from its top");
    assertThat(Original.address(story, 4)).contains("http://saltby.example/a.pdf#page=3");
  }

  @Test
  void whatIsNotOnTheWebIsNotOpened() {
    assertThat(Original.address(story("a.html", "", NODE), 0)).isEmpty();
    assertThat(Original.address(story("javascript:alert(1)", "", NODE), 0)).isEmpty();
    assertThat(Original.words(Story.of("a", TEXT), 0)).isEmpty();
  }

  private static Story story(String source, String within, Place place) {
    Passage passage = new Passage(0, TEXT.length(), Part.PARAGRAPH, place);
    return new Story(
        "a",
        source,
        null,
        List.of(),
        null,
        null,
        List.of(),
        null,
        "en",
        TEXT,
        new Origin(within, List.of(passage)));
  }
}
