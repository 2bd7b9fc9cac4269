package org.fabula.eval.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.eval.OwnGold;
import org.fabula.eval.corpus.Item;
import org.fabula.eval.corpus.Matres;
import org.fabula.eval.corpus.PolNear;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.eval.corpus.Treebank;
import org.fabula.model.Attribution;
import org.fabula.model.EventProposal;
import org.fabula.model.EventProposal.Aspect;
import org.fabula.model.EventProposal.Kind;
import org.fabula.model.EventProposal.Modality;
import org.fabula.model.EventProposal.Polarity;
import org.fabula.model.EventProposal.Tense;
import org.fabula.model.EventProposal.ToPublication;
import org.fabula.model.Features;
import org.fabula.model.OrderProposal;
import org.fabula.model.OrderProposal.Order;
import org.fabula.model.TokenRun;
import org.fabula.order.OrderLink.Relation;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.junit.jupiter.api.Test;

/** Events, order, attributions and mentions, with answers made by hand. */
final class StoryTrialsTest {
  private final TimeMl mill = OwnGold.mill();
  private final StoryText text = StoryText.of(mill.text());

  private static Map<String, Double> values(Stream<HeadFigure> figures) {
    return figures.collect(
        Collectors.toMap(
            f -> f.head() + f.figure().name().substring(f.head().length()),
            f -> f.figure().value()));
  }

  private int word(String word) {
    return text.tokenAt(OwnGold.at(mill.text(), word).start());
  }

  private EventProposal event(String word, Kind kind, double score, Polarity polarity) {
    return new EventProposal(
        word(word),
        Map.of(kind, 1.0),
        score,
        Tense.PAST,
        Aspect.PERFECTIVE,
        polarity,
        Modality.ASSERTED,
        Map.of(ToPublication.BEFORE, .9, ToPublication.INCLUDED, .1));
  }

  // ---- events

  @Test
  void eventsAreWordsThatMoreLikelyThanNotAreSome() {
    EventTrials trials = new EventTrials();
    trials.add(
        mill,
        text,
        List.of(
            event("mill", Kind.STATE, .8, Polarity.POS),
            event("burned", Kind.OCCURRENCE, .9, Polarity.POS),
            event("said", Kind.STATE, .6, Polarity.POS),
            event("reopened", Kind.OCCURRENCE, .4, Polarity.POS)));
    assertThat(values(trials.figures()))
        .as("grammar is asked of events found, where the gold has a value")
        .containsOnly(
            entry("event.f1", 66.67),
            entry("event.precision", 66.67),
            entry("event.recall", 66.67),
            entry("event and class.f1", 33.33),
            entry("tense.accuracy", 100.0),
            entry("aspect.accuracy", 0.0),
            entry("polarity.accuracy", 0.0));
  }

  // ---- order

  @Test
  void orderIsAskedInTheOrderOfTheText() {
    List<Matres.Pair> gold =
        Matres.items(OwnGold.folder("matres"), Map.of("mill", mill)).getFirst().gold();
    List<Matres.Pair> turned =
        gold.stream()
            .map(pair -> new Matres.Pair(pair.second(), pair.first(), inverse(pair)))
            .toList();
    for (List<Matres.Pair> pairs : List.of(gold, turned)) {
      OrderTrials trials = new OrderTrials();
      trials.add(
          pairs,
          text,
          (event, later) ->
              new OrderProposal(later == word("said") ? Order.BEFORE : Order.EQUAL, 1));
      assertThat(values(trials.figures()))
          .containsOnly(
              entry("order.f1", 40.0),
              entry("order.precision", 33.33),
              entry("order.recall", 50.0));
    }
  }

  private static Relation inverse(Matres.Pair pair) {
    return switch (pair.relation()) {
      case BEFORE -> Relation.AFTER;
      case AFTER -> Relation.BEFORE;
      default -> pair.relation();
    };
  }

  // ---- times of events

  @Test
  void linksTurnedRoundAreReadFromTheEvent() {
    Span day = new Span(0, 1);
    assertThat(EventTimeTrials.toPublication(new TimeMl.Link("e", null, "AFTER", true)))
        .isEqualTo("BEFORE");
    assertThat(EventTimeTrials.toPublication(new TimeMl.Link("e", null, "INCLUDES", false)))
        .isEqualTo("INCLUDED");
    assertThat(EventTimeTrials.toTime(new TimeMl.Link("e", day, "IS_INCLUDED", false)))
        .isEqualTo("INCLUDED");
    assertThat(EventTimeTrials.toTime(new TimeMl.Link("e", day, "INCLUDES", true)))
        .isEqualTo("INCLUDED");
    assertThat(EventTimeTrials.toTime(new TimeMl.Link("e", day, "BEFORE", true)))
        .isEqualTo("AFTER");
  }

  // ---- attributions

  @Test
  void attributionsAreContentWithItsSource() {
    Item<List<PolNear.Attribution>> item = PolNear.items(OwnGold.folder("polnear/dev")).getFirst();
    StoryText story = StoryText.of(item.story().text());
    AttributionTrials trials = new AttributionTrials();
    trials.add(
        item.gold(),
        story,
        List.of(
            attribution(story, "said", "“The 🔥 is out,”", "Ada Quill"),
            attribution(story, "according", "It had been seen", "bridge"),
            attribution(story, "seen", "the bridge", "bridge")));
    assertThat(values(trials.figures()))
        .as("half of the words are enough; one source is wrong, one cue lacks a word")
        .contains(
            entry("cue, exact words.f1", 40.0),
            entry("attribution.exact", 40.0),
            entry("attribution.content", 80.0),
            entry("attribution.withSource", 40.0))
        .doesNotContainKey("attribution.contentDirect");
  }

  private static Attribution attribution(
      StoryText story, String cue, String content, String source) {
    return new Attribution(
        run(story, cue), List.of(run(story, content)), List.of(run(story, source)), 1, 1, 1);
  }

  private static TokenRun run(StoryText story, String words) {
    Span span = OwnGold.at(story.text(), words);
    return new TokenRun(story.tokenAt(span.start()), story.tokenAt(span.end() - 1) + 1);
  }

  // ---- mentions

  @Test
  void pronounIsLinkedToTheLikeliestMention() {
    assertThat(values(mentions(3, 2.0, 1.0)))
        .contains(
            entry("antecedent of pronouns.accuracy", 0.0),
            entry("antecedent of he and she.accuracy", 0.0));
    assertThat(values(mentions(3, 1.0, 2.0)))
        .contains(
            entry("antecedent of pronouns.accuracy", 100.0),
            entry("mention, head word.precision", 100.0),
            entry("mention, head word.recall", 33.33));
  }

  @Test
  void pronounLinkedToNothingIsWrong() {
    assertThat(values(mentions(3, -2.0, -1.0)))
        .contains(entry("antecedent of pronouns.accuracy", 0.0));
  }

  /** Answers for the only pronoun, which refers to the first word and not to the mill. */
  private static Stream<HeadFigure> mentions(int mill, double ofMill, double ofFirst) {
    Treebank tree = Treebank.items(OwnGold.folder("trees")).getFirst().gold();
    MentionTrials trials = new MentionTrials();
    trials.add(tree, word -> word == mill, (index, earlier) -> earlier == mill ? ofMill : ofFirst);
    return trials.figures();
  }

  // ---- features

  @Test
  void featuresAreWrittenAsInTheTreebank() {
    for (String notation :
        List.of("_", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", "Degree=Cmp")) {
      assertThat(Parse.notation(Features.parse(notation))).isEqualTo(notation);
    }
  }
}
