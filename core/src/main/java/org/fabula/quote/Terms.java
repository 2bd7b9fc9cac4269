package org.fabula.quote;

import java.util.Locale;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Features;
import org.fabula.model.Upos;
import org.fabula.text.Stretch;

/**
 * Tells what stands between quotation marks because it is a name, a title or a word of a dialect
 * from what was said. Nobody says it; for all else that is read here its marks are not there.
 */
final class Terms {
  /** Names and titles are no longer than this, marks and all, in tokens. */
  private static final int LONGEST = 12;

  /** Shorter words, "of", "the", are small within titles too; in letters. */
  private static final int SHORTEST_CONTENT_WORD = 4;

  /** Verbs that give a name, none of which says anything. */
  private static final Set<String> NAMING =
      Set.of("name", "nickname", "title", "entitle", "christen", "rename", "codename", "call");

  private final Analysis text;

  Terms(Analysis text) {
    this.text = text;
  }

  /** Whether a stretch is a name, a title or a word that is told of. */
  boolean is(Stretch stretch) {
    boolean brief = stretch.closed() && stretch.endToken() - stretch.firstToken() <= LONGEST;
    if (!brief || exclaims(stretch)) {
      return false;
    }
    return isNamed(stretch) || isTitle(stretch) || isDialect(stretch);
  }

  private boolean exclaims(Stretch stretch) {
    for (int i = stretch.firstToken(); i < stretch.endToken(); i++) {
      if (text.is(i, "!") || text.is(i, "?")) {
        return true;
      }
    }
    return false;
  }

  /** "known to his crew as “the Skipper,”", "a crane nicknamed “Big Ida”". */
  private boolean isNamed(Stretch stretch) {
    int before = stretch.firstToken() - 1;
    if (before >= 0 && text.pos(before) == Upos.DET) {
      before--;
    }
    if (before < 0) {
      return false;
    }
    if (text.is(before, "as")) {
      int noun = text.dependencies().head(before);
      int verb = noun < 0 ? -1 : text.dependencies().head(noun);
      return verb >= 0 && verb < before && text.is(verb, "known");
    }
    return NAMING.contains(text.lemma(before).toLowerCase(Locale.ROOT)) && isPassive(before);
  }

  private boolean isPassive(int verb) {
    Dependencies tree = text.dependencies();
    boolean participle =
        text.features(verb).verbForm() == Features.VerbForm.PART
            && !text.word(verb).endsWith("ing");
    boolean reduced = tree.is(verb, "acl") && !tree.is(verb, "acl:relcl");
    boolean passive = tree.dependent(verb, "aux:pass") >= 0;
    return participle && (reduced || passive) && tree.dependent(verb, "obl:agent") < 0;
  }

  /** Capitals, in a sentence that has small letters: "on “Harbour Lights,” Ruiz sang". */
  private boolean isTitle(Stretch stretch) {
    int first = stretch.firstToken();
    if (!isCapitalized(stretch) || first == 0 || isInCapitals(stretch)) {
      return false;
    }
    int before = first - 1;
    Upos pos = text.pos(before);
    boolean led =
        pos == Upos.ADP && !text.is(before, "as") || pos == Upos.PART && !text.is(before, "to");
    return led || isApposed(stretch);
  }

  /** "a film, “The Long Tack,”", "the album “Nine Bells”". */
  private boolean isApposed(Stretch stretch) {
    for (int i = stretch.firstToken() + 1; i < stretch.endToken() - 1; i++) {
      int head = text.dependencies().head(i);
      if (head >= 0 && head < stretch.firstToken()) {
        return text.dependencies().is(i, "appos");
      }
    }
    return false;
  }

  private boolean isCapitalized(Stretch stretch) {
    int words = 0;
    for (int i = stretch.firstToken(); i < stretch.endToken(); i++) {
      String word = text.word(i);
      if (Character.isLowerCase(word.charAt(0)) && word.length() >= SHORTEST_CONTENT_WORD) {
        return false;
      }
      words += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
    }
    return words > 1;
  }

  /** Whether the words around are in capitals too, as in a headline. */
  private boolean isInCapitals(Stretch stretch) {
    var sentence = text.story().sentenceOf(text.token(stretch.firstToken()));
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      String word = text.word(i);
      boolean inside = stretch.firstToken() <= i && i < stretch.endToken();
      if (!inside
          && word.length() >= SHORTEST_CONTENT_WORD
          && Character.isLowerCase(word.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** "people there say “forenight” for evening": a habit, and what the word is for. */
  private boolean isDialect(Stretch stretch) {
    int word = stretch.firstToken() + 1;
    int next = stretch.endToken();
    Dependencies tree = text.dependencies();
    if (next - word != 2 || next >= text.size() || !text.is(next, "for")) {
      return false;
    }
    int object = tree.is(word, "conj") ? tree.head(word) : word;
    int verb = object >= 0 && tree.is(object, "obj") ? tree.head(object) : -1;
    boolean habit = verb >= 0 && text.features(verb).tense() != Features.Tense.PAST;
    return habit && text.pos(next + 1) == Upos.NOUN;
  }
}
