package org.fabula.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.dossier.Dossier;
import org.fabula.eval.corpus.ChronicleGold;
import org.fabula.eval.corpus.EventChains;
import org.fabula.eval.corpus.EventTimes;
import org.fabula.eval.corpus.Gap;
import org.fabula.eval.corpus.Item;
import org.fabula.eval.corpus.Matres;
import org.fabula.eval.corpus.Newswire;
import org.fabula.eval.corpus.PageGold;
import org.fabula.eval.corpus.PolNear;
import org.fabula.eval.corpus.Probes;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.eval.corpus.Timelines;
import org.fabula.eval.corpus.Timex;
import org.fabula.eval.measure.Bootstrap;
import org.fabula.eval.measure.ChroniclesMeasure;
import org.fabula.eval.measure.EventTimesMeasure;
import org.fabula.eval.measure.EventsMeasure;
import org.fabula.eval.measure.Measure;
import org.fabula.eval.measure.OrderMeasure;
import org.fabula.eval.measure.PagesMeasure;
import org.fabula.eval.measure.PeopleMeasure;
import org.fabula.eval.measure.ProbesMeasure;
import org.fabula.eval.measure.PronounsMeasure;
import org.fabula.eval.measure.QuotesMeasure;
import org.fabula.eval.measure.Tally;
import org.fabula.eval.measure.TimelinesMeasure;
import org.fabula.eval.measure.TimesMeasure;
import org.fabula.model.EnglishModel;
import org.fabula.story.Story;

/** Reads the stories of every corpus that is there and measures the readings. */
final class Trials {
  private final Options options;
  private final Fabula fabula;
  private final Map<Story, Reading> readings = new HashMap<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  private Trials(Options options, Fabula fabula) {
    this.options = options;
    this.fabula = fabula;
  }

  /** The figures of every kind that is wanted and whose corpus is there. */
  static List<Outcome> run(Options options, Fabula fabula) {
    Trials trials = new Trials(options, fabula);
    List<Runnable> corpora =
        List.of(
            trials::timeMl,
            trials::probes,
            trials::calendarAndOrder,
            trials::quotes,
            trials::people,
            trials::pronouns,
            trials::timelines,
            trials::merging,
            trials::chronicles,
            trials::pages);
    for (Runnable corpus : corpora) {
      corpus.run();
      trials.readings.clear();
    }
    return List.copyOf(trials.outcomes);
  }

  private void timeMl() {
    Path folder = options.data().resolve("timeml").resolve(options.split());
    if (!isThere(folder, "times", "events")) {
      return;
    }
    List<Item<TimeMl>> items = TimeMl.items(folder);
    String gold = "TimeBank and AQUAINT TimeML, " + options.split();
    measure("times", gold, items, Trials::timexes, new TimesMeasure());
    measure("events", gold, items, Reading::events, new EventsMeasure());
  }

  private void probes() {
    Path gold = options.gold();
    Path file = gold == null ? null : gold.resolveSibling("probes.tsv");
    if (file != null && isThere(file, "probes")) {
      measure(
          "probes", "single sentences", Probes.items(file), Trials::timexes, new ProbesMeasure());
    }
  }

  private void calendarAndOrder() {
    // The stories of the other part were learnt from, their order and their days with them.
    Path texts = options.data().resolve("timeml").resolve(options.split());
    Path days = options.data().resolve("eventtime");
    Path pairs = options.data().resolve("matres");
    boolean withDays = isThere(days, "eventtime");
    boolean withPairs = isThere(pairs, "order");
    if (!Files.isDirectory(texts) || !withDays && !withPairs) {
      return;
    }
    Map<String, TimeMl> documents = TimeMl.below(texts);
    if (withDays) {
      measure(
          "eventtime",
          "Event Time Corpus, stories of TimeML's " + options.split(),
          EventTimes.items(days, documents),
          Reading::events,
          new EventTimesMeasure());
    }
    if (withPairs) {
      measure(
          "order",
          "MATRES, stories of TimeML's " + options.split(),
          Matres.items(pairs, documents),
          Function.identity(),
          new OrderMeasure());
    }
  }

  private void quotes() {
    Path quotes = options.data().resolve("polnear").resolve(options.split());
    if (isThere(quotes, "quotes")) {
      String gold = "PolNeAR, " + options.split();
      measure("quotes", gold, PolNear.items(quotes), Reading::quotes, new QuotesMeasure());
    }
  }

  private void people() {
    Path people = options.data().resolve("newswire").resolve(options.split());
    if (isThere(people, "people")) {
      String gold = "Worldwide English Newswire, " + options.split();
      measure("people", gold, Newswire.items(people), Reading::actors, new PeopleMeasure());
    }
  }

  private void pronouns() {
    Path pronouns = options.data().resolve("gap").resolve("gap-development.tsv");
    if (isThere(pronouns, "pronouns")) {
      measure(
          "pronouns",
          "GAP, development",
          Gap.items(pronouns),
          Reading::actors,
          new PronounsMeasure());
    }
  }

  private void timelines() {
    Path folder = options.data().resolve("timelines").resolve("apple");
    Path stories = folder.resolve("Corpus-trial-data_task4_events_timelines");
    if (!isThere(stories, "timelines")) {
      return;
    }
    Timelines gold = Timelines.of(stories, folder.resolve("gold"));
    Dossier dossier = Fabula.merge(gold.stories().stream().map(fabula::read).toList());
    TimelinesMeasure measure = new TimelinesMeasure();
    List<Tally<TimelinesMeasure.Count>> tallies =
        gold.entities().stream()
            .map(t -> measure.count(t.events(), TimelineAnswers.of(dossier, t.entity())))
            .toList();
    outcomes.add(
        new Outcome(
            "timelines",
            "SemEval-2015 Task 4, trial data: what happened to one over 30 stories",
            tallies.size(),
            Bootstrap.figures("timelines", measure, tallies)));
  }

  private void merging() {
    Path folder = options.data().resolve("ecbplus");
    if (!isThere(folder, "merging")) {
      return;
    }
    MergingTrial trial = new MergingTrial(fabula, EnglishModel.load());
    EventChains.below(folder).forEach(trial::read);
    outcomes.add(
        new Outcome(
            "merging",
            "ECB+, the stories of each topic as one dossier",
            trial.stories(),
            trial.figures()));
  }

  private void chronicles() {
    Path gold = options.gold();
    if (gold != null && isThere(gold.resolve("chronicles"), "chronicles")) {
      measure(
          "chronicles",
          "whole stories with questions",
          ChronicleGold.items(gold.resolve("chronicles")),
          Function.identity(),
          new ChroniclesMeasure());
    }
  }

  private void pages() {
    Path folder = options.data().resolve("html");
    if (!isThere(folder, "pages")) {
      return;
    }
    PagesMeasure measure = new PagesMeasure();
    List<Tally<PagesMeasure.Count>> tallies =
        PageGold.below(folder).stream().map(g -> measure.count(g, Pages.read(g.page()))).toList();
    outcomes.add(
        new Outcome(
            "pages",
            "English pages of trafilatura's evaluation",
            tallies.size(),
            Bootstrap.figures("pages", measure, tallies)));
  }

  private boolean isThere(Path file, String... kinds) {
    return Files.exists(file) && List.of(kinds).stream().anyMatch(options::wants);
  }

  static List<Timex> timexes(Reading reading) {
    return reading.times().stream()
        .map(t -> new Timex(t.span(), t.type().name(), t.value()))
        .toList();
  }

  private <G, A, K extends Enum<K>> void measure(
      String kind,
      String gold,
      List<Item<G>> items,
      Function<Reading, A> answer,
      Measure<G, A, K> measure) {
    if (!options.wants(kind) || items.isEmpty()) {
      return;
    }
    List<Tally<K>> tallies = new ArrayList<>();
    for (Item<G> item : items) {
      Reading reading = readings.computeIfAbsent(item.story(), fabula::read);
      tallies.add(measure.count(item.gold(), answer.apply(reading)));
    }
    outcomes.add(new Outcome(kind, gold, items.size(), Bootstrap.figures(kind, measure, tallies)));
  }
}
