package org.fabula.app.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabula.Reading;
import org.fabula.app.store.Added;
import org.fabula.app.store.Addition;
import org.fabula.app.store.Original;
import org.fabula.app.store.ReadingCodec;
import org.fabula.ingest.Limits;
import org.fabula.story.Passage;
import org.fabula.story.Place;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Reads stories and adds them where they are not there yet, in the order in which they come. Used
 * once.
 */
public final class Intake implements AutoCloseable {
  /**
   * Bounds on one story. One of more than 8 MB, over a million words, is refused: it would not fit
   * the memory.
   */
  public static final Limits LIMITS =
      new Limits(8 << 20, Limits.standard().pageBytes(), Limits.standard().pageDepth());

  private final Shelf shelf;
  private final Listener listener;
  private final Supplier<Function<Story, Reading>> supplier;
  private final ReadingCodec codec = new ReadingCodec();
  private final Pipeline<Outcome> line;
  private @Nullable Function<Story, Reading> reader;
  private Source source = new Source("-", null);

  /** Where the stories go. */
  public interface Shelf {
    /** Whether a story is there already. */
    boolean holds(Story story);

    /** Adds one, unless it is there. */
    Added add(Addition addition, @Nullable Original original);
  }

  /** Hears what becomes of the stories. */
  public interface Listener {
    /** Whether a story that is not there is passed over. */
    default boolean isPassedOver(Story story) {
      return false;
    }

    /** A story was passed over. */
    default void passed(Story story) {}

    /** A story was there before. */
    void there(Story story);

    /** A story was read and added, unless another has added it in the meantime. */
    void added(Story story, Reading reading, Added added);

    /** A story could not be read. */
    void failed(Story story, String reason);
  }

  /** What became of a story: what to add, or the reason why it could not be read. */
  private record Outcome(
      @Nullable Addition addition, @Nullable Original original, @Nullable String failure) {}

  /** A file that stories are read from; its bytes are read when a story of it is to be added. */
  private static final class Source {
    private final String input;
    private final @Nullable Path file;
    private @Nullable Original original;

    Source(String input, @Nullable Path file) {
      this.input = input;
      this.file = file;
    }

    synchronized @Nullable Original original() throws IOException {
      if (original == null && file != null) {
        original = Original.of(file);
      }
      return original;
    }
  }

  /**
   * An intake.
   *
   * @param supplier makes what reads a story, where one has to be read
   * @param threads how many read
   */
  public Intake(
      Shelf shelf, Listener listener, Supplier<Function<Story, Reading>> supplier, int threads) {
    this.shelf = shelf;
    this.listener = listener;
    this.supplier = supplier;
    this.line = new Pipeline<>(threads, this::receive);
  }

  /** From now on stories come from this input, of which the bytes are in a file or nowhere. */
  public void input(String input, @Nullable Path original) {
    source = new Source(input, original);
  }

  /** Takes a story in. */
  public void story(Story story) {
    if (shelf.holds(story)) {
      listener.there(story);
      return;
    }
    if (listener.isPassedOver(story)) {
      listener.passed(story);
      return;
    }
    if (reader == null) {
      // Not before: the model takes longer to load than to see that nothing is new.
      reader = supplier.get();
    }
    Function<Story, Reading> with = reader;
    Source from = source;
    try {
      line.submit(story, () -> work(with, story, from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds all that is in hand. */
  public void drain() throws IOException {
    line.drain();
  }

  private Outcome work(Function<Story, Reading> with, Story story, Source from) {
    try {
      Reading reading = with.apply(story);
      String place = place(story, from.input);
      return new Outcome(Addition.of(codec, story, reading, place), from.original(), null);
    } catch (IOException e) {
      return new Outcome(null, null, "cannot be kept: " + Reasons.of(e));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Outcome(null, null, Reasons.of(e));
    }
  }

  /**
   * Where a story is alone, so that other words at this place are a new version of it: an address
   * of its own, a file of one story, a line of JSON with an id. Null where its place may be
   * another's tomorrow, as that of the third entry of a feed.
   */
  static @Nullable String place(Story story, String input) {
    String from = story.source();
    if (from == null || from.equals("-")) {
      return null;
    }
    List<Passage> passages = story.origin().passages();
    if (!passages.isEmpty() && passages.getFirst().place() instanceof Place.Line json) {
      return story.id().endsWith(":" + json.number()) ? null : from + " " + story.id();
    }
    String within = story.origin().within();
    boolean isPost = within.startsWith("post ") || within.contains(", post ");
    return isPost || from.equals(input) && !within.isEmpty() ? null : from;
  }

  private void receive(Story story, Outcome outcome) {
    Addition addition = outcome.addition();
    if (addition == null) {
      listener.failed(story, String.valueOf(outcome.failure()));
    } else {
      Added added = shelf.add(addition, outcome.original());
      listener.added(story, addition.reading(), added);
    }
  }

  /** Drops what is in hand. */
  @Override
  public void close() {
    line.close();
  }
}
