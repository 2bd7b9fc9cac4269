package org.fabula.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.fabula.Fabula;
import org.fabula.eval.corpus.Item;
import org.fabula.eval.corpus.Newswire;
import org.fabula.eval.corpus.PageGold;
import org.fabula.eval.corpus.PolNear;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.eval.corpus.Treebank;
import org.fabula.eval.head.HeadSection;
import org.fabula.eval.head.HeadTrials;
import org.fabula.eval.peer.PagesSideBySide;
import org.fabula.eval.peer.PennTags;
import org.fabula.eval.peer.SideBySide;
import org.fabula.eval.peer.WordsSideBySide;
import org.fabula.eval.speed.ArchiveSpeed;
import org.fabula.eval.speed.DossierSpeed;
import org.fabula.eval.speed.Speed;
import org.fabula.eval.speed.Stage;
import org.fabula.model.EnglishModel;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * The command: reads corpora, prints or writes the figures, and holds them to their floors.
 *
 * <p>Exit status: 0 done and no figure under its floor; 1 a figure is under its floor; 2 wrong
 * usage.
 */
public final class Accuracy {
  private static final int SPEED_STORIES = 100;
  private static final int PEER_SPEED_STORIES = 30;

  private final Options options;
  private final PrintStream out;

  private Accuracy(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** Runs the command; see {@code eval/README.md}. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int status;
    try {
      status = new Accuracy(Options.parse(List.of(arguments)), out).run();
    } catch (Options.Wrong e) {
      System.err.println(e.getMessage());
      System.err.print(Options.USAGE);
      status = 2;
    }
    System.exit(status);
  }

  private int run() throws IOException {
    Path heads = options.heads();
    if (heads != null) {
      heads(heads);
      return 0;
    }
    List<Outcome> outcomes = Trials.run(options, Fabula.english());
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      outcome.figures().forEach(figure -> figures.put(figure.name(), figure.value()));
    }
    SequencedMap<Stage, Double> speeds = options.speed() ? speeds() : new LinkedHashMap<>();
    speeds.forEach((stage, speed) -> figures.put(stage.figure(), speed));
    List<SideBySide.Row> times = options.peers() ? timesBeside() : List.of();
    List<SideBySide.Row> quotes = options.peers() ? quotesBeside() : List.of();
    List<PagesSideBySide.Row> pages = options.peers() ? pagesBeside() : List.of();
    ArchiveSpeed.Result archive = options.archive() ? archive() : null;
    Path samples = options.dossier();
    DossierSpeed.Result dossier = samples == null ? null : DossierSpeed.measure(samples);
    write(Report.accuracy(outcomes, times, quotes, pages), options.out());
    Path performance = options.performance();
    if (performance != null) {
      write(PerformanceReport.of(speeds, times, pages, archive, dossier), performance);
    }
    Path floors = options.floors();
    return floors == null ? 0 : check(Floors.read(floors), figures);
  }

  private void heads(Path file) throws IOException {
    Path data = options.data();
    List<HeadSection> sections = new HeadTrials(data, options.split(), EnglishModel.load()).run();
    List<Item<Treebank>> trees = Treebank.items(HeadTrials.webTreebank(data, options.split()));
    WordsSideBySide systems =
        new WordsSideBySide(
            trees,
            Newswire.named(HeadTrials.newswire(data, options.split())),
            newspaperStories(PEER_SPEED_STORIES));
    String report =
        HeadsReport.of(
            sections, systems.run(options.peers(), options.spacy()), PennTags.agreement(trees));
    write(report, file);
  }

  private SequencedMap<Stage, Double> speeds() {
    List<Story> stories = newspaperStories(SPEED_STORIES);
    SequencedMap<Stage, Double> speeds = new LinkedHashMap<>();
    for (Stage stage : Stage.values()) {
      double speed = Speed.wordsPerSecond(stage.load(), stories);
      speeds.put(stage, speed);
      out.printf(Locale.ROOT, "%s: %,.0f words/s%n", stage.figure(), speed);
    }
    return speeds;
  }

  private List<SideBySide.Row> timesBeside() {
    Path gold = options.data().resolve("timeml").resolve(options.split());
    return options.wants("times") && Files.exists(gold)
        ? SideBySide.times(TimeMl.items(gold), newspaperStories(PEER_SPEED_STORIES))
        : List.of();
  }

  private List<SideBySide.Row> quotesBeside() {
    Path gold = options.data().resolve("polnear").resolve(options.split());
    return options.wants("quotes") && Files.exists(gold)
        ? SideBySide.quotes(PolNear.items(gold), newspaperStories(PEER_SPEED_STORIES))
        : List.of();
  }

  private List<PagesSideBySide.Row> pagesBeside() {
    Path gold = options.data().resolve("html");
    return options.wants("pages") && Files.exists(gold)
        ? PagesSideBySide.run(PageGold.below(gold), options.python())
        : List.of();
  }

  private ArchiveSpeed.@Nullable Result archive() {
    Path gold = options.data().resolve("html");
    if (!Files.exists(gold)) {
      return null;
    }
    ArchiveSpeed.Result result =
        ArchiveSpeed.measure(PageGold.below(gold).stream().map(PageGold::page).toList());
    out.printf(Locale.ROOT, "archive: %.1f stories/s%n", result.storiesPerSecond());
    return result;
  }

  /** The first stories of the newspaper corpus, its training part. */
  private List<Story> newspaperStories(int number) {
    return PolNear.items(options.data().resolve("polnear").resolve("train")).stream()
        .map(Item::story)
        .limit(number)
        .toList();
  }

  private void write(String text, @Nullable Path file) throws IOException {
    if (file == null) {
      out.print(text);
    } else {
      Files.writeString(file, text, StandardCharsets.UTF_8);
      out.println("wrote " + file);
    }
  }

  private int check(Floors floors, Map<String, Double> figures) {
    List<String> broken = floors.broken(figures);
    broken.forEach(out::println);
    if (broken.isEmpty()) {
      out.println("all " + floors.floors().size() + " figures are at or over their floors");
    }
    return broken.isEmpty() ? 0 : 1;
  }
}
