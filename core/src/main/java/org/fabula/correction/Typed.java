package org.fabula.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fabula.chronology.Row;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Report;
import org.fabula.people.Actor;
import org.fabula.people.Mention;
import org.fabula.story.Origin;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.Edtf;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, as a small story, so that a row and an actor that no story gave have words
 * and a source as all others have: the one who typed it is its writer.
 */
final class Typed {
  private static final String RULE = "typed";

  private final Correction correction;
  private final List<Actor> actors = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Typed(Correction correction) {
    this.correction = correction;
  }

  /** A row with those of its actors who are new. */
  static Source row(Correction correction, Change.AddRow added, String id) {
    Typed typed = new Typed(correction);
    typed.text.append(added.words());
    for (Who who : added.actors()) {
      if (who instanceof Who.Named named) {
        typed.add(named);
      }
    }
    Row row =
        new Row(
            Edtf.read(added.date(), When.Basis.PERSON),
            new Span(0, added.words().length()),
            Row.Kind.HAPPENED,
            1,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            typed.actors.stream().map(Actor::id).collect(Collectors.toList()));
    return typed.source(id, row);
  }

  /** Somebody who speaks, whom no story names. */
  static Source speaker(Correction correction, Who.Named named, String id) {
    Typed typed = new Typed(correction);
    typed.add(named);
    return typed.source(id, null);
  }

  /** Names that do not stand in the words typed stand behind them. */
  private void add(Who.Named named) {
    int at = text.indexOf(named.name());
    if (at < 0) {
      text.append(text.isEmpty() ? "" : "\n\n");
      at = text.length();
      text.append(named.name());
    }
    Span span = new Span(at, at + named.name().length());
    actors.add(
        new Actor(
            "a" + (actors.size() + 1),
            named.kind(),
            named.name(),
            List.of(),
            List.of(new Mention(span, Mention.Kind.NAME, RULE)),
            List.of()));
  }

  private Source source(String id, @Nullable Row row) {
    Story story =
        new Story(
            id,
            null,
            null,
            List.of(correction.by()),
            null,
            null,
            List.of(),
            correction.at().toString(),
            "en",
            text.toString(),
            Origin.UNKNOWN);
    List<Row> rows = row == null ? List.of() : List.of(row);
    return new Source(id, new Report(story, actors, List.of(), List.of(), rows), null);
  }
}
