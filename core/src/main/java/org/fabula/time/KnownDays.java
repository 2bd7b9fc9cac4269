package org.fabula.time;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.rule.Derivation;
import org.fabula.rule.Found;
import org.fabula.text.WordList;
import org.jspecify.annotations.Nullable;

/** Knows the year of a day that is called by month and day alone: "the Sept. 11 attacks". */
final class KnownDays {
  private final Map<LocalDate, Set<String>> known = new HashMap<>();

  private KnownDays() {
    WordList.table(KnownDays.class, "known-days")
        .forEach((day, words) -> known.put(LocalDate.parse(day), Set.of(words.split(" "))));
  }

  static KnownDays english() {
    return new KnownDays();
  }

  /** The same expressions, those that are known with their year. */
  List<Found<Piece>> of(Analysis text, List<Found<Piece>> found) {
    return found.stream().map(one -> of(text, one)).toList();
  }

  private Found<Piece> of(Analysis text, Found<Piece> one) {
    LocalDate day = one.end() < text.size() ? day(text, one) : null;
    if (day == null || !(one.value() instanceof Meaning meaning)) {
      return one;
    }
    Derivation how =
        new Derivation("known-day", one.derivation().span(), List.of(one.derivation()));
    return new Found<>(one.first(), one.end(), new Meaning.Known(day, meaning), how);
  }

  private @Nullable LocalDate day(Analysis text, Found<Piece> one) {
    if (!(one.value() instanceof Meaning.Named named)
        || !(named.cycle() instanceof Cycle.MonthDay monthDay)) {
      return null;
    }
    String next = text.token(one.end()).lower();
    for (Map.Entry<LocalDate, Set<String>> entry : known.entrySet()) {
      LocalDate day = entry.getKey();
      boolean same = monthDay.equals(new Cycle.MonthDay(day.getMonthValue(), day.getDayOfMonth()));
      if (same && entry.getValue().contains(next)) {
        return day;
      }
    }
    return null;
  }
}
