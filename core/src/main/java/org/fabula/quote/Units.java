package org.fabula.quote;

import java.util.ArrayList;
import java.util.List;
import org.fabula.model.Upos;
import org.fabula.text.Paragraph;
import org.fabula.text.Sentence;
import org.fabula.text.StoryText;
import org.fabula.text.Stretch;

/** Cuts a story into units. */
final class Units {
  /** No unit has more tokens of its own than this plus one stretch; work within stays bounded. */
  private static final int LONGEST = 500;

  private final Page page;
  private final NounPhrases phrases;
  private final SpeechVerbs verbs;
  private final StoryText story;
  private final List<Unit> units = new ArrayList<>();

  private Units(Page page, NounPhrases phrases, SpeechVerbs verbs) {
    this.page = page;
    this.phrases = phrases;
    this.verbs = verbs;
    this.story = page.text().story();
  }

  static List<Unit> cut(Page page, NounPhrases phrases, SpeechVerbs verbs) {
    Units cutter = new Units(page, phrases, verbs);
    for (Paragraph paragraph : cutter.story.paragraphs()) {
      cutter.cut(paragraph);
    }
    return cutter.units;
  }

  private void cut(Paragraph paragraph) {
    if (paragraph.firstSentence() == paragraph.endSentence()) {
      return;
    }
    int end = story.sentences().get(paragraph.endSentence() - 1).endToken();
    int start = story.sentences().get(paragraph.firstSentence()).firstToken();
    int i = start;
    while (i < end) {
      Stretch stretch = page.stretch(i);
      boolean boundary;
      if (stretch == null) {
        boundary = endsSentence(i) || abbreviationEnds(i);
        i++;
      } else {
        i = Math.min(end, stretch.endToken());
        boundary = endsAfter(stretch, i, end);
      }
      if (boundary || i >= end || i - start > LONGEST) {
        i = closing(i, end);
        add(start, i, paragraph.index());
        start = i;
      }
    }
  }

  /** Marks that close the sentence just ended belong to it. */
  private int closing(int i, int end) {
    int j = i;
    while (j < end && !page.quoted(j) && (page.isStop(j) || page.is(j, ")"))) {
      j++;
    }
    return j;
  }

  private void add(int first, int end, int paragraph) {
    boolean pure = true;
    boolean quoted = false;
    for (int i = first; i < end && pure; i++) {
      quoted |= page.quoted(i);
      pure = page.quoted(i) || page.pos(i) == Upos.PUNCT;
    }
    units.add(new Unit(units.size(), first, end, paragraph, pure && quoted));
  }

  private boolean endsSentence(int token) {
    Sentence sentence = story.sentenceOf(page.text().token(token));
    return sentence.endToken() == token + 1;
  }

  /** "... in Springfield, Ill. “We": a quotation that starts anew after an abbreviation. */
  private boolean abbreviationEnds(int token) {
    Stretch next = page.stretch(token + 1);
    if (next == null || !page.word(token).endsWith(".") || token + 2 >= page.size()) {
      return false;
    }
    return Character.isUpperCase(page.word(next.firstToken() + 1).codePointAt(0));
  }

  private boolean endsAfter(Stretch stretch, int next, int end) {
    if (next >= end || !stretch.closed()) {
      return true;
    }
    if (page.isStop(next)) {
      return true;
    }
    char last = page.lastInside(stretch);
    boolean terminal = last == '.' || last == '?' || last == '!' || last == '\u2026';
    if (!terminal || page.pos(next) == Upos.PUNCT && !page.quoted(next) && !page.is(next, "(")) {
      return false;
    }
    if (page.quoted(next)) {
      return true;
    }
    String word = page.word(next);
    if (Character.isLowerCase(word.charAt(0))) {
      return false;
    }
    int verb = attributionVerb(next, end);
    return verb < 0 || last == '.' && !page.isStop(verb + 1);
  }

  /**
   * The verb of an attribution that begins at {@code from}: "Ruiz asked", "said Ruiz"; -1 if none.
   */
  private int attributionVerb(int from, int end) {
    Phrase subject = phrases.startingAt(from, end);
    if (subject == null) {
      return verbs.at(page.text(), from) != null && phrases.startingAt(from + 1, end) != null
          ? from
          : -1;
    }
    int i = subject.last() + 1;
    if (page.isComma(i)) {
      int limit = Math.min(end, i + 16);
      i++;
      while (i < limit && !page.isComma(i) && !page.quoted(i) && !page.isStop(i)) {
        i++;
      }
      i++;
    }
    while (i < end && (page.pos(i) == Upos.ADV || page.pos(i) == Upos.AUX)) {
      i++;
    }
    return i < end && !page.quoted(i) && verbs.at(page.text(), i) != null ? i : -1;
  }
}
