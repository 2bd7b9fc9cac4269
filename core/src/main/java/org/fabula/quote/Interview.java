package org.fabula.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.text.Paragraph;
import org.fabula.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * An interview whose paragraphs carry no labels, as pages have it that print what is asked in bold:
 * the text above says that somebody is interviewed, then questions stand between answers told by
 * "I". What is neither, a heading, a caption, a paragraph that tells of the one who answers, is no
 * turn.
 */
final class Interview {
  /** Fewer questions make no interview. */
  private static final int FEWEST_QUESTIONS = 3;

  /** Fewer answers told by "I" or "we" make no interview. */
  private static final int FEWEST_ANSWERS = 2;

  /** A question has no more words than this; a longer paragraph only ends in one. */
  private static final int LONGEST_QUESTION = 80;

  /** A heading has no more words than this. */
  private static final int LONGEST_HEADING = 8;

  private static final Set<String> ASKING =
      Set.of(
          "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "do", "does",
          "did", "are", "is", "was", "were", "have", "has", "had", "can", "could", "will", "would",
          "should");

  private static final Set<String> OWN =
      Set.of("i", "me", "my", "myself", "mine", "we", "us", "our", "ours", "ourselves");

  private static final Set<String> ADDRESS = Set.of("you", "your", "yours", "yourself");

  private static final Set<String> ABOUT = Set.of("image", "photo", "photograph", "interview");

  private static final SpeechVerb SAYS =
      new SpeechVerb("say", SpeechVerb.Kind.OTHER, SpeechVerb.Form.PRESENT);

  private final Page page;
  private final Mentions mentions;
  private final int announced;
  private final String answerer;
  private final Map<String, Phrase> speakers = new HashMap<>();
  private final List<Turn> turns = new ArrayList<>();

  private Interview(
      Page page, Mentions mentions, Talkers talkers, int announced, Mentions.Of answerer) {
    this.page = page;
    this.mentions = mentions;
    this.announced = announced;
    this.answerer = answerer.actor().id();
    speakers.put(Turn.ANSWER, talkers.phrase(answerer));
    Mentions.Of asker = talkers.asker();
    if (asker != null) {
      speakers.put(Turn.QUESTION, talkers.phrase(asker));
    }
  }

  /** The interview that a story is; null where it is none, or leaves open who answers. */
  static @Nullable Interview of(Page page, Mentions mentions) {
    List<Turn> paragraphs =
        page.text().story().paragraphs().stream().map(one -> said(page, one)).toList();
    int first = 0;
    while (first < paragraphs.size() && !paragraphs.get(first).isQuestion()) {
      first++;
    }
    int before = first == paragraphs.size() ? 0 : paragraphs.get(first).first();
    List<Integer> announcements = announcements(page, before);
    if (announcements.isEmpty()) {
      return null;
    }
    Talkers talkers = new Talkers(page, mentions, before);
    Mentions.Of answerer = talkers.oneAnswerer(announcements);
    if (answerer == null) {
      return null;
    }
    int announced = announcements.getFirst();
    Interview interview = new Interview(page, mentions, talkers, announced, answerer);
    paragraphs.stream().skip(first).forEach(interview::add);
    return interview.isTalk() ? interview : null;
  }

  private void add(Turn turn) {
    boolean goesOn = !turns.isEmpty() && !turns.getLast().isQuestion();
    if (!isAside(turn) && !(goesOn && isRemark(turn))) {
      turns.add(turn);
    }
  }

  /** "Hence the name of the company.": behind an answer a few words are anybody's. */
  private boolean isRemark(Turn turn) {
    return !turn.isQuestion()
        && turn.end() - turn.first() <= LONGEST_HEADING
        && !has(page, turn, OWN);
  }

  /** Questions and answers, in text order. */
  List<Turn> turns() {
    return List.copyOf(turns);
  }

  /** Who says a turn, by the words that announce the interview; null where that is not told. */
  @Nullable Cue cue(Turn turn) {
    Phrase speaker = speakers.get(turn.label());
    return speaker == null ? null : cue(announced, announced, speaker, Cue.Place.ANNOUNCED);
  }

  /** The cue of a turn: its label, or what stands for one. */
  static Cue cue(int first, int last, Phrase speaker, Cue.Place place) {
    return new Cue(first, last, SAYS, speaker, place, first, last + 1);
  }

  private boolean isTalk() {
    long questions = turns.stream().filter(Turn::isQuestion).count();
    long answers =
        turns.stream().filter(turn -> !turn.isQuestion() && has(page, turn, OWN)).count();
    return questions >= FEWEST_QUESTIONS
        && answers >= FEWEST_ANSWERS
        && turns.stream().anyMatch(turn -> turn.isQuestion() && has(page, turn, ADDRESS));
  }

  /** A paragraph as what is asked, or else what is answered. */
  private static Turn said(Page page, Paragraph paragraph) {
    List<Sentence> sentences = page.text().story().sentences();
    int first = sentences.get(paragraph.firstSentence()).firstToken();
    int end = sentences.get(paragraph.endSentence() - 1).endToken();
    Phrase opening = new Phrase(first, first);
    Turn turn = new Turn(Turn.ANSWER, opening, first, first, end);
    return isQuestion(page, turn) ? new Turn(Turn.QUESTION, opening, first, first, end) : turn;
  }

  private static boolean isQuestion(Page page, Turn turn) {
    int last = turn.end() - 1;
    boolean asks =
        ASKING.contains(page.text().token(turn.first()).lower()) && has(page, turn, ADDRESS);
    boolean ends = page.is(last, "?") || asks && !page.isStop(last);
    boolean own = has(page, turn, OWN) && !has(page, turn, ADDRESS);
    return ends && !own && turn.end() - turn.first() <= LONGEST_QUESTION;
  }

  /**
   * What is no part of the talk: a heading; and without a word for the speaker a caption, a note on
   * the interview, a paragraph that tells of the one who answers, and what is told to "you", which
   * either may have said.
   */
  private boolean isAside(Turn turn) {
    if (turn.isQuestion()) {
      return false;
    }
    boolean heading = !page.isStop(turn.end() - 1) && turn.end() - turn.first() <= LONGEST_HEADING;
    return heading
        || !has(page, turn, OWN) && (isAddress(turn) || has(page, turn, ABOUT) || isToldOf(turn));
  }

  private boolean isAddress(Turn turn) {
    return ADDRESS.contains(page.text().token(turn.first()).lower());
  }

  private boolean isToldOf(Turn turn) {
    return mentions.in(page.cover(turn.first(), turn.end() - 1)).stream()
        .anyMatch(of -> of.isPersonName() && of.actor().id().equals(answerer));
  }

  /** Whether a paragraph has one of some words outside quotation marks. */
  private static boolean has(Page page, Turn turn, Set<String> words) {
    for (int i = turn.first(); i < turn.end(); i++) {
      if (!page.quoted(i) && words.contains(page.text().token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** The tokens above the first question that say somebody is interviewed. */
  private static List<Integer> announcements(Page page, int before) {
    List<Integer> announcements = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      if (announces(page, i)) {
        announcements.add(i);
      }
    }
    return announcements;
  }

  /**
   * "an <i>interview</i> with", "<i>interviews</i>", "<i>spoke</i> with", "<i>sat</i> down with".
   */
  private static boolean announces(Page page, int token) {
    return switch (page.text().token(token).lower()) {
      case "interview", "interviews", "interviewed", "q&a", "tells", "discusses", "answers" -> true;
      case "met", "meet" -> isWe(page, token - 1);
      case "talks",
          "talked",
          "talking",
          "speaks",
          "spoke",
          "spoken",
          "sat",
          "chatted",
          "caught" -> {
        boolean particle = page.is(token + 1, "down") || page.is(token + 1, "up");
        int to = particle ? token + 2 : token + 1;
        yield page.is(to, "to") || page.is(to, "with") || isWe(page, token - 1);
      }
      default -> false;
    };
  }

  /** "<i>We</i> spoke last Tuesday", "<i>I</i> met her in a café". */
  private static boolean isWe(Page page, int token) {
    return page.is(token, "we") || page.is(token, "i");
  }
}
