package org.fabula.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.event.Event;
import org.fabula.order.OrderLink;
import org.fabula.order.OrderLink.Relation;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;

/** Why one event of a story comes before another, in sentences. */
class OrderExplanationTest {
  private static final Fabula FABULA = Fabula.english();
  private static final String STORY =
      "The council closed the pier after Ana Ruiz raised the alarm. Hansen left Saltby on May 7.\n\n"
          + "The ferry had been sold in 2012.\n";

  private static Reading read(String text) {
    Publication may10 = Publication.on(LocalDate.of(2019, 5, 10), Publication.Basis.OPTION);
    return FABULA.read(Story.of("a", text).withPublished(may10));
  }

  private static List<String> why(Reading reading, String one, String other) {
    return OrderExplanation.of(reading, event(reading, one), event(reading, other));
  }

  private static Event event(Reading reading, String word) {
    int at = reading.story().text().indexOf(word);
    return OrderExplanation.eventAt(reading, at).orElseThrow();
  }

  /** The same reading with these links alone. */
  private static Reading with(Reading reading, OrderLink... links) {
    return new Reading(
        reading.story(),
        reading.times(),
        reading.actors(),
        reading.quotes(),
        reading.events(),
        List.of(links),
        List.of(),
        reading.chronology(),
        reading.notes());
  }

  private static OrderLink link(Reading reading, String from, Relation relation, String to) {
    return new OrderLink(event(reading, from).id(), event(reading, to).id(), relation, "model");
  }

  @Test
  void saysWhatJoinsTwoEvents() {
    Reading reading = read(STORY);
    List<String> expected =
        List.of(
            "“raised” at 43 comes before “closed” at 12:",
            "  “raised” comes before “closed”: joined by “after” or “before”, or a word like them");
    assertThat(why(reading, "raised", "closed")).isEqualTo(expected);
    assertThat(why(reading, "closed", "raised")).isEqualTo(expected);
  }

  @Test
  void saysBothDatesWhereDatesDecide() {
    assertThat(why(read(STORY), "left", "sold"))
        .containsExactly(
            "“sold” at 110 comes before “left” at 68:",
            "  “sold” (2012, stated: “2012”) comes before"
                + " “left” (Tue 7 May 2019, stated: “May 7”): by their dates");
  }

  @Test
  void leadsOverOtherEvents() {
    Reading reading = read(STORY);
    Reading chained =
        with(
            reading,
            link(reading, "closed", Relation.AFTER, "raised"),
            link(reading, "closed", Relation.EQUAL, "left"));
    assertThat(why(chained, "raised", "left"))
        .containsExactly(
            "“raised” at 43 comes before “left” at 68:",
            "  “raised” comes before “closed”: so the model reads their sentences",
            "  “closed” began with “left”: so the model reads their sentences");
    assertThat(why(chained, "left", "closed").getFirst())
        .isEqualTo("“left” at 68 and “closed” at 12 began together:");
  }

  @Test
  void saysThatNothingOrdersTwoAndWhatWasDropped() {
    Reading reading = FABULA.read(Story.of("a", "Ana Ruiz raised the alarm. Hansen left Saltby."));
    OrderLink said = link(reading, "raised", Relation.BEFORE, "left");
    OrderLink dropped =
        new OrderLink(said.from(), said.to(), Relation.VAGUE, OrderLink.CONTRADICTED, false, said);
    String nothing = "Nothing orders “raised” at 9 and “left” at 34.";
    assertThat(why(with(reading), "raised", "left")).containsExactly(nothing);
    assertThat(why(with(reading, dropped), "raised", "left"))
        .containsExactly(
            nothing,
            "Dropped, since what is trusted more contradicts it: “raised” comes before “left”,"
                + " so the model reads their sentences");
  }

  @Test
  void saysWhereDatesSayOtherwise() {
    Reading reading = read("Ana Ruiz left on May 3. Hansen left Saltby on May 7.");
    Event first = reading.events().getFirst();
    Event last = reading.events().getLast();
    OrderLink link = new OrderLink(first.id(), last.id(), Relation.AFTER, "model", true, null);
    assertThat(OrderExplanation.of(with(reading, link), last, first))
        .containsExactly(
            "“left” at 31 comes before “left” at 9:",
            "  “left” comes before “left”: so the model reads their sentences",
            "    dates say otherwise, and none rests on this: “left” Tue 7 May 2019, stated: “May"
                + " 7”, “left” Fri 3 May 2019, stated: “May 3”");
  }

  @Test
  void everyRuleOfOrderHasWords() {
    Reading reading =
        read(
            STORY
                + "The mayor said Hansen will return to sell the pier and leave. Ana Ruiz wept,"
                + " he said. She had sold it before the fire, and she left.");
    assertThat(reading.order().stream().map(OrderLink::rule).distinct())
        .hasSizeGreaterThan(3)
        .allSatisfy(rule -> assertThat(RuleWords.of(rule)).contains(" "));
  }
}
