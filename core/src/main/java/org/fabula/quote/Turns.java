package org.fabula.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.fabula.text.Paragraph;
import org.fabula.text.Sentence;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Interviews and transcripts: paragraphs that each begin with who speaks, "Q: ... A: ...", "Ana
 * Ruiz: ... Paul Hill: ...", "WN: ... Ruiz: ...". Of questions and answers the text above tells who
 * answers, and often who asks. Interviews without labels are {@link Interview}s.
 */
final class Turns {
  static final String RULE = "turn";

  /** Fewer paragraphs that begin so are no transcript. */
  private static final int FEWEST = 4;

  /** Of those, at least so many are of persons, so many of each who is no person of the story. */
  private static final int FEWEST_OF_PERSONS = 2;

  private static final int FEWEST_OF_HOUSE = 2;

  /** A name that stands as a label has no more words than this. */
  private static final int LONGEST_LABEL = 6;

  private final Page page;
  private final List<Unit> units;
  private final Mentions mentions;

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
    List<Turn> turns = labelled();
    if (!turns.isEmpty()) {
      return replaced(found, turns, byLabels(turns));
    }
    Interview interview = Interview.of(page, mentions);
    return interview == null ? found : replaced(found, interview.turns(), interview::cue);
  }

  private List<Draft> replaced(
      List<Draft> found, List<Turn> turns, Function<Turn, @Nullable Cue> cues) {
    List<Draft> all = new ArrayList<>(found);
    TreeMap<Integer, Turn> starts = new TreeMap<>();
    turns.forEach(turn -> starts.put(page.text().token(turn.first()).start(), turn));
    all.removeIf(draft -> isOfLabel(draft, starts.floorEntry(draft.start())));
    turns.forEach(turn -> all.add(draft(turn, cues.apply(turn))));
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

  private Function<Turn, @Nullable Cue> byLabels(List<Turn> turns) {
    Talkers talkers = new Talkers(page, mentions, turns.getFirst().first());
    long houses = turns.stream().filter(Turn::isOfHouse).map(Turn::label).distinct().count();
    Phrase asker = phrase(talkers, talkers.asker());
    Phrase answerer = phrase(talkers, talkers.answerer());
    return turn -> {
      boolean asks = turn.isQuestion() || turn.isOfHouse() && houses == 1;
      boolean named = !turn.isOfHouse() && !turn.isQuestion() && !turn.isAnswer();
      Phrase unnamed = asks ? asker : turn.isAnswer() ? answerer : null;
      Phrase speaker = named ? turn.name() : unnamed;
      int label = turn.content() - 1;
      return speaker == null ? null : Interview.cue(turn.first(), label, speaker, Cue.Place.LABEL);
    };
  }

  private static @Nullable Phrase phrase(Talkers talkers, Mentions.@Nullable Of of) {
    return of == null ? null : talkers.phrase(of);
  }

  private Draft draft(Turn turn, @Nullable Cue cue) {
    Span words = page.cover(turn.content(), turn.end() - 1);
    int unit = Unit.at(units, turn.first());
    int last = Unit.at(units, turn.end() - 1);
    return new Draft(Quote.Kind.DIRECT, List.of(words), unit, last, cue, null, RULE);
  }

  /** The paragraphs that begin with a label, if they are an interview or a transcript. */
  private List<Turn> labelled() {
    List<Turn> turns = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    for (Paragraph paragraph : page.text().story().paragraphs()) {
      Turn turn = turn(paragraph);
      if (turn != null) {
        turns.add(turn);
        times.merge(turn.label(), 1, Integer::sum);
      }
    }
    turns.removeIf(
        turn -> turn.isOfHouse() && times.getOrDefault(turn.label(), 0) < FEWEST_OF_HOUSE);
    long persons = turns.stream().filter(turn -> !turn.isOfHouse()).count();
    boolean talk = turns.size() >= FEWEST && persons >= FEWEST_OF_PERSONS;
    return talk && turns.stream().map(Turn::label).distinct().count() > 1 ? turns : List.of();
  }

  private @Nullable Turn turn(Paragraph paragraph) {
    List<Sentence> sentences = page.text().story().sentences();
    int first = sentences.get(paragraph.firstSentence()).firstToken();
    int end = sentences.get(paragraph.endSentence() - 1).endToken();
    String word = page.word(first);
    if (word.equals("Q") || word.equals("A")) {
      boolean marked = page.is(first + 1, ":") || page.is(first + 1, ".");
      return marked && first + 2 < end ? turn(word, first, first + 2, end) : null;
    }
    if (word.equals("Q.") || word.equals("A.")) {
      return first + 1 < end ? turn(word.substring(0, 1), first, first + 1, end) : null;
    }
    return named(first, end);
  }

  private static Turn turn(String letter, int first, int content, int end) {
    return new Turn(letter, new Phrase(first, first), first, content, end);
  }

  /** "Ana Ruiz: ...", "MR. HILL: ...", "WN: ...", "((Ana Ruiz)) ...". */
  private @Nullable Turn named(int first, int end) {
    boolean bracketed = page.is(first, "(") && page.is(first + 1, "(");
    int name = bracketed ? first + 2 : first;
    int after = name;
    while (after < name + LONGEST_LABEL && after < end && isLabelWord(after)) {
      after++;
    }
    boolean closed = bracketed ? page.is(after, ")") && page.is(after + 1, ")") : after > name;
    int colon = bracketed ? after + 2 : after;
    int content = page.is(colon, ":") ? colon + 1 : bracketed ? colon : end;
    if (!closed || content >= end || after == name) {
      return null;
    }
    Phrase label = new Phrase(name, after - 1);
    for (Mentions.Of of : mentions.in(page.cover(name, after - 1))) {
      if (of.isPersonName() && of.span().end() == page.text().token(after - 1).end()) {
        return new Turn(of.actor().id(), label, first, content, end);
      }
    }
    String house = Turn.HOUSE + page.text().words(page.cover(name, after - 1));
    return new Turn(house, label, first, content, end);
  }

  private boolean isLabelWord(int token) {
    char first = page.word(token).charAt(0);
    return Character.isUpperCase(first) || page.word(token).equals("-") || first == '.';
  }
}
