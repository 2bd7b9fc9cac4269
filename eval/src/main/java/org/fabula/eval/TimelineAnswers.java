package org.fabula.eval;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.dossier.Bearers;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Deed;
import org.fabula.dossier.Dossier.Party;
import org.fabula.eval.corpus.Timelines.Placed;
import org.fabula.eval.corpus.Timelines.Words;
import org.fabula.event.Event.Factuality;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier tells of an entity in the form that SemEval-2015 Task 4 wants: its events with
 * their dates, those of one date in one place.
 */
final class TimelineAnswers {
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  private TimelineAnswers() {}

  static List<Placed> of(Dossier dossier, String entity) {
    List<Deed> deeds = dossier.deeds(ids(entity, dossier.actors()));
    List<Dated> dated = new ArrayList<>();
    for (Deed deed : deeds) {
      dated.add(new Dated(date(deed), new Words(deed.story(), deed.event().span())));
    }
    // "2006" sorts before "2006-01": what is known to the year only stands first in it.
    List<String> dates =
        dated.stream()
            .map(Dated::date)
            .filter(date -> !date.isEmpty())
            .distinct()
            .sorted(Comparator.naturalOrder())
            .toList();
    return dated.stream()
        .map(event -> new Placed(dates.indexOf(event.date()) + 1, event.date(), event.words()))
        .toList();
  }

  private record Dated(String date, Words words) {}

  /** All that may be meant, where the name does not tell. */
  private static Set<String> ids(String entity, List<Party> actors) {
    return switch (Bearers.of(entity, actors)) {
      case Bearers.One one -> one.ids();
      case Bearers.Several several ->
          several.candidates().stream().map(Party::id).collect(Collectors.toSet());
      case Bearers.Nobody nobody -> Set.of();
    };
  }

  /** The date of its place; else the last day by which it had happened, which is a news story's. */
  private static String date(Deed deed) {
    String date = date(deed.place());
    boolean happened = deed.event().factuality() == Factuality.HAPPENED;
    return date.isEmpty() && happened ? day(deed.place().end().latest()) : date;
  }

  /** The day, month or year in which an event is known to be; empty where none is known. */
  private static String date(When when) {
    LocalDateTime first = when.begin().earliest();
    LocalDateTime last = when.end().latest() == null ? when.begin().latest() : when.end().latest();
    String from = day(first);
    String to = day(last);
    for (int length : new int[] {from.length(), MONTH, YEAR}) {
      if (!from.isEmpty() && to.startsWith(from.substring(0, length))) {
        return from.substring(0, length);
      }
    }
    return "";
  }

  private static String day(@Nullable LocalDateTime moment) {
    return moment == null ? "" : moment.toLocalDate().toString();
  }
}
