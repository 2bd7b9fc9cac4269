package org.fabula.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabula.model.EnglishModel;
import org.fabula.text.StoryText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a sentence of the story's own telling ends, with quotations in it. */
class UnitsTest {
  private static final EnglishModel MODEL = EnglishModel.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "“It rained.” She left. = “It rained.” + She left.",
        "“It rained,” Ruiz said. She left. = “It rained,” Ruiz said. + She left.",
        "“Did it rain?” Ruiz asked. = “Did it rain?” Ruiz asked.",
        "“Did it rain?” asked Ruiz. = “Did it rain?” asked Ruiz.",
        "“Did it rain?” she asked. = “Did it rain?” she asked.",
        "“It rained!” Ana Ruiz, the mayor, said. = “It rained!” Ana Ruiz, the mayor, said.",
        "“It rained!” Ana Ruiz later said. = “It rained!” Ana Ruiz later said.",
        "“It rained!” Ana Ruiz left. = “It rained!” + Ana Ruiz left.",
        "“It rained.” Ruiz said it was late. = “It rained.” + Ruiz said it was late.",
        "“It rained.” “We stayed.” = “It rained.” + “We stayed.”",
        "“It rained”; she left. = “It rained”; she left.",
        "“It rained.” (She left.) = “It rained.” + (She left.)",
        "He called it “a farce.” She left. = He called it “a farce.” + She left.",
        "He called it “a farce” and left. = He called it “a farce” and left.",
        "She lives in Marl, Ill. “We stayed,” she said. = She lives in Marl, Ill. + “We stayed,” she said.",
        "She left. He stayed. = She left. + He stayed.",
      })
  void aUnitIsASentenceWithWhatItQuotes(String story, String expected) {
    Page page = Tagged.page(MODEL.analyze(StoryText.of(story)));
    List<Unit> units = Units.cut(page, new NounPhrases(page), SpeechVerbs.english());
    assertThat(units.stream().map(unit -> words(page, unit)))
        .containsExactly(expected.split(" \\+ "));
    assertThat(units.stream().map(Unit::pure))
        .containsExactlyElementsOf(
            units.stream().map(unit -> words(page, unit).matches("“[^”]*”")).toList());
    for (Unit unit : units) {
      assertThat(Unit.at(units, unit.first())).isEqualTo(unit.index());
      assertThat(Unit.at(units, unit.end() - 1)).isEqualTo(unit.index());
    }
  }

  private static String words(Page page, Unit unit) {
    return page.text().words(page.cover(unit.first(), unit.end() - 1));
  }
}
