package org.fabula.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabula.text.Span;
import org.junit.jupiter.api.Test;

class MentionIndexTest {
  private static Actor actor(String id, Mention... mentions) {
    return new Actor(id, ActorKind.PERSON, id, List.of(), List.of(mentions), List.of());
  }

  private static Mention mention(int start, int end) {
    return new Mention(new Span(start, end), Mention.Kind.NAME, "test");
  }

  @Test
  void prefersTheMentionThatFitsBest() {
    Actor whole = actor("whole", mention(0, 20), mention(40, 50));
    Actor part = actor("part", mention(4, 8));
    People people = new People(List.of(whole, part), List.of());
    assertThat(people.at(new Span(4, 8))).contains(part);
    assertThat(people.at(new Span(0, 20))).contains(whole);
    assertThat(people.at(new Span(10, 12))).contains(whole);
    assertThat(people.at(new Span(45, 46))).contains(whole);
    assertThat(people.at(new Span(20, 40))).isEmpty();
    assertThat(people.at(new Span(50, 60))).isEmpty();
  }

  @Test
  void listsWhatOverlapsInTextOrder() {
    Actor a = actor("a", mention(0, 5), mention(10, 15));
    Actor b = actor("b", mention(6, 9));
    MentionIndex index = new People(List.of(a, b), List.of()).mentions();
    assertThat(index.overlapping(new Span(4, 11)))
        .extracting(placed -> placed.mention().span())
        .containsExactly(new Span(0, 5), new Span(6, 9), new Span(10, 15));
    assertThat(index.overlapping(new Span(5, 6))).isEmpty();
  }
}
