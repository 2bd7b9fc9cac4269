package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is near what, as stories come and go. */
class NeighbourhoodTest {
  private static final int STORIES = 150;

  @RepeatedTest(20)
  void whatIsNearFollowsFromTheStoriesNotFromTheirOrder(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Trace> traces = traces(random);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      order.add(i);
    }
    Map<Long, Map<Long, Double>> inOrder = near(added(traces, order));
    Collections.shuffle(order, random);
    assertThat(near(added(traces, order))).isEqualTo(inOrder);
    assertThat(inOrder.values()).as("some are left out").anyMatch(near -> near.size() < 20);
  }

  @RepeatedTest(20)
  void whoLeavesLeavesNoTrace(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Trace> traces = traces(random);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    Remembered memory = added(traces, order);
    List<Integer> left = new ArrayList<>(order.subList(0, STORIES / 2));
    for (int gone : order.subList(STORIES / 2, STORIES)) {
      new Neighbourhood(memory).remove(gone);
    }
    Collections.shuffle(left, random);
    assertThat(near(memory)).isEqualTo(near(added(traces, left)));
  }

  @Test
  void aTraceComesBackFromItsBytes() {
    for (Trace trace : traces(new Random(7))) {
      byte[] bytes = trace.bytes();
      Trace other = Trace.of(bytes);
      assertThat(other.bytes()).isEqualTo(bytes);
      assertThat(other.rank()).isEqualTo(trace.rank());
      assertThat(other.keys()).containsExactlyElementsOf(trace.keys());
      assertThat(other.actors()).isEqualTo(trace.actors());
      assertThat(other.likeness(trace)).isEqualTo(trace.likeness(trace));
    }
  }

  @Test
  void bytesThatAreNoTraceAreRefused() {
    byte[] bytes = traces(new Random(7)).getFirst().bytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(bytes, length);
      org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
          .isThrownBy(() -> Trace.of(cut));
    }
  }

  private static Remembered added(List<Trace> traces, List<Integer> order) {
    Remembered memory = new Remembered();
    Neighbourhood neighbourhood = new Neighbourhood(memory);
    order.forEach(i -> neighbourhood.add(i, traces.get(i)));
    return memory;
  }

  private static Map<Long, Map<Long, Double>> near(Remembered memory) {
    Map<Long, Map<Long, Double>> near = new TreeMap<>();
    for (long i = 0; i < STORIES; i++) {
      if (!memory.near(i).isEmpty()) {
        near.put(i, memory.near(i));
      }
    }
    return near;
  }

  /** Many stories that share few words, so that lists are longer than what is looked at. */
  private static List<Trace> traces(Random random) {
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      Map<String, Double> words = new HashMap<>();
      for (int k = 0; k < 4; k++) {
        words.put("word" + random.nextInt(12), 0.5);
      }
      words.put("own" + i, 0.5);
      Story story = Story.of("s" + i, "s" + i);
      if (random.nextInt(5) > 0) {
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(60));
        story = story.withPublished(Publication.on(day, Publication.Basis.OPTION));
      }
      Actor actor =
          new Actor(
              "a1",
              ActorKind.PERSON,
              "Ana \ud83d\ude00 Ruiz" + i,
              List.of(),
              List.of(),
              List.of(new Fact(Fact.Kind.ROLE, "mayor of Saltby", null, new Span(0, 1))));
      Gist gist =
          new Gist(
              words,
              List.of(new Telling("e1", "fall", "fall", false, 0, Set.of("pier"), Set.of())));
      Report report = new Report(story, List.of(actor), List.of(), List.of(), List.of(), gist);
      traces.add(Trace.of(report, story.id()));
    }
    return traces;
  }
}
