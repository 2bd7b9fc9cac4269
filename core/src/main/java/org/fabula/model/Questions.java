package org.fabula.model;

/**
 * Everything a model is asked, looked up once when it is loaded.
 *
 * @param layout of the model
 * @param morphology part of speech, features, lemma
 * @param mention heads of mentions
 * @param event events and what is asked of them
 * @param names labels of names
 * @param cues labels of cues
 */
record Questions(
    Layout layout,
    MorphologyQuestions morphology,
    MentionQuestion mention,
    EventQuestions event,
    BioLabels names,
    BioLabels cues) {

  static final String NAMES = "names";
  static final String CUE = "cue";

  /**
   * Looks up the answers of a model.
   *
   * @throws IllegalArgumentException where it does not answer all; the message says what is missing
   */
  static Questions of(Layout layout) {
    return new Questions(
        layout,
        new MorphologyQuestions(layout),
        new MentionQuestion(layout),
        new EventQuestions(layout),
        new BioLabels(layout.tag(NAMES)),
        new BioLabels(layout.tag(CUE)));
  }
}
