package org.fabula.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.fabula.correction.Cast.Group;
import org.fabula.correction.Cast.Key;
import org.fabula.correction.Voices.Said;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.time.Edtf;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Says of rows, actors and quotations what persons say of them: the last who speaks of one thing
 * holds, those before are overtaken.
 */
final class Stating {
  private final Desk desk;
  private final List<Correction> corrections;
  private final Typing typing;
  private final BiFunction<Line, Correction, @Nullable String> mergedLater;
  private final Map<Line, Latest<String>> dates = new IdentityHashMap<>();
  private final Map<Group, Latest<String>> names = new IdentityHashMap<>();
  private final Map<Said, Latest<Who>> speakers = new IdentityHashMap<>();
  private final Map<Set<Passage>, Latest<String>> settled = new HashMap<>();
  private final Map<String, List<Line>> byQuote = new HashMap<>();

  /** What was said last of something, and what stood there before anybody said anything. */
  private static final class Latest<T> {
    private final String was;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<T> values = new ArrayList<>();

    Latest(String was) {
      this.was = was;
    }

    void say(T said, Draft draft) {
      drafts.add(draft);
      values.add(said);
    }

    /** What holds; whoever said otherwise is overtaken, whoever said the same is not. */
    T settle() {
      for (int i = 0; i < values.size(); i++) {
        if (!values.get(i).equals(values.getLast())) {
          drafts.get(i).overtakenBy = drafts.getLast().correction.id();
        }
      }
      return values.getLast();
    }
  }

  /**
   * @param typing what was typed
   * @param mergedLater id of the correction that merged a row after another correction, or null
   */
  Stating(
      Desk desk,
      List<Correction> corrections,
      Typing typing,
      BiFunction<Line, Correction, @Nullable String> mergedLater) {
    this.desk = desk;
    this.corrections = corrections;
    this.typing = typing;
    this.mergedLater = mergedLater;
  }

  void run() {
    for (Line line : desk.rows.all()) {
      if (!line.isMerged()) {
        line.quotes.forEach(id -> byQuote.computeIfAbsent(id, any -> new ArrayList<>()).add(line));
      }
    }
    corrections.forEach(this::state);
    names.forEach((group, latest) -> group.rename(latest.settle()));
    dates.forEach((line, latest) -> line.date(Edtf.read(latest.settle(), When.Basis.PERSON)));
    speakers.values().forEach(Latest::settle);
    settled.values().forEach(Latest::settle);
  }

  private void state(Correction one) {
    switch (one.change()) {
      case Change.SetDate(Ref.OfRow row, String date) -> date(one, row, date);
      case Change.SetSpeaker(Ref.OfQuote quote, Who who) -> speaker(one, quote, who);
      case Change.RenameActor(Ref.OfActor actor, String name) -> rename(one, actor, name);
      case Change.HideRow(Ref.OfRow row) -> hide(one, row);
      case Change.AddRow added -> takePart(one, added.actors());
      case Change.AddNote(Ref of, String ignored) -> note(one, of);
      case Change.SettleConflict(Ref.OfConflict conflict, String note) -> {
        Set<Passage> claims = claims(one, conflict);
        if (claims.size() > 1) {
          Draft draft = desk.draft(one, conflict(claims), "");
          settled.computeIfAbsent(claims, any -> new Latest<>("")).say(note, draft);
        }
      }
      default -> {}
    }
  }

  private void date(Correction one, Ref.OfRow ref, String date) {
    Line line = desk.row(one, ref);
    if (line != null) {
      Latest<String> latest =
          dates.computeIfAbsent(line, any -> new Latest<>(Edtf.write(line.row.when())));
      latest.say(date, desk.draft(one, desk.subject(line), latest.was));
    }
  }

  private void rename(Correction one, Ref.OfActor ref, String name) {
    Group group = desk.actor(one, ref);
    if (group != null) {
      Latest<String> latest = names.computeIfAbsent(group, any -> new Latest<>(group.name()));
      latest.say(name, desk.draft(one, () -> new Subject.OfActor(group.id()), latest.was));
    }
  }

  private void speaker(Correction one, Ref.OfQuote ref, Who who) {
    Said said = desk.found(one, desk.voices.find(ref), ref.words().exact());
    if (said == null) {
      return;
    }
    Group group = null;
    if (who instanceof Who.Known(Ref.OfActor actor)) {
      group = desk.actor(one, actor);
      if (group == null) {
        return;
      }
    } else if (who instanceof Who.Named) {
      group = desk.cast.group(new Key(typing.storyId(one), "a1"));
    }
    Group before = desk.voices.speaker(said);
    Latest<Who> latest =
        speakers.computeIfAbsent(said, any -> new Latest<>(before == null ? "" : before.name()));
    latest.say(who, desk.draft(one, () -> new Subject.OfQuote(said.id()), latest.was));
    desk.voices.speak(said, group, byQuote.getOrDefault(said.id(), List.of()));
  }

  private void hide(Correction one, Ref.OfRow ref) {
    Line line = desk.row(one, ref);
    if (line != null) {
      Draft draft = desk.draft(one, desk.subject(line), desk.words(line));
      draft.overtakenBy = mergedLater.apply(line, one);
      line.hidden |= draft.overtakenBy == null;
    }
  }

  /** Adds those who take part in a row that was typed, where they do not yet. */
  private void takePart(Correction one, List<Who> actors) {
    String story = typing.storyId(one);
    Told told = desk.library.told(story);
    Line line =
        told == null
            ? null
            : desk.rows.line(new Passage(story, told.source().report().rows().getFirst().span()));
    for (Who who : actors) {
      Group group = who instanceof Who.Known(Ref.OfActor actor) ? desk.actor(one, actor) : null;
      if (line != null && group != null && !desk.voices.groups(line).contains(group)) {
        line.members.add(new Line.Member.Now(group));
        line.touched = true;
      }
    }
  }

  private void note(Correction one, Ref of) {
    Supplier<Subject> subject =
        switch (of) {
          case Ref.OfRow ref -> {
            Line line = desk.row(one, ref);
            yield line == null ? null : desk.subject(line);
          }
          case Ref.OfActor ref -> {
            Group group = desk.actor(one, ref);
            yield group == null ? null : () -> new Subject.OfActor(group.id());
          }
          case Ref.OfQuote ref -> {
            Said said = desk.found(one, desk.voices.find(ref), ref.words().exact());
            yield said == null ? null : () -> new Subject.OfQuote(said.id());
          }
          case Ref.OfConflict ref -> {
            Set<Passage> claims = claims(one, ref);
            yield claims.size() < 2 ? null : conflict(claims);
          }
        };
    if (subject != null) {
      desk.draft(one, subject, "");
    }
  }

  private static Supplier<Subject> conflict(Set<Passage> claims) {
    return () -> new Subject.OfConflict(List.copyOf(claims));
  }

  private Set<Passage> claims(Correction one, Ref.OfConflict ref) {
    Set<Passage> claims = new LinkedHashSet<>();
    for (Anchor claim : ref.claims()) {
      Passage place = desk.found(one, desk.places.find(claim), claim.exact());
      if (place != null) {
        claims.add(place);
      }
    }
    return claims;
  }
}
