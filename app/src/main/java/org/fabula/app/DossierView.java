package org.fabula.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.fabula.Reading;
import org.fabula.app.dossier.Bearer;
import org.fabula.app.dossier.Portion;
import org.fabula.app.dossier.Reasons;
import org.fabula.app.dossier.UsageException;
import org.fabula.app.output.Brief;
import org.fabula.app.output.DossierForm;
import org.fabula.app.output.DossierLines;
import org.fabula.app.output.MarkWords;
import org.fabula.app.output.RowIds;
import org.fabula.app.output.Told;
import org.fabula.app.store.Assembly;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.Filter;
import org.fabula.app.store.Store;
import org.fabula.app.store.StoreException;
import org.fabula.correction.Mark;
import org.fabula.dossier.Dossier.Entry;
import org.jspecify.annotations.Nullable;

/** Rows of a dossier, chosen, cut to a page, and written in a form. Used once. */
final class DossierView {
  /** Stories from which on a dossier is shown a sheet at a time in a terminal. */
  private static final int LARGE = 1_000;

  /** Rows of a sheet. */
  private static final int SHEET = 200;

  private final Session session;
  private final Assembly assembly;
  private final ReadJob.Output output;
  private final Page page;
  private List<Entry> rows = List.of();
  private int left;
  private @Nullable String next;

  /**
   * Which part of the rows is wanted.
   *
   * @param all rows of less weight too
   * @param limit rows at most
   * @param after the row before the first, or null
   * @param ids whether the id of each row is shown
   */
  record Page(boolean all, int limit, @Nullable String after, boolean ids) {

    private Portion.Wanted wanted(boolean brief) {
      return new Portion.Wanted(!brief, limit, after, "--after");
    }

    /** The same of so many rows. */
    Page of(int rows) {
      return new Page(all, rows, after, ids);
    }
  }

  /** Nobody wants all rows of a large dossier in a terminal. */
  private static boolean isLong(DossierInfo info, ReadJob.Output output) {
    return info.stories() > LARGE && output.format() == Format.TERMINAL;
  }

  private DossierView(Session session, Assembly assembly, ReadJob.Output output, Page page) {
    this.session = session;
    this.assembly = assembly;
    this.output = output;
    this.page = page;
  }

  /** Writes what is wanted of a dossier; returns the exit status. */
  static int write(
      Session session, Store store, String name, Filter filter, ReadJob.Output output, Page page) {
    DossierInfo info = store.dossier(name);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Page shown = page.limit() == Integer.MAX_VALUE && isLong(info, output) ? page.of(SHEET) : page;
    Assembly assembly =
        new Assembly(
            store,
            info,
            new Assembly.Part(filter, shown.wanted(false).moment(), shown.limit()),
            session.reader(),
            Main.version(),
            now);
    return new DossierView(session, assembly, output, shown).write(info, filter);
  }

  private int write(DossierInfo info, Filter filter) {
    List<String> ids = choose(filter);
    Path file = output.file();
    try {
      if (output.format() == Format.TERMINAL) {
        try (Target target = file == null ? Target.standard(session.out()) : Target.file(file)) {
          byte[] text = terminal(info, ids).getBytes(StandardCharsets.UTF_8);
          target.whole(() -> target.stream().write(text));
          target.commit();
        }
      } else {
        DossierFile.write(told(), form(), output.bom(), left, file, session.out());
      }
      return 0;
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      if (file == null && message.contains("roken pipe")) {
        return 0;
      }
      String place = file == null ? "standard output" : file.toString();
      throw new StoreException(place + ": cannot be written: " + Reasons.of(e));
    }
  }

  private DossierForm form() {
    String title = output.format().title();
    return DossierForm.named(title)
        .orElseThrow(() -> new UsageException("a dossier is not written as " + title));
  }

  /** The chosen rows, with what was read in their stories. */
  private Told told() {
    Map<String, Reading> readings = new HashMap<>();
    assembly.readings().forEach(reading -> readings.put(reading.story().id(), reading));
    return Told.of(assembly.with(rows), readings).with(assembly.corrected().marks());
  }

  /** Chooses the rows; returns their ids. */
  private List<String> choose(Filter filter) {
    List<Entry> found = assembly.rows(filter, actors -> Bearer.of(name(filter), actors));
    Map<Entry, String> named = new IdentityHashMap<>();
    List<String> ids = RowIds.of(assembly.dossier());
    for (int i = 0; i < ids.size(); i++) {
      named.put(assembly.dossier().chronology().get(i), ids.get(i));
    }
    Portion portion = Portion.of(found, named, assembly.last(), page.wanted(isBrief()));
    rows = portion.rows();
    left = portion.left();
    next = portion.next();
    return rows.stream().map(row -> named.getOrDefault(row, "")).toList();
  }

  private static String name(Filter filter) {
    return filter.actor() == null ? "" : filter.actor();
  }

  /** As when stories are read: forms to be read by people leave out rows of less weight. */
  private boolean isBrief() {
    return switch (output.format()) {
      case TERMINAL, MARKDOWN, TIMELINEJS, ICS -> !page.all();
      default -> false;
    };
  }

  private String terminal(DossierInfo info, List<String> ids) {
    boolean colour = output.file() == null && session.terminal().colour();
    StringBuilder text = new StringBuilder();
    text.append(info.title() == null ? info.name() : info.title()).append('\n');
    text.append(info.stories() == 1 ? "1 story" : info.stories() + " stories").append(", ");
    text.append(rows.size() == 1 ? "1 row" : rows.size() + " rows").append("\n\n");
    text.append(
        rows.isEmpty()
            ? "No such row.\n"
            : DossierLines.of(
                assembly.with(rows), remarks(ids), session.terminal().columns(), colour));
    if (next != null) {
      text.append("\nMore: --after ").append(next).append('\n');
    }
    if (left > 0) {
      text.append('\n').append(Brief.words(left)).append('\n');
    }
    return text.toString();
  }

  /** Below each row: who corrected it, and its id where that is asked for. */
  private List<List<String>> remarks(List<String> ids) {
    Map<Entry, List<Mark>> marks = assembly.corrected().rowMarks();
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> remarks = new ArrayList<>();
      marks.getOrDefault(rows.get(i), List.of()).forEach(mark -> remarks.add(MarkWords.of(mark)));
      if (page.ids()) {
        remarks.add("row " + ids.get(i));
      }
      all.add(remarks);
    }
    return all;
  }
}
