package org.fabula.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabula.text.Span;
import org.junit.jupiter.api.Test;

/** What of an actor's facts is worth telling. */
final class ActorTest {
  private static final Fact AGE = new Fact(Fact.Kind.AGE, "P84Y", null, new Span(40, 42));
  private static final Fact DIED = new Fact(Fact.Kind.DEATH, "died", null, new Span(20, 24));
  private static final Fact DIED_ON =
      new Fact(Fact.Kind.DEATH, "2025-01-14", null, new Span(60, 64));

  @Test
  void deathWithoutItsDateSaysNothingBesideOneWithIt() {
    assertThat(actor(DIED, AGE, DIED_ON).telling()).containsExactly(AGE, DIED_ON);
  }

  @Test
  void deathWithoutADateIsToldWhereNoneIsKnown() {
    assertThat(actor(DIED, AGE).telling()).containsExactly(DIED, AGE);
  }

  private static Actor actor(Fact... facts) {
    return new Actor("a1", ActorKind.PERSON, "Gunnar Aas", List.of(), List.of(), List.of(facts));
  }
}
