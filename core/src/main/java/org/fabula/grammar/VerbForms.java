package org.fabula.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fabula.text.WordList;

/**
 * Which forms of an English verb a word may be, by its ending or by a table of those known. Where
 * that leaves a choice, the reader that asks has to make it. Immutable; shared between threads.
 */
public final class VerbForms {

  /** The base form: infinitive, imperative, or present other than third person singular. */
  public static final int BASE = 1;

  /** Third person singular present. */
  public static final int THIRD = 2;

  /** Simple past. */
  public static final int PAST = 4;

  /** Past participle. */
  public static final int PARTICIPLE = 8;

  /** The form in -ing. */
  public static final int GERUND = 16;

  private record Form(String lemma, int kinds) {}

  private final Map<String, Form> known;

  private VerbForms(Map<String, Form> known) {
    this.known = known;
  }

  /**
   * The forms of English.
   *
   * @param lemmas verbs whose lemmas must be found, whatever the tagger says of their forms
   */
  public static VerbForms english(Set<String> lemmas) {
    Map<String, Form> forms = new HashMap<>();
    List<String[]> rows =
        WordList.lines(VerbForms.class, "irregular-verbs").stream()
            .map(line -> line.split(" ", -1))
            .toList();
    for (String[] row : rows) {
      add(forms, row[0], row[0], BASE);
    }
    for (String[] row : rows) {
      for (String past : row[1].split("/", -1)) {
        add(forms, past, row[0], PAST);
      }
      for (String participle : row[2].split("/", -1)) {
        add(forms, participle, row[0], PARTICIPLE);
      }
    }
    rows.forEach(row -> addRegular(forms, row[0]));
    lemmas.forEach(lemma -> addRegular(forms, lemma));
    return new VerbForms(Map.copyOf(forms));
  }

  /** Adds what follows from the lemma by rule: past forms only where no irregular one is known. */
  private static void addRegular(Map<String, Form> forms, String lemma) {
    boolean irregular = forms.containsKey(lemma);
    char last = lemma.charAt(lemma.length() - 1);
    boolean afterVowel = "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) >= 0;
    add(forms, lemma, lemma, BASE);
    add(forms, third(lemma, last, afterVowel), lemma, THIRD);
    add(forms, gerund(lemma, last, afterVowel), lemma, GERUND);
    if (!irregular) {
      add(forms, past(lemma, last, afterVowel), lemma, PAST | PARTICIPLE);
    }
    if (afterVowel && "aeiouwxy".indexOf(last) < 0) {
      // The stress decides: "committed", but "visited". Nobody writes the other one.
      add(forms, lemma + last + "ing", lemma, GERUND);
      if (!irregular) {
        add(forms, lemma + last + "ed", lemma, PAST | PARTICIPLE);
      }
    }
  }

  private static String third(String lemma, char last, boolean afterVowel) {
    if (last == 'y' && !afterVowel) {
      return lemma.substring(0, lemma.length() - 1) + "ies";
    }
    boolean hisses = "szxo".indexOf(last) >= 0 || lemma.endsWith("ch") || lemma.endsWith("sh");
    return lemma + (hisses ? "es" : "s");
  }

  private static String past(String lemma, char last, boolean afterVowel) {
    if (last == 'y' && !afterVowel) {
      return lemma.substring(0, lemma.length() - 1) + "ied";
    }
    return lemma + (last == 'e' ? "d" : "ed");
  }

  private static String gerund(String lemma, char last, boolean afterVowel) {
    return (last == 'e' && !afterVowel ? lemma.substring(0, lemma.length() - 1) : lemma) + "ing";
  }

  private static void add(Map<String, Form> forms, String word, String lemma, int kind) {
    Form old = forms.get(word);
    forms.put(word, old == null ? new Form(lemma, kind) : new Form(old.lemma, old.kinds | kind));
  }

  /** The forms a word of the table may be, as a set of bits; 0 where the table lacks it. */
  int known(String lower) {
    Form form = known.get(lower);
    return form == null ? 0 : form.kinds;
  }

  /** The forms {@code word} may be, as a set of bits. */
  public int kinds(String word, String lemma) {
    String lower = word.toLowerCase(Locale.ROOT);
    Form form = known.get(lower);
    if (form != null) {
      return form.kinds;
    }
    if (lower.endsWith("ing") && lower.length() > 4 && !lower.equals(lemma)) {
      return GERUND;
    }
    if (lower.endsWith("ed") && (!lower.equals(lemma) || isParticipleLike(lower))) {
      return PAST | PARTICIPLE;
    }
    return lower.endsWith("s") && !lower.equals(lemma) ? THIRD : BASE;
  }

  /** Whether a word in -ed that is its own lemma has the ending for a participle's. */
  private static boolean isParticipleLike(String word) {
    return word.length() > 4 && (!word.endsWith("eed") || !BASES_IN_EED.contains(word));
  }

  private static final Set<String> BASES_IN_EED =
      Set.of("need", "heed", "seed", "weed", "succeed", "exceed", "proceed");

  /** The lemma of a verb: by the table where it is there, else as the tagger has it. */
  public String lemma(String word, String tagged) {
    String lower = word.toLowerCase(Locale.ROOT);
    Form form = known.get(lower);
    if (form != null) {
      return form.lemma;
    }
    // Participles tagged as adjectives are their own lemma.
    return lower.equals(tagged) && lower.endsWith("ed") && lower.length() > 4
        ? withoutEd(lower)
        : tagged.toLowerCase(Locale.ROOT);
  }

  /** "unveiled" to "unveil", "banned" to "ban", "carried" to "carry", "released" to "release". */
  private static String withoutEd(String word) {
    String stem = word.substring(0, word.length() - 2);
    char last = stem.charAt(stem.length() - 1);
    if (last == 'i') {
      return stem.substring(0, stem.length() - 1) + "y";
    }
    boolean doubled = last == stem.charAt(stem.length() - 2) && "lsz".indexOf(last) < 0;
    if (doubled) {
      return stem.substring(0, stem.length() - 1);
    }
    return "csvzgu".indexOf(last) >= 0 && !stem.endsWith("ss") ? stem + "e" : stem;
  }
}
