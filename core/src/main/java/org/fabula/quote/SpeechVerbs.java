package org.fabula.quote;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.text.WordList;
import org.jspecify.annotations.Nullable;

/** The verbs that attribute words, by every form they take. Immutable. */
final class SpeechVerbs {
  private final Map<String, SpeechVerb> forms = new HashMap<>();

  static SpeechVerbs english() {
    SpeechVerbs verbs = new SpeechVerbs();
    for (String line : WordList.lines(SpeechVerbs.class, "speech-verbs")) {
      verbs.add(line.split(" +"));
    }
    return verbs;
  }

  /** The verb at {@code token}, or null where there is none or the word is no verb here. */
  @Nullable SpeechVerb at(Analysis text, int token) {
    String word = text.word(token);
    if (word.length() < 3 || !Character.isLetter(word.charAt(0))) {
      return null;
    }
    SpeechVerb verb = forms.get(word.toLowerCase(Locale.ROOT));
    if (verb == null || text.pos(token) == Upos.VERB) {
      return verb;
    }
    return isAlwaysVerb(verb) ? verb : null;
  }

  /** "said" and "told" are verbs whatever the tagger says. */
  private static boolean isAlwaysVerb(SpeechVerb verb) {
    boolean plain = verb.lemma().equals("say") || verb.lemma().equals("tell");
    return plain && verb.form() != SpeechVerb.Form.BASE && verb.form() != SpeechVerb.Form.ING;
  }

  private void add(String[] line) {
    String lemma = line[0];
    SpeechVerb.Kind kind = SpeechVerb.Kind.valueOf(line[1]);
    put(lemma, lemma, kind, SpeechVerb.Form.BASE);
    put(present(lemma), lemma, kind, SpeechVerb.Form.PRESENT);
    boolean ing = false;
    boolean past = false;
    for (int i = 2; i < line.length; i++) {
      boolean isIng = line[i].endsWith("ing");
      ing |= isIng;
      past |= !isIng;
      put(line[i], lemma, kind, isIng ? SpeechVerb.Form.ING : SpeechVerb.Form.PAST);
    }
    if (!ing) {
      put(ing(lemma), lemma, kind, SpeechVerb.Form.ING);
    }
    if (!past) {
      put(past(lemma), lemma, kind, SpeechVerb.Form.PAST);
    }
  }

  private void put(String word, String lemma, SpeechVerb.Kind kind, SpeechVerb.Form form) {
    forms.putIfAbsent(word, new SpeechVerb(lemma, kind, form));
  }

  private static String present(String lemma) {
    if (endsInConsonantY(lemma)) {
      return lemma.substring(0, lemma.length() - 1) + "ies";
    }
    boolean hissing = lemma.endsWith("s") || lemma.endsWith("sh") || lemma.endsWith("ch");
    return lemma + (hissing ? "es" : "s");
  }

  private static String past(String lemma) {
    if (endsInConsonantY(lemma)) {
      return lemma.substring(0, lemma.length() - 1) + "ied";
    }
    return lemma + (lemma.endsWith("e") ? "d" : "ed");
  }

  private static String ing(String lemma) {
    boolean dropsE = lemma.endsWith("e") && !lemma.endsWith("ee");
    return (dropsE ? lemma.substring(0, lemma.length() - 1) : lemma) + "ing";
  }

  private static boolean endsInConsonantY(String lemma) {
    return lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
  }
}
