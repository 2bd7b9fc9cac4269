package org.fabula.correction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.chronology.Row;
import org.fabula.correction.Cast.Key;
import org.fabula.correction.Voices.Said;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;
import org.fabula.people.Actor;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** Takes what persons typed, rows and speakers that no story gave, into the dossier. */
final class Typing {
  private final Desk desk;
  private final List<Correction> corrections;
  private final Map<Said, Correction> last = new HashMap<>();
  private final Map<String, String> made = new HashMap<>();

  Typing(Desk desk, List<Correction> corrections) {
    this.desk = desk;
    this.corrections = corrections;
  }

  /** Ids of the stories that corrections made. */
  Set<String> made() {
    return Set.copyOf(made.values());
  }

  /** Id of the story that a correction made. */
  String storyId(Correction one) {
    return made.getOrDefault(one.id(), "correction-" + one.id());
  }

  void run() {
    for (Correction one : corrections) {
      if (one.change() instanceof Change.SetSpeaker(Ref.OfQuote quote, Who who)
          && isSomebody(who)) {
        Said said = desk.voices.find(quote).it();
        if (said != null) {
          last.put(said, one);
        }
      }
    }
    Set<Correction> holding = new HashSet<>(last.values());
    for (Correction one : corrections) {
      if (one.change() instanceof Change.AddRow added) {
        row(one, added);
      } else if (one.change() instanceof Change.SetSpeaker(Ref.OfQuote ignored, Who.Named named)
          && holding.contains(one)) {
        story(one, Typed.speaker(one, named, storyId(one)));
      }
    }
  }

  /** Not one who is named by what is gone: the speaker named before stays then. */
  private boolean isSomebody(Who who) {
    return !(who instanceof Who.Known(Ref.OfActor actor)) || desk.cast.find(actor).it() != null;
  }

  private void row(Correction one, Change.AddRow added) {
    Source source = story(one, Typed.row(one, added, storyId(one)));
    Row row = source.report().rows().getFirst();
    Passage words = new Passage(source.id(), row.span());
    if (desk.rows.line(words) == null) {
      Line line = new Line(source.id(), row, Integer.MAX_VALUE, desk.rows.all().size());
      line.reports.add(new Citation(null, words));
      Passage told = passage(one, added.source());
      if (told != null) {
        line.reports.add(new Citation(null, told));
      }
      row.actors()
          .forEach(id -> line.members.add(new Line.Member.InStory(new Key(source.id(), id))));
      desk.rows.add(line);
    }
    Line line = desk.rows.line(words);
    if (line != null) {
      desk.draft(one, desk.subject(line), "");
    }
  }

  private @Nullable Passage passage(Correction one, @Nullable Anchor words) {
    return words == null ? null : desk.found(one, desk.places.find(words), words.exact());
  }

  /** The story as it is in the dossier, where it may be already. */
  private Source story(Correction one, Source typed) {
    Source source = free(typed);
    made.put(one.id(), source.id());
    if (desk.library.story(source.id()) == null) {
      desk.add(source);
      for (Actor actor : source.report().actors()) {
        desk.cast.add(new Key(source.id(), actor.id()), actor.kind(), actor.name());
      }
    }
    return source;
  }

  /** Under an id that no other story has. */
  private Source free(Source typed) {
    Source source = typed;
    int number = 2;
    for (Source other = desk.library.story(source.id());
        other != null && !isSame(other.story(), source.story());
        other = desk.library.story(source.id())) {
      source = new Source(typed.id() + "-" + number++, typed.report(), null);
    }
    return source;
  }

  private static boolean isSame(Story one, Story other) {
    return one.text().equals(other.text()) && one.byline().equals(other.byline());
  }
}
