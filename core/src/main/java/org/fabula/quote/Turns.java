package org.fabula.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.text.Paragraph;
import org.fabula.text.Sentence;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Interviews and transcripts: paragraphs that each begin with who speaks, "Q: ... A: ...", "Ana
 * Ruiz: ... Paul Hill: ...". Of questions and answers the text above tells who answers, and often
 * who asks.
 */
final class Turns {
  static final String RULE = "turn";

  /** Fewer paragraphs that begin so are no transcript. */
  private static final int FEWEST = 4;

  private static final SpeechVerb SAYS =
      new SpeechVerb("say", SpeechVerb.Kind.OTHER, SpeechVerb.Form.PRESENT);

  private final Page page;
  private final List<Unit> units;
  private final Mentions mentions;

  /**
   * What one says.
   *
   * @param label "Q", "A" or the name
   * @param first index of its first token
   * @param content index of the first token of the words said
   * @param end one past the last token of the paragraph
   */
  private record Turn(String label, int first, int content, int end) {}

  Turns(Page page, List<Unit> units, Mentions mentions) {
    this.page = page;
    this.units = units;
    this.mentions = mentions;
  }

  /**
   * Adds what is said turn by turn, in place of what was taken for words of the labels.
   *
   * @param found the quotations of the story, in any order
   * @return those and the turns; the same where the story is no interview or transcript
   */
  List<Draft> with(List<Draft> found) {
    List<Draft> all = new ArrayList<>(found);
    List<Turn> turns = turns();
    Set<String> labels = new HashSet<>();
    turns.forEach(turn -> labels.add(turn.label()));
    if (turns.size() >= FEWEST && labels.size() >= 2) {
      TreeMap<Integer, Turn> starts = new TreeMap<>();
      turns.forEach(turn -> starts.put(page.text().token(turn.first()).start(), turn));
      all.removeIf(draft -> isOfLabel(draft, starts.floorEntry(draft.start())));
      all.addAll(drafts(turns));
    }
    return all;
  }

  /** Whether a quotation within a turn has no cue but its label. */
  private boolean isOfLabel(Draft draft, Map.@Nullable Entry<Integer, Turn> before) {
    if (before == null) {
      return false;
    }
    Turn turn = before.getValue();
    Cue cue = draft.cue();
    boolean inside = draft.start() < page.text().token(turn.end() - 1).end();
    boolean label = cue == null || cue.first() >= turn.first() && cue.first() < turn.content();
    return inside && label;
  }

  private List<Draft> drafts(List<Turn> turns) {
    int start = turns.getFirst().first();
    Phrase asks = asker(start);
    Phrase answers = answerer(start, asks);
    List<Draft> drafts = new ArrayList<>();
    for (Turn turn : turns) {
      Phrase speaker =
          switch (turn.label()) {
            case "Q" -> asks;
            case "A" -> answers;
            default -> new Phrase(turn.first(), turn.content() - 2);
          };
      drafts.add(draft(turn, speaker));
    }
    return drafts;
  }

  private Draft draft(Turn turn, @Nullable Phrase speaker) {
    Span words = page.cover(turn.content(), turn.end() - 1);
    int colon = turn.content() - 1;
    Cue cue =
        speaker == null
            ? null
            : new Cue(turn.first(), colon, SAYS, speaker, Cue.Place.LABEL, turn.first(), colon + 1);
    int unit = Unit.at(units, turn.first());
    int last = Unit.at(units, turn.end() - 1);
    return new Draft(Quote.Kind.DIRECT, List.of(words), unit, last, cue, null, RULE);
  }

  private List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    for (Paragraph paragraph : page.text().story().paragraphs()) {
      Turn turn = turn(paragraph);
      if (turn != null) {
        turns.add(turn);
      }
    }
    return turns;
  }

  private @Nullable Turn turn(Paragraph paragraph) {
    List<Sentence> sentences = page.text().story().sentences();
    int first = sentences.get(paragraph.firstSentence()).firstToken();
    int end = sentences.get(paragraph.endSentence() - 1).endToken();
    String word = page.word(first);
    if (word.equals("Q") || word.equals("A")) {
      boolean marked = page.is(first + 1, ":") || page.is(first + 1, ".");
      return marked && first + 2 < end ? new Turn(word, first, first + 2, end) : null;
    }
    if (word.equals("Q.") || word.equals("A.")) {
      return first + 1 < end ? new Turn(word.substring(0, 1), first, first + 1, end) : null;
    }
    for (Mentions.Of of : mentions.in(page.text().token(first).span())) {
      int after = page.text().story().tokenAt(of.span().end());
      boolean opens = of.span().start() == page.text().token(first).start();
      if (opens && of.isPersonName() && page.is(after, ":") && after + 1 < end) {
        return new Turn(of.actor().id(), first, after + 1, end);
      }
    }
    return null;
  }

  /** "By Ana Ruiz", "Paul Hill talks to Ana Ruiz", "interviewed by Ana Ruiz". */
  private @Nullable Phrase asker(int before) {
    for (Mentions.Of of : named(before)) {
      int name = page.text().story().tokenAt(of.span().start());
      boolean asks = page.is(name - 1, "by") || page.is(name - 1, "to") && isTalk(name - 2);
      if (asks) {
        return phrase(of);
      }
    }
    return null;
  }

  private boolean isTalk(int token) {
    return switch (token < 0 ? "" : page.text().token(token).lower()) {
      case "talk", "talks", "talked", "talking", "speak", "speaks", "spoke", "speaking" -> true;
      default -> false;
    };
  }

  /** The person whom the text above the turns tells of most. */
  private @Nullable Phrase answerer(int before, @Nullable Phrase asker) {
    String asks = asker == null ? "" : actor(asker).id();
    Map<String, Integer> told = new HashMap<>();
    Mentions.Of best = null;
    for (Mentions.Of of : named(before)) {
      String id = of.actor().id();
      int times = told.merge(id, 1, Integer::sum);
      boolean more = best == null || times > told.getOrDefault(best.actor().id(), 0);
      best = !id.equals(asks) && more ? of : best;
    }
    return best == null ? null : phrase(best);
  }

  private Actor actor(Phrase phrase) {
    Span span = page.cover(phrase.first(), phrase.last());
    return mentions.in(span).stream()
        .filter(Mentions.Of::isPersonName)
        .findFirst()
        .orElseThrow()
        .actor();
  }

  private List<Mentions.Of> named(int before) {
    List<Mentions.Of> named = new ArrayList<>();
    if (before > 0) {
      for (Mentions.Of of : mentions.in(page.cover(0, before - 1))) {
        if (of.isPersonName() && of.actor().kind() == ActorKind.PERSON) {
          named.add(of);
        }
      }
    }
    return named;
  }

  private Phrase phrase(Mentions.Of of) {
    int first = page.text().story().tokenAt(of.span().start());
    return new Phrase(first, page.text().story().tokenAt(of.span().end() - 1));
  }
}
