package org.fabula.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.Fabula;
import org.fabula.app.correction.CorrectionLines;
import org.fabula.app.output.MarkWords;
import org.fabula.app.output.RowIds;
import org.fabula.app.store.Assembly;
import org.fabula.app.store.DossierInfo;
import org.fabula.app.store.Store;
import org.fabula.correction.Anchor;
import org.fabula.correction.Anchors;
import org.fabula.correction.Change;
import org.fabula.correction.Correction;
import org.fabula.correction.Ref;
import org.fabula.correction.Who;
import org.fabula.dossier.Bearers;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.people.ActorKind;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes one correction of what was typed, and keeps it. Used once. */
final class CorrectJob {
  private final Session session;
  private final Store store;
  private final DossierInfo info;
  private final Assembly assembly;
  private final Dossier dossier;
  private final Anchors anchors;

  /** What was typed; see {@link DossierCorrectCommand}. */
  record Wish(
      @Nullable String row,
      @Nullable String date,
      boolean hide,
      @Nullable String note,
      @Nullable String speaker,
      boolean noSpeaker,
      boolean newcomers,
      @Nullable String quote,
      List<String> rename,
      List<String> mergeActors,
      List<String> splitActor,
      List<String> mergeRows,
      List<String> splitRow,
      @Nullable String add,
      List<String> actors,
      List<String> source,
      @Nullable String undo) {

    /** How many things are asked for; a date is also a part of a row that is added. */
    int count() {
      boolean[] all = {
        date != null && add == null,
        hide,
        note != null,
        speaker != null,
        noSpeaker,
        !rename.isEmpty(),
        !mergeActors.isEmpty(),
        !splitActor.isEmpty(),
        !mergeRows.isEmpty(),
        !splitRow.isEmpty(),
        add != null,
        undo != null
      };
      int count = 0;
      for (boolean one : all) {
        count += one ? 1 : 0;
      }
      return count;
    }
  }

  CorrectJob(Session session, Store store, String name) {
    this.session = session;
    this.store = store;
    this.info = store.dossier(name);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    this.assembly =
        new Assembly(
            store, info, Assembly.Part.ALL, () -> Fabula.english()::read, Main.version(), now);
    this.dossier = assembly.dossier();
    this.anchors = new Anchors(dossier);
  }

  /** Returns the exit status. */
  int run(Wish wish, String by, @Nullable String why) {
    if (wish.count() != 1) {
      throw new UsageException(
          "ask for one thing: --date, --hide, --note, --speaker, --no-speaker, --rename-actor,"
              + " --merge-actors, --split-actor, --merge-rows, --split-row, --add or --undo");
    }
    Correction correction;
    try {
      correction = Correction.of(by, moment(), why, change(wish));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    store.correct(info, correction.id(), CorrectionLines.line(correction));
    PrintWriter out = session.writer(session.out());
    out.print(MarkWords.what(correction.change()) + " by " + by + ". To take it back: ");
    out.print("dossier correct " + info.name() + " --undo " + correction.id() + "\n");
    out.flush();
    return 0;
  }

  /** Now, but behind what was said before, by whatever clock: the last word is to hold. */
  private Instant moment() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    List<Correction> before = assembly.corrections().corrections();
    Instant last = before.isEmpty() ? Instant.MIN : before.getLast().at();
    return now.isAfter(last) ? now : last.plusMillis(1);
  }

  private Change change(Wish wish) {
    if (wish.add() != null) {
      return added(wish, wish.add());
    }
    if (wish.undo() != null) {
      return new Change.Undo(correction(wish.undo()));
    }
    if (wish.date() != null) {
      return new Change.SetDate(row(wish.row()), wish.date());
    }
    if (wish.hide()) {
      return new Change.HideRow(row(wish.row()));
    }
    if (wish.note() != null) {
      return new Change.AddNote(subject(wish), wish.note());
    }
    if (wish.noSpeaker()) {
      return new Change.SetSpeaker(quote(wish), new Who.Unknown());
    }
    if (wish.speaker() != null) {
      return new Change.SetSpeaker(quote(wish), who(wish.speaker(), wish.newcomers()));
    }
    return structure(wish);
  }

  private Change structure(Wish wish) {
    if (!wish.rename().isEmpty()) {
      return new Change.RenameActor(
          anchors.actor(actor(wish.rename().get(0))), wish.rename().get(1));
    }
    if (!wish.mergeActors().isEmpty()) {
      return new Change.MergeActors(
          wish.mergeActors().stream().map(name -> anchors.actor(actor(name))).toList());
    }
    if (!wish.splitActor().isEmpty()) {
      return splitActor(wish.splitActor());
    }
    if (!wish.mergeRows().isEmpty()) {
      List<Ref.OfRow> rows = new ArrayList<>(List.of(row(wish.row())));
      wish.mergeRows().forEach(id -> rows.add(row(id)));
      return new Change.MergeRows(rows);
    }
    Entry row = entry(wish.row());
    List<Anchor> out = new ArrayList<>();
    for (String story : wish.splitRow()) {
      List<Anchor> reports = anchors.reports(row, story);
      if (reports.isEmpty()) {
        throw new UsageException("--split-row " + story + ": that story does not tell the row");
      }
      out.addAll(reports);
    }
    return new Change.SplitRow(out);
  }

  private Change splitActor(List<String> words) {
    Party actor = actor(words.getFirst());
    List<Anchor> out = new ArrayList<>();
    for (String story : words.subList(1, words.size())) {
      List<Anchor> found =
          actor.appearances().stream()
              .filter(one -> one.story().equals(story))
              .flatMap(one -> anchors.appearance(one).stream())
              .toList();
      if (found.isEmpty()) {
        throw new UsageException(
            "--split-actor: " + actor.name() + " is not in a story called " + story);
      }
      out.addAll(found);
    }
    return new Change.SplitActor(out, null);
  }

  private Change added(Wish wish, String words) {
    if (wish.date() == null) {
      throw new UsageException("--add needs --date DATE; XXXX where it is not known");
    }
    Anchor source = wish.source().isEmpty() ? null : passage(wish.source());
    List<Who> actors = wish.actors().stream().map(name -> who(name, wish.newcomers())).toList();
    return new Change.AddRow(wish.date(), words, source, actors);
  }

  private Anchor passage(List<String> source) {
    String story = source.get(0);
    String words = source.get(1);
    String text =
        dossier.stories().stream()
            .filter(one -> one.id().equals(story))
            .findFirst()
            .orElseThrow(() -> new UsageException("--source: there is no story called " + story))
            .story()
            .text();
    int at = text.indexOf(words);
    if (words.isBlank() || at < 0 || text.indexOf(words, at + 1) >= 0) {
      throw new UsageException(
          "--source: "
              + story
              + (at < 0 ? " does not say these words" : " says these words more than once"));
    }
    return anchors.words(new Passage(story, new Span(at, at + words.length())));
  }

  private Ref subject(Wish wish) {
    if (!wish.actors().isEmpty()) {
      return anchors.actor(actor(wish.actors().getFirst()));
    }
    return wish.quote() == null ? row(wish.row()) : quote(wish);
  }

  private Ref.OfRow row(@Nullable String id) {
    return anchors.row(entry(id));
  }

  private Entry entry(@Nullable String id) {
    if (id == null) {
      throw new UsageException("name a row by its id; dossier show --ids prints them");
    }
    List<String> ids = RowIds.of(dossier);
    List<Entry> found = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (ids.get(i).startsWith(id)) {
        found.add(dossier.chronology().get(i));
      }
    }
    if (found.size() != 1) {
      String why = found.isEmpty() ? "no row has this id" : found.size() + " rows have such an id";
      throw new UsageException(id + ": " + why + "; dossier show --ids prints them");
    }
    return found.getFirst();
  }

  private Ref.OfQuote quote(Wish wish) {
    Map<String, Source> stories = new HashMap<>();
    dossier.stories().forEach(one -> stories.put(one.id(), one));
    Set<String> said = wish.row() == null ? null : Set.copyOf(entry(wish.row()).quotes());
    List<Utterance> found =
        dossier.quotes().stream()
            .filter(one -> said == null || said.contains(one.quote().id()))
            .filter(one -> wish.quote() == null || says(one, wish.quote(), stories))
            .toList();
    if (found.size() != 1 || wish.row() == null && wish.quote() == null) {
      throw new UsageException(
          (found.isEmpty() ? "no quotation" : found.size() + " quotations")
              + " found; give --quote WORDS, some words of the one that is meant");
    }
    return anchors.quote(found.getFirst());
  }

  private static boolean says(Utterance one, String words, Map<String, Source> stories) {
    Source source = stories.get(one.story());
    return source != null && one.quote().cover().in(source.story().text()).contains(words);
  }

  private Who who(String name, boolean newcomers) {
    if (newcomers && Bearers.of(name, dossier.actors()) instanceof Bearers.Nobody) {
      return new Who.Named(name, ActorKind.PERSON);
    }
    return new Who.Known(anchors.actor(actor(name)));
  }

  private Party actor(String name) {
    Set<String> ids = Bearer.of(name, dossier.actors());
    List<Party> found =
        dossier.actors().stream().filter(party -> ids.contains(party.id())).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    List<Party> exact = found.stream().filter(party -> party.name().equals(name)).toList();
    if (exact.size() != 1) {
      throw new UsageException("\"" + name + "\" is " + found.size() + " actors here");
    }
    return exact.getFirst();
  }

  private String correction(String id) {
    List<String> found =
        assembly.corrections().corrections().stream()
            .map(Correction::id)
            .filter(one -> one.startsWith(id))
            .toList();
    if (found.size() != 1) {
      String why = found.isEmpty() ? "no correction has this id" : "several have such an id";
      throw new UsageException("--undo " + id + ": " + why + "; dossier corrections prints them");
    }
    return found.getFirst();
  }
}
