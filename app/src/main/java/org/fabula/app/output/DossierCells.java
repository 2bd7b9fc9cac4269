package org.fabula.app.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.Reading;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * The chronology of a dossier as cells: the columns of a chronology, and behind them who else tells
 * each row, who says otherwise and what a person corrected. Who takes part and who speaks is as the
 * dossier has it, not as one story does.
 */
final class DossierCells implements Cells {
  private static final List<String> CHRONOLOGY = new ChronologyCells().columns();
  private static final List<String> COLUMNS =
      Cells.joined(
          CHRONOLOGY,
          List.of(
              "row_id",
              "independent_reports",
              "first_report",
              "other_reports",
              "conflicts",
              "corrected"));

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public List<List<@Nullable String>> rows(Reading reading) {
    return rows(Told.of(List.of(reading)));
  }

  /** A cell for each column, row by row of a dossier. */
  static List<List<@Nullable String>> rows(Told told) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (Item item : Items.of(told)) {
      rows.add(row(item, told));
    }
    return rows;
  }

  private static List<@Nullable String> row(Item item, Told told) {
    Entry entry = item.entry();
    List<Utterance> quotes = told.quotes(entry);
    List<@Nullable String> row =
        new ArrayList<>(ChronologyCells.row(entry.row(), told.names(entry.story())));
    set("people", String.join("; ", item.people()), row);
    set("place", String.join("; ", item.places()), row);
    set("kind", ChronologyCells.kind(!quotes.isEmpty()), row);
    set("speaker", joined(quotes, quote -> name(told.speaker(quote))), row);
    set("channel", joined(quotes, quote -> quote.quote().channel()), row);
    set("quote", joined(quotes, quote -> told.names(quote.story()).words(quote.quote())), row);
    set("story_id", entry.story(), row);
    TimelineCells.status(entry, row);
    row.addAll(
        Arrays.asList(
            item.id(),
            Integer.toString(entry.independentReports()),
            entry.firstReport(),
            String.join("; ", item.others().stream().map(DossierCells::source).toList()),
            String.join("; ", entry.conflicts()),
            corrected(entry, told)));
    return row;
  }

  /** What was corrected in the row, in what it quotes and in its actors, who have no other cell. */
  private static String corrected(Entry entry, Told told) {
    Stream<String> actors =
        told.parties(entry).stream().flatMap(party -> told.corrections(party).stream());
    return Stream.concat(told.corrections(entry).stream(), actors)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static void set(String column, String value, List<@Nullable String> row) {
    row.set(CHRONOLOGY.indexOf(column), value);
  }

  private static @Nullable String name(@Nullable Party party) {
    return party == null ? null : Display.oneLine(party.name());
  }

  private static String source(Story story) {
    return Headings.title(story) + " · " + Headings.originLine(story);
  }

  private static String joined(List<Utterance> quotes, Function<Utterance, @Nullable String> part) {
    return String.join(
        "; ", quotes.stream().map(part).filter(Objects::nonNull).distinct().toList());
  }
}
