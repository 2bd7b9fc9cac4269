package org.fabula.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.story.Publication;
import org.fabula.text.StoryText;
import org.fabula.time.TimeReader;
import org.fabula.time.Times;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthRangesTest {
  private static final EnglishModel MODEL = EnglishModel.load();
  private static final LocalDate PUBLISHED = LocalDate.of(2020, 10, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ana Ruiz, 34, won the race. | 1985-10-02/1986-10-01",
        "Ana Ruiz is 34 years old. | 1985-10-02/1986-10-01",
        // She may have had a birthday since.
        "Ana Ruiz, 34, won the race on Sept. 3. | 1985-09-04/1986-10-01",
        "Ana Ruiz, 34, won the race in August. | 1985-08-02/1986-10-01",
        // What is planned does not count.
        "Ana Ruiz, 34, will run on Oct. 9. | 1985-10-02/1986-10-01",
        // An age of long ago.
        "Ana Ruiz, 34, won the race in 2003. | ''",
        "Ana Ruiz, 34, won the race in the 1990s. | ''",
        // Stated outright.
        "Ana Ruiz, 34, was born in 1986. | 1986",
        // The dead grow no older.
        "Ana Ruiz, 34, won the race. Ruiz died in 2012. | ''",
        "Ana Ruiz died on Sept. 3 at 34. | 1985-09-04/1986-09-03",
        "Ana Ruiz won. Tom Baker, 34, lost. | ''",
        // Two ages that cannot both hold, and the same twice.
        "Ana Ruiz, 34, won. Ruiz is 36 years old. | ''",
        "Ana Ruiz, 34, won. The 34-year-old was glad on Sept. 3. | 1985-10-02/1986-10-01"
      })
  void countsBackFromTheAge(String story, String expected) {
    Analysis text = MODEL.analyze(StoryText.of(story));
    Times times =
        TimeReader.english().read(text, Publication.on(PUBLISHED, Publication.Basis.OPTION));
    People named = PeopleReader.english().read(text, times);
    People people = BirthRanges.in(text, times, named, PUBLISHED);
    List<String> born =
        people.actors().getFirst().facts().stream()
            .filter(fact -> fact.kind() == Fact.Kind.BORN)
            .map(Fact::value)
            .toList();
    assertThat(people.actors().getFirst().name()).isEqualTo("Ana Ruiz");
    assertThat(born).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }
}
