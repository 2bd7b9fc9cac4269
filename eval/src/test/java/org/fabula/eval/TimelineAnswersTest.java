package org.fabula.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fabula.Fabula;
import org.fabula.dossier.Dossier;
import org.fabula.eval.corpus.Timelines.Placed;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;

/** The events of one in the places of their dates. */
final class TimelineAnswersTest {
  private static final Story PIER =
      story("1", "Ana Ruiz opened the pier on May 4, 2018. Tom Hansen sang. She wept.");
  private static final Story COURT =
      story("2", "Ana Ruiz sued the builder in 2017. Ana Ruiz will sing.");

  private static final Dossier DOSSIER =
      Fabula.merge(List.of(PIER, COURT).stream().map(Fabula.english()::read).toList());

  @Test
  void eventsOfOneDateAreInOnePlace() {
    assertThat(TimelineAnswers.of(DOSSIER, "Ana Ruiz").stream().map(TimelineAnswersTest::words))
        .containsExactlyInAnyOrder(
            "1 2017 sued", "2 2018-05-04 opened", "2 2018-05-04 wept", "0  sing");
  }

  @Test
  void nobodyHasNoEvents() {
    assertThat(TimelineAnswers.of(DOSSIER, "Eva Quist")).isEmpty();
  }

  private static String words(Placed event) {
    String text = (event.words().story().equals("1") ? PIER : COURT).text();
    return event.order() + " " + event.date() + " " + event.words().span().in(text);
  }

  private static Story story(String id, String text) {
    return Story.of(id, text)
        .withPublished(Publication.on(LocalDate.of(2018, 5, 6), Publication.Basis.OPTION));
  }
}
