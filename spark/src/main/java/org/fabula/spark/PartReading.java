package org.fabula.spark;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.app.dossier.Reasons;
import org.fabula.app.output.ParquetForm;
import org.fabula.app.store.ReadingCodec;
import org.fabula.dossier.Trace;
import org.fabula.ingest.Problem;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** Reads the stories of a part and writes its files of the tables. Used once. */
final class PartReading {
  private static final ReadingCodec CODEC = new ReadingCodec();

  /** Made when the first story of an executor is read, and shared by its tasks. */
  private static final class Reader {
    static final Fabula ENGLISH = Fabula.english();
  }

  private final Part part;
  private final Settings settings;
  private final Names names;
  private final OutFolder out;
  private final Ledger ledger = new Ledger();
  private final List<Rejected> rejected = new ArrayList<>();
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  PartReading(Part part, Settings settings, Names names, OutFolder out) {
    this.part = part;
    this.settings = settings;
    this.names = names;
    this.out = out;
  }

  /** Whether the part was read before, and would be read the same. */
  boolean isDone() throws IOException {
    return out.isDone(Part.DONE + part.name(), mark(CopySearch.of(part, out)));
  }

  private String mark(Map<Integer, String> copies) {
    return Mark.of(Version.NAME, settings.markOfReading(), part.mark(), names.mark(part), copies);
  }

  /** Reads the part. */
  void read() throws IOException {
    Stopwatch watch = new Stopwatch();
    Map<Integer, String> copies = CopySearch.of(part, out);
    PartStories stories = new PartStories(part, names, out);
    try (Scratch scratch = new Scratch()) {
      try (ParquetForm form = new ParquetForm(scratch.folder())) {
        for (int i = 0; i < stories.size(); i++) {
          story(i, stories, copies.get(i), form);
        }
      }
      Tables.put(scratch.folder(), "", part.name(), out, ledger);
    }
    Rejected.write(rejected, part.name(), out, ledger);
    if (settings.merge()) {
      out.put(Part.READINGS + part.name(), kept.toByteArray());
    }
    ledger.count("processor seconds of reading", watch.seconds());
    ledger.put("mark", mark(copies));
    out.put(Part.DONE + part.name(), ledger.bytes());
  }

  private void story(int place, PartStories stories, @Nullable String copyOf, ParquetForm form)
      throws IOException {
    String id = stories.id(place);
    String input = stories.head(place).input();
    Reading reading;
    try {
      Story story = stories.story(place);
      if (story.text().length() > settings.longest()) {
        String reason = "longer than " + settings.longest() + " characters";
        reject(input, id, reason, "split it, or allow more by --longest");
        return;
      }
      reading = Reader.ENGLISH.read(story);
      ledger.count("words", words(story.text()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      reject(input, id, Reasons.of(e), "it is skipped, the rest is read");
      return;
    }
    form.add(reading, copyOf);
    ledger.count("stories read", 1);
    if (settings.merge()) {
      keep(place, reading);
    }
  }

  private void reject(String input, String id, String reason, String remedy) {
    rejected.add(new Rejected(new Problem(input, "story " + id, reason, remedy), id));
  }

  private void keep(int place, Reading reading) throws IOException {
    DataOutputStream to = new DataOutputStream(kept);
    to.writeInt(place);
    Parcel.write(Trace.of(reading.report(), reading.story().id()).bytes(), to);
    Parcel.write(CODEC.encode(reading), to);
  }

  /** How many runs of characters without white space there are. */
  static int words(String text) {
    int words = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      words += within || space ? 0 : 1;
      within = !space;
    }
    return words;
  }
}
