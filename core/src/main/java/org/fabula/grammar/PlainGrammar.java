package org.fabula.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Morphology;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;
import org.fabula.text.StoryText;
import org.fabula.text.Token;
import org.fabula.text.WordList;

/**
 * Parts of speech and lemmas told from closed classes, endings and the word before: enough to see
 * whether a verb nearby tells of the past, and whether "May" is a name. For readers that must not
 * wait for the model; hundreds of times as fast and far less exact. Immutable; shared between
 * threads.
 */
public final class PlainGrammar {
  private static final List<String> ADJECTIVE_ENDINGS =
      List.of("ous", "ful", "ive", "able", "ible", "ical", "less", "ish", "ary");

  private final Map<String, Upos> closed = new HashMap<>();
  private final VerbForms verbs;

  private PlainGrammar(VerbForms verbs) {
    this.verbs = verbs;
    WordList.table(PlainGrammar.class, "closed-words")
        .forEach((pos, words) -> add(Upos.valueOf(pos), List.of(words.split(" "))));
  }

  private void add(Upos pos, List<String> words) {
    words.forEach(word -> closed.putIfAbsent(word, pos));
  }

  /**
   * The grammar of English.
   *
   * @param verbs lemmas of verbs to be known in all their forms
   */
  public static PlainGrammar english(Set<String> verbs) {
    return new PlainGrammar(VerbForms.english(verbs));
  }

  /** Says the part of speech and the lemma of every token. */
  public Analysis analyze(StoryText story) {
    List<Morphology> morphology = new ArrayList<>(story.tokens().size());
    for (Sentence sentence : story.sentences()) {
      Upos before = Upos.PUNCT;
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        boolean opens =
            before == Upos.PUNCT && !(i > 0 && story.tokens().get(i - 1).text().equals(","));
        Morphology word = morphology(story, i, before, i == sentence.firstToken() || opens);
        morphology.add(word);
        before = word.pos();
      }
    }
    return new Analysis(story, morphology);
  }

  private Morphology morphology(StoryText story, int i, Upos before, boolean opens) {
    String lower = story.tokens().get(i).lower();
    Upos pos = pos(story, i, lower, before, opens, next(story, i));
    boolean verb = pos == Upos.VERB || pos == Upos.AUX || pos == Upos.ADJ;
    return new Morphology(pos, verb ? verbs.lemma(lower, lower) : lower);
  }

  private static String next(StoryText story, int i) {
    List<Token> tokens = story.tokens();
    boolean has = i + 1 < tokens.size() && tokens.get(i + 1).sentence() == tokens.get(i).sentence();
    return has ? tokens.get(i + 1).text() : "";
  }

  private static boolean isPossessive(String word) {
    return word.equals("'s") || word.equals("’s");
  }

  private Upos pos(StoryText story, int i, String lower, Upos before, boolean opens, String next) {
    String word = story.tokens().get(i).text();
    char first = word.charAt(0);
    if (first >= '0' && first <= '9') {
      return isOrdinal(lower) ? Upos.ADJ : Upos.NUM;
    }
    Upos known = closed.get(lower);
    boolean capital = Character.isUpperCase(first);
    if (known != null) {
      boolean frequent = known == Upos.ADJ && lower.endsWith("ly") && !isWord(next);
      if (frequent) {
        return Upos.ADV;
      }
      boolean name = capital && !opens && word.length() > 1 && known != Upos.DET;
      return name || (capital && opens && isNameLead(known, next)) ? Upos.PROPN : known;
    }
    if (!Character.isLetter(first) && first != '\'' && first != '’') {
      return "$£€¥%#".indexOf(first) >= 0 ? Upos.SYM : Upos.PUNCT;
    }
    if (capital && (!opens || isNamed(next) || verbs.known(lower) == 0 && isFollowed(next))) {
      return Upos.PROPN;
    }
    String previous = i > 0 ? story.tokens().get(i - 1).text() : "";
    boolean nominal = isPossessive(previous) || before == Upos.ADV && isArticle(story, i - 2);
    return open(lower, nominal ? Upos.DET : before, previous, next);
  }

  /** "an already crowded road". */
  private static boolean isArticle(StoryText story, int i) {
    String word = i < 0 ? "" : story.tokens().get(i).lower();
    return word.equals("a") || word.equals("an") || word.equals("the");
  }

  /** "May said", "Will has": a modal that opens a statement is a name before a verb. */
  private boolean isNameLead(Upos known, String next) {
    String lower = Token.lower(next);
    Upos after = closed.get(lower);
    boolean verb = after == Upos.AUX || (verbs.known(lower) & ~VerbForms.BASE) != 0;
    return known == Upos.AUX && (verb || isNamed(next) || lower.equals("'s"));
  }

  private static boolean isNamed(String next) {
    return !next.isEmpty() && Character.isUpperCase(next.charAt(0));
  }

  private boolean isFollowed(String next) {
    String lower = Token.lower(next);
    return lower.equals("'s")
        || closed.get(lower) == Upos.AUX
        || (verbs.known(lower) & (VerbForms.PAST | VerbForms.THIRD)) != 0;
  }

  /** A word of no closed class. */
  private Upos open(String lower, Upos before, String previous, String next) {
    int kinds = verbs.known(lower);
    boolean nominal = before == Upos.DET || before == Upos.ADJ || before == Upos.NUM;
    boolean subject = before == Upos.PRON || before == Upos.NOUN || before == Upos.PROPN;
    boolean ahead = before == Upos.PART || before == Upos.AUX;
    if (lower.endsWith("ly") && kinds == 0) {
      return Upos.ADV;
    }
    if (isRegularPast(lower)) {
      return nominal && before != Upos.NUM && isWord(next) ? Upos.ADJ : Upos.VERB;
    }
    if (lower.endsWith("ing") && lower.length() > 4) {
      return nominal || before == Upos.ADP ? Upos.NOUN : Upos.VERB;
    }
    if ((kinds & (VerbForms.PAST | VerbForms.PARTICIPLE)) != 0) {
      return nominal ? Upos.NOUN : Upos.VERB;
    }
    if (ahead && !lower.endsWith("s")) {
      return isAdjective(lower) ? Upos.ADJ : Upos.VERB;
    }
    boolean plural = before == Upos.PRON || (subject && previous.endsWith("s"));
    if (((kinds & VerbForms.THIRD) != 0 && subject) || ((kinds & VerbForms.BASE) != 0 && plural)) {
      return Upos.VERB;
    }
    return isAdjective(lower) ? Upos.ADJ : Upos.NOUN;
  }

  /** "opened"; of four letters those whose second is none of "need" or "shed": "died", "owed". */
  private static boolean isRegularPast(String lower) {
    boolean shortPast = lower.length() == 4 && "iuoawyxcs".indexOf(lower.charAt(1)) >= 0;
    return lower.endsWith("ed") && (lower.length() > 4 || shortPast);
  }

  private static boolean isWord(String next) {
    return !next.isEmpty() && Character.isLetter(next.charAt(0));
  }

  private static boolean isAdjective(String lower) {
    for (String ending : ADJECTIVE_ENDINGS) {
      if (lower.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOrdinal(String lower) {
    return lower.endsWith("st")
        || lower.endsWith("nd")
        || lower.endsWith("rd")
        || lower.endsWith("th");
  }
}
