package org.fabula.model;

/**
 * The morphological features of a token, as Universal Dependencies has them
 * (universaldependencies.org/u/feat). A feature the word does not have, or whose value is rare in
 * English, is {@code NONE}.
 *
 * @param verbForm finite, infinitive, participle
 * @param mood of a finite verb
 * @param tense of a finite verb or participle
 * @param number of a noun, pronoun or finite verb
 * @param person of a pronoun or finite verb
 * @param voice passive or not said
 * @param degree of an adjective or adverb
 */
public record Features(
    VerbForm verbForm,
    Mood mood,
    Tense tense,
    Number number,
    Person person,
    Voice voice,
    Degree degree) {

  /** A token without features. */
  public static final Features NONE =
      new Features(
          VerbForm.NONE, Mood.NONE, Tense.NONE, Number.NONE, Person.NONE, Voice.NONE, Degree.NONE);

  /** Form of a verb. */
  public enum VerbForm {
    NONE,
    FIN,
    INF,
    PART,
    GER
  }

  /** Mood of a finite verb. */
  public enum Mood {
    NONE,
    IND,
    IMP,
    SUB
  }

  /** Tense of a verb form. */
  public enum Tense {
    NONE,
    PAST,
    PRES
  }

  /** Number; {@code PTAN} is a plural without a singular ("trousers"). */
  public enum Number {
    NONE,
    SING,
    PLUR,
    PTAN
  }

  /** Grammatical person. */
  public enum Person {
    NONE,
    FIRST,
    SECOND,
    THIRD
  }

  /** Voice of a participle or verb. */
  public enum Voice {
    NONE,
    PASS
  }

  /** Degree of comparison. */
  public enum Degree {
    NONE,
    POS,
    CMP,
    SUP
  }

  /**
   * Reads the notation of CoNLL-U: {@code Mood=Ind|Tense=Past|VerbForm=Fin}, {@code _} for none.
   * Other features and values are passed over, since the set is open.
   */
  public static Features parse(String notation) {
    Features found = NONE;
    for (String feature : notation.split("\\|", -1)) {
      int equals = feature.indexOf('=');
      if (equals > 0) {
        found = found.with(feature.substring(0, equals), feature.substring(equals + 1));
      }
    }
    return found;
  }

  private Features with(String key, String value) {
    return switch (key) {
      case "VerbForm" ->
          new Features(
              Labels.either(VerbForm.NONE, value), mood, tense, number, person, voice, degree);
      case "Mood" ->
          new Features(
              verbForm, Labels.either(Mood.NONE, value), tense, number, person, voice, degree);
      case "Tense" ->
          new Features(
              verbForm, mood, Labels.either(Tense.NONE, value), number, person, voice, degree);
      case "Number" ->
          new Features(
              verbForm, mood, tense, Labels.either(Number.NONE, value), person, voice, degree);
      case "Person" -> new Features(verbForm, mood, tense, number, person(value), voice, degree);
      case "Voice" ->
          new Features(
              verbForm, mood, tense, number, person, Labels.either(Voice.NONE, value), degree);
      case "Degree" ->
          new Features(
              verbForm, mood, tense, number, person, voice, Labels.either(Degree.NONE, value));
      default -> this;
    };
  }

  private static Person person(String value) {
    return switch (value) {
      case "1" -> Person.FIRST;
      case "2" -> Person.SECOND;
      case "3" -> Person.THIRD;
      default -> Person.NONE;
    };
  }
}
