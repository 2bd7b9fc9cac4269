package org.fabula.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fabula.Reading;
import org.fabula.people.Actor;
import org.fabula.people.Fact;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Actors as cells, one row each and not one for each fact: so a count of rows is a count of actors,
 * a sum of mentions counts none twice, and a sheet can be sorted by age. Each kind of fact has a
 * column, which holds the values if there are several; {@code facts} has the words that state them
 * and where they stand. {@code char_start} and {@code char_end} are the first mention.
 */
final class PeopleCells implements Cells {
  private static final List<String> COLUMNS = names();

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of("name", "kind", "aliases", "mentions"));
    for (Fact.Kind kind : Fact.Kind.values()) {
      names.add(String.valueOf(Cells.lower(kind)));
    }
    names.addAll(List.of("facts", "actor_id"));
    return Cells.joined(names, SOURCE_COLUMNS);
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public List<List<@Nullable String>> rows(Reading reading) {
    Names names = new Names(reading);
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (Actor actor : reading.actors()) {
      Span first = actor.mentions().getFirst().span();
      rows.add(Cells.joined(own(actor, names), Cells.source(reading.story(), first)));
    }
    return rows;
  }

  private static List<@Nullable String> own(Actor actor, Names names) {
    List<@Nullable String> cells = new ArrayList<@Nullable String>();
    cells.add(Display.oneLine(actor.name()));
    cells.add(Cells.lower(actor.kind()));
    cells.add(Display.oneLine(String.join("; ", actor.aliases())));
    cells.add(Integer.toString(actor.mentions().size()));
    for (Fact.Kind kind : Fact.Kind.values()) {
      cells.add(
          actor.facts().stream()
              .filter(fact -> fact.kind() == kind)
              .map(names::value)
              .distinct()
              .collect(Collectors.joining("; ")));
    }
    cells.add(
        actor.facts().stream().map(fact -> stated(fact, names)).collect(Collectors.joining("; ")));
    cells.add(actor.id());
    return cells;
  }

  /** "age “34” 12..14". */
  private static String stated(Fact fact, Names names) {
    String words = "“" + names.words(fact.span()) + "”";
    return Cells.lower(fact.kind()) + " " + words + " " + Cells.offsets(fact.span());
  }
}
