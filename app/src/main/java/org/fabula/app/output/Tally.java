package org.fabula.app.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.quote.Quote;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** What is counted, and looked up the other way round, in a dossier. Immutable once made. */
final class Tally {
  private final Map<String, Count> actors = new HashMap<>();
  private final Map<String, String> rowOfQuote = new HashMap<>();
  private final Map<String, List<String>> rowsOfConflict = new HashMap<>();

  /** What is counted of an actor. */
  private static final class Count {
    private int rows;
    private int quotes;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
  }

  Tally(Dossier dossier, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      Entry entry = dossier.chronology().get(i);
      String id = ids.get(i);
      entry.quotes().forEach(quote -> rowOfQuote.putIfAbsent(quote, id));
      entry
          .conflicts()
          .forEach(one -> rowsOfConflict.computeIfAbsent(one, any -> new ArrayList<>()).add(id));
      Set<String> actorsHere = new HashSet<>(entry.actors());
      actorsHere.forEach(actor -> count(actor, entry.when()));
    }
    for (Utterance utterance : dossier.quotes()) {
      Quote.Speaker speaker = utterance.quote().speaker();
      if (speaker != null) {
        actors.computeIfAbsent(speaker.actor(), any -> new Count()).quotes++;
      }
    }
  }

  private void count(String actor, When when) {
    Count count = actors.computeIfAbsent(actor, any -> new Count());
    count.rows++;
    LocalDate day = day(when);
    if (day != null) {
      count.first = count.first == null || day.isBefore(count.first) ? day : count.first;
      count.last = count.last == null || day.isAfter(count.last) ? day : count.last;
    }
  }

  /** The first day of which anything is known. */
  private static @Nullable LocalDate day(When when) {
    for (Bound bound : List.of(when.begin(), when.end())) {
      if (bound.earliest() != null) {
        return bound.earliest().toLocalDate();
      }
      if (bound.latest() != null) {
        return bound.latest().toLocalDate();
      }
    }
    return null;
  }

  int rows(String actor) {
    Count count = actors.get(actor);
    return count == null ? 0 : count.rows;
  }

  int quotes(String actor) {
    Count count = actors.get(actor);
    return count == null ? 0 : count.quotes;
  }

  @Nullable String first(String actor) {
    Count count = actors.get(actor);
    return count == null || count.first == null ? null : count.first.toString();
  }

  @Nullable String last(String actor) {
    Count count = actors.get(actor);
    return count == null || count.last == null ? null : count.last.toString();
  }

  /** The row that quotes a quotation, or null. */
  @Nullable String rowOf(String quote) {
    return rowOfQuote.get(quote);
  }

  List<String> rowsOf(String conflict) {
    return rowsOfConflict.getOrDefault(conflict, List.of());
  }
}
