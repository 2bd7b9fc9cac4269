package org.fabula.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Merge;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Gist;
import org.fabula.dossier.Report;
import org.fabula.dossier.Telling;
import org.fabula.eval.corpus.EventChains;
import org.fabula.eval.corpus.EventChains.Kind;
import org.fabula.eval.corpus.EventChains.Mention;
import org.fabula.eval.measure.Bootstrap;
import org.fabula.eval.measure.ChainsMeasure;
import org.fabula.eval.measure.Figure;
import org.fabula.eval.measure.Tally;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Polarity;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.people.Actor;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier of the stories of one topic of ECB+ holds to be the same event and the same actor,
 * beside events told by one lemma. A mention of the answer is the gold's where they share a word.
 */
final class MergingTrial {
  private static final ChainsMeasure<String> MEASURE = new ChainsMeasure<>();

  /** From this topic on the model has learnt nothing of the corpus. */
  private static final int UNSEEN = 33;

  private final Fabula fabula;
  private final EnglishModel model;
  private final Map<Integer, List<Read>> topics = new TreeMap<>();

  /**
   * A story read.
   *
   * @param gold the story with what is marked in it
   * @param reading what Fabula found
   * @param marked the reading with the gold's events in the place of those found
   */
  private record Read(EventChains gold, Report reading, Report marked) {}

  MergingTrial(Fabula fabula, EnglishModel model) {
    this.fabula = fabula;
    this.model = model;
  }

  /** Reads a story and keeps what the measures need. */
  void read(EventChains gold) {
    if (gold.mentions().isEmpty()) {
      return;
    }
    Reading reading = fabula.read(gold.story());
    Analysis text = model.analyze(StoryText.of(gold.story().text()));
    List<Event> events = marked(gold, reading, text);
    Report marked =
        new Report(
            reading.story(), reading.actors(), List.of(), events, List.of(), Gist.of(text, events));
    Report found =
        new Report(
            reading.story(),
            reading.actors(),
            List.of(),
            reading.events(),
            List.of(),
            reading.gist());
    topics
        .computeIfAbsent(gold.topic(), topic -> new ArrayList<>())
        .add(new Read(gold, found, marked));
  }

  /** Events at the gold's mentions, with what was found of the event that shares a word. */
  private static List<Event> marked(EventChains gold, Reading reading, Analysis text) {
    List<Event> events = new ArrayList<>();
    for (Mention mention : gold.mentions()) {
      if (mention.kind() == Kind.EVENT) {
        String id = "e" + (events.size() + 1);
        Event found =
            reading.events().stream()
                .filter(event -> mention.words().stream().anyMatch(event.span()::overlaps))
                .findFirst()
                .orElse(null);
        events.add(found == null ? unknown(id, head(mention, text)) : named(found, id));
      }
    }
    return events;
  }

  /** The word of a mention on which the others hang. */
  private static Span head(Mention mention, Analysis text) {
    Set<Integer> tokens = new HashSet<>();
    mention.words().forEach(word -> tokens.add(text.story().tokenAt(word.start())));
    for (Span word : mention.words()) {
      int token = text.story().tokenAt(word.start());
      if (token < text.size() && !tokens.contains(text.dependencies().head(token))) {
        return word;
      }
    }
    return mention.words().getFirst();
  }

  private static Event unknown(String id, Span span) {
    return new Event(
        id,
        span,
        EventClass.OCCURRENCE,
        Tense.NONE,
        Aspect.NONE,
        Polarity.POS,
        Factuality.HAPPENED,
        List.of(),
        null,
        null,
        When.UNKNOWN,
        "gold");
  }

  private static Event named(Event event, String id) {
    return new Event(
        id,
        event.span(),
        event.eventClass(),
        event.tense(),
        event.aspect(),
        event.polarity(),
        event.factuality(),
        event.actors(),
        event.saidBy(),
        event.quote(),
        event.when(),
        event.rule());
  }

  int stories() {
    return topics.values().stream().mapToInt(List::size).sum();
  }

  /** The figures, those of raw text first. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    add(figures, "text", this::found, topic -> true);
    add(figures, "gold", this::marked, topic -> true);
    add(figures, "actors", this::actors, topic -> true);
    add(figures, "textSameLemma", group -> lemmas(group, Read::reading), topic -> true);
    add(figures, "goldSameLemma", group -> lemmas(group, Read::marked), topic -> true);
    add(figures, "textOdd", this::found, topic -> topic % 2 == 1);
    add(figures, "goldOdd", this::marked, topic -> topic % 2 == 1);
    add(figures, "textUnseen", this::found, topic -> topic >= UNSEEN);
    add(figures, "goldUnseen", this::marked, topic -> topic >= UNSEEN);
    add(figures, "actorsUnseen", this::actors, topic -> topic >= UNSEEN);
    add(figures, "textSubtopics", parted(this::found), topic -> true);
    add(figures, "goldSubtopics", parted(this::marked), topic -> true);
    add(
        figures,
        "textSubtopicsSameLemma",
        parted(group -> lemmas(group, Read::reading)),
        topic -> true);
    add(
        figures,
        "goldSubtopicsSameLemma",
        parted(group -> lemmas(group, Read::marked)),
        topic -> true);
    return figures;
  }

  /** Gold and answer of some stories: chains by mention. */
  private record Chains(Map<String, String> gold, Map<String, String> found) {
    Chains() {
      this(new HashMap<>(), new HashMap<>());
    }
  }

  private void add(
      List<Figure> figures, String name, Function<List<Read>, Chains> answer, IntPredicate wanted) {
    List<Tally<ChainsMeasure.Count>> tallies = new ArrayList<>();
    topics.forEach(
        (topic, stories) -> {
          if (wanted.test(topic)) {
            Chains chains = answer.apply(stories);
            tallies.add(MEASURE.count(chains.gold(), chains.found()));
          }
        });
    if (!tallies.isEmpty()) {
      figures.addAll(Bootstrap.figures("merging." + name, MEASURE, tallies));
    }
  }

  /** The same where it is told which of the two happenings of a topic each story is about. */
  private static Function<List<Read>, Chains> parted(Function<List<Read>, Chains> answer) {
    return stories -> {
      Map<String, List<Read>> parts = new TreeMap<>();
      for (Read read : stories) {
        parts.computeIfAbsent(read.gold().subtopic(), part -> new ArrayList<>()).add(read);
      }
      Chains all = new Chains();
      parts.forEach(
          (name, part) -> {
            Chains chains = answer.apply(part);
            all.gold().putAll(chains.gold());
            chains.found().forEach((m, chain) -> all.found().put(m, name + " " + chain));
          });
      return all;
    };
  }

  private Chains found(List<Read> stories) {
    return events(stories, Read::reading, merged(stories, Read::reading));
  }

  private Chains marked(List<Read> stories) {
    return events(stories, Read::marked, merged(stories, Read::marked));
  }

  private Chains lemmas(List<Read> stories, Function<Read, Report> which) {
    Map<String, String> lemmas = new HashMap<>();
    for (Read read : stories) {
      for (Telling telling : which.apply(read).gist().tellings()) {
        lemmas.put(read.gold().story().id() + " " + telling.event(), telling.lemma());
      }
    }
    return events(stories, which, lemmas);
  }

  private static Map<String, String> merged(List<Read> stories, Function<Read, Report> which) {
    Dossier dossier = Dossier.of(stories.stream().map(which).toList());
    Map<String, String> chains = new HashMap<>();
    for (int i = 0; i < dossier.merges().size(); i++) {
      Merge merge = dossier.merges().get(i);
      for (Citation told : merge.reports()) {
        chains.put(told.words().story() + " " + told.event(), "merge " + i);
      }
    }
    return chains;
  }

  /** What is not in a chain is in one of its own; only checked sentences count. */
  private static Chains events(
      List<Read> stories, Function<Read, Report> which, Map<String, String> chains) {
    Chains all = new Chains();
    for (Read read : stories) {
      String story = read.gold().story().id();
      List<Mention> left = new ArrayList<>();
      for (Mention mention : read.gold().mentions()) {
        if (mention.kind() == Kind.EVENT) {
          all.gold().put(key(story, mention), mention.chain());
          left.add(mention);
        }
      }
      for (Event event : which.apply(read).events()) {
        if (read.gold().checked().stream().anyMatch(event.span()::overlaps)) {
          Mention same = matching(left, event.span());
          left.remove(same);
          String own = story + " " + event.id();
          all.found()
              .put(same == null ? own : key(story, same), chains.getOrDefault(own, "alone " + own));
        }
      }
    }
    return all;
  }

  private static String key(String story, Mention mention) {
    return story + " gold " + mention.span() + mention.words().size();
  }

  private static @Nullable Mention matching(List<Mention> mentions, Span span) {
    for (Mention mention : mentions) {
      if (mention.words().contains(span)) {
        return mention;
      }
    }
    return mentions.stream()
        .filter(mention -> mention.words().stream().anyMatch(span::overlaps))
        .findFirst()
        .orElse(null);
  }

  /** Only mentions of actors that both sides have are compared. */
  private Chains actors(List<Read> stories) {
    Dossier dossier = Dossier.of(stories.stream().map(Read::reading).toList());
    Map<String, String> ids = new HashMap<>();
    for (Party party : dossier.actors()) {
      party.appearances().forEach(a -> ids.put(a.story() + " " + a.actor(), party.id()));
    }
    Chains all = new Chains();
    for (Read read : stories) {
      String story = read.gold().story().id();
      for (Mention mention : read.gold().mentions()) {
        Actor actor = mention.kind() == Kind.ACTOR ? actor(read.reading(), mention) : null;
        String id = actor == null ? null : ids.get(story + " " + actor.id());
        if (id != null) {
          all.gold().put(key(story, mention), mention.chain());
          all.found().put(key(story, mention), id);
        }
      }
    }
    return all;
  }

  /** Whose mention has the gold's words, else the last of them, by which it is headed. */
  private static @Nullable Actor actor(Report reading, Mention mention) {
    Actor headed = null;
    for (Actor actor : reading.actors()) {
      for (org.fabula.people.Mention own : actor.mentions()) {
        if (own.span().equals(mention.span())) {
          return actor;
        }
        if (headed == null && own.span().end() == mention.span().end()) {
          headed = actor;
        }
      }
    }
    return headed;
  }
}
