package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fabula.dossier.Statement.Part;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.text.Span;

/** Asks who said the same words, sentence by sentence, for stories trim what they quote. */
final class SpeakerQuestions {
  /** Fewer words may be said by anyone. */
  private static final int FEWEST_WORDS = 5;

  private final Merged merged;
  private final Map<String, List<Said>> byWords = new TreeMap<>();

  /** Words as one story gives them to a speaker. */
  private record Said(Statement claim, String party, ActorKind kind) {}

  SpeakerQuestions(Merged merged) {
    this.merged = merged;
    for (int rank = 0; rank < merged.size(); rank++) {
      int story = merged.story(rank);
      for (Quote quote : merged.report(story).quotes()) {
        if (quote.kind() != Quote.Kind.INDIRECT) {
          add(story, quote);
        }
      }
    }
  }

  private void add(int story, Quote quote) {
    Quote.Speaker speaker = quote.speaker();
    Actor actor = speaker == null ? null : merged.actor(story, speaker.actor());
    String party = actor == null ? null : merged.party(story, actor.id());
    if (speaker == null || actor == null || party == null || !Naming.isNamed(actor)) {
      return;
    }
    String text = merged.text(story);
    if (!isNamed(actor, speaker.mention())) {
      // Whom "he" or "the judge" stands for is the story's own riddle.
      return;
    }
    Statement claim =
        merged.statement(
            story, Part.QUOTE, quote.id(), speaker.mention(), actor.name(), actor.id());
    for (Span span : quote.spans()) {
      for (String sentence : span.in(text).split("[.!?]+", -1)) {
        if (sentence.strip().split("\\s+", -1).length >= FEWEST_WORDS) {
          byWords
              .computeIfAbsent(Copies.letters(sentence), words -> new ArrayList<>())
              .add(new Said(claim, party, actor.kind()));
        }
      }
    }
  }

  private static boolean isNamed(Actor actor, Span span) {
    return actor.mentions().stream()
        .anyMatch(mention -> mention.kind() == Mention.Kind.NAME && mention.span().overlaps(span));
  }

  List<Question> all() {
    List<Question> questions = new ArrayList<>();
    Set<List<Statement>> asked = new HashSet<>();
    for (List<Said> said : byWords.values()) {
      List<Statement> answers = said.stream().map(Said::claim).distinct().toList();
      Set<String> parties = new LinkedHashSet<>();
      said.forEach(one -> parties.add(one.party()));
      if (parties.size() > 1 && asked.add(answers)) {
        questions.add(question(said, answers, parties));
      }
    }
    return questions;
  }

  private Question question(List<Said> said, List<Statement> answers, Set<String> parties) {
    Statement first = answers.getFirst();
    String words =
        merged.report(first.story()).quotes().stream()
            .filter(quote -> quote.id().equals(first.holder().id()))
            .map(quote -> quote.cover().in(merged.text(first.story())))
            .findFirst()
            .orElse("");
    Set<Statement> bodies = new HashSet<>();
    said.stream()
        .filter(one -> one.kind() != ActorKind.PERSON)
        .forEach(one -> bodies.add(one.claim()));
    Map<String, Set<String>> names = new HashMap<>();
    answers.forEach(answer -> names.computeIfAbsent(answer.value(), SpeakerQuestions::words));
    return new Question(
        Conflict.Kind.SPEAKER, words, parties, answers, new Speakers(bodies, names));
  }

  private static Set<String> words(String name) {
    return Set.copyOf(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)));
  }

  /**
   * Two speakers of the same words.
   *
   * @param bodies those of which the speaker is no person, but may have spoken by one
   * @param names the words of each name, for each is held against many
   */
  private record Speakers(Set<Statement> bodies, Map<String, Set<String>> names)
      implements Question.Rule {
    @Override
    public boolean clash(Statement one, Statement other) {
      return one.saidBy() != null
          && !one.saidBy().equals(other.saidBy())
          && Collections.disjoint(words(one), words(other))
          && bodies.contains(one) == bodies.contains(other);
    }

    private Set<String> words(Statement claim) {
      return names.getOrDefault(claim.value(), Set.of());
    }
  }
}
