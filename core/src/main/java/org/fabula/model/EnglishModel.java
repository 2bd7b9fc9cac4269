package org.fabula.model;

import java.nio.ByteBuffer;
import org.fabula.text.StoryText;

/**
 * The learned model for English: one small network that reads a story once and answers many
 * questions on its words. Made once and kept; shared between threads. A story's analysis depends on
 * the story alone, not on what else is read, nor by how many threads.
 */
public final class EnglishModel {
  private final Network network;
  private final Questions questions;
  private final WordPiece wordPiece;

  private EnglishModel(Network network, Questions questions) {
    this.network = network;
    this.questions = questions;
    this.wordPiece = new WordPiece(questions.layout().vocabulary());
  }

  /**
   * Loads the model from the class path.
   *
   * @throws IllegalStateException where the artifact {@code fabula-model-en} is missing or broken,
   *     or the native library of ONNX Runtime cannot be loaded; the message says what to do
   */
  public static EnglishModel load() {
    // The library is made ready while the model is read; each takes about as long as the other.
    Background<ByteBuffer> bytes = Background.begin("fabula-model-file", ModelFile::read);
    Network.loadLibrary();
    return of(bytes.value());
  }

  /** A model that is being loaded on a thread of its own. */
  public static final class Loading {
    private final Background<EnglishModel> model =
        Background.begin("fabula-model", EnglishModel::load);

    private Loading() {}

    /** Begins to load. */
    public static Loading begin() {
      return new Loading();
    }

    /**
     * Waits for the model.
     *
     * @throws IllegalStateException as {@link EnglishModel#load()}
     */
    public EnglishModel model() {
      return model.value();
    }
  }

  /**
   * Makes a model of the bytes of a file.
   *
   * @throws IllegalStateException where it is none, or of another format
   */
  static EnglishModel of(ByteBuffer model) {
    try {
      Network network = Network.open(model);
      return new EnglishModel(network, Questions.of(Layout.of(network.metadata())));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          ModelFile.NAME
              + " is no model this version can read ("
              + e.getMessage()
              + "); use the artifact fabula-model-en of the same version as fabula-core",
          e);
    }
  }

  /** Says what the model has to say of a story. */
  public Analysis analyze(StoryText story) {
    Pieces pieces = Pieces.of(story.tokens(), wordPiece);
    Layout layout = questions.layout();
    Draft draft = new Draft(story, questions);
    for (Window window : Windows.of(story, pieces, layout.windowPieces(), layout.overlapPieces())) {
      draft.read(network.read(WindowInput.of(window, story, pieces)));
    }
    return draft.analysis();
  }
}
