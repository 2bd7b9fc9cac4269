package org.fabula.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fabula.model.Analysis;
import org.fabula.rule.Found;
import org.fabula.text.Note;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Anchors the expressions of one story, one after the other, and notes what does not fit. */
final class Anchoring {
  private final Analysis text;
  private final @Nullable LocalDate published;
  private final Clause clause;
  private final Told told = new Told();
  private final List<TimeExpression> expressions = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private boolean undated;

  Anchoring(Analysis text, @Nullable LocalDate published, Clause clause) {
    this.text = text;
    this.published = published;
    this.clause = clause;
  }

  /** Adds what was found next in the text. */
  void add(Found<Piece> found) {
    if (!(found.value() instanceof Meaning meaning)) {
      return;
    }
    Direction direction = clause.of(found.first(), found.end());
    int sentence = text.token(found.first()).sentence();
    boolean opens = found.first() - text.story().sentences().get(sentence).firstToken() <= 1;
    Told.Date onwards = opens ? told.before(sentence) : null;
    Place place = new Resolver(published, told, direction, onwards).place(meaning);
    Span span = text.story().cover(found.first(), found.end() - 1);
    String id = "t" + (expressions.size() + 1);
    expressions.add(expression(id, span, place, found));
    // "a year ago" compares; the story goes on from where it was.
    boolean compared =
        meaning instanceof Meaning.Away away && away.from() == null && away.sign() < 0;
    if (place.granule() != null && !place.value().endsWith("_REF") && !compared) {
      boolean stated = isStated(meaning) || isOnwards(place);
      told.add(new Told.Date(place.granule(), id, stated, sentence));
    }
    note(meaning, place, span);
  }

  /** Whether the year was said. */
  private static boolean isStated(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Fixed ignored -> true;
      case Meaning.Modified modified -> isStated(modified.inner());
      case Meaning.Stated stated -> isStated(stated.date());
      case Meaning.InDay inDay -> inDay.day() != null && isStated(inDay.day());
      case Meaning.Clock clock -> clock.day() != null && isStated(clock.day());
      case Meaning.Range range -> isStated(range.from());
      default -> false;
    };
  }

  /** Whether it was counted from what is being told: the story goes on from there. */
  private static boolean isOnwards(Place place) {
    return place.anchor() != null && !place.anchor().equals(Place.PUBLISHED);
  }

  private static TimeExpression expression(String id, Span span, Place place, Found<Piece> found) {
    Mod mod = place.value().endsWith("_REF") ? null : place.mod();
    return new TimeExpression(
        id,
        span,
        place.type(),
        place.value(),
        mod == null ? null : mod.name(),
        place.begin(),
        place.end(),
        place.edtf(),
        place.anchor(),
        found.derivation());
  }

  Times times() {
    if (undated) {
      notes.add(
          0,
          new Note(
              null,
              Note.Kind.NO_PUBLICATION_DATE,
              "The story carries no publication date, so its relative dates are left open."));
    }
    return new Times(expressions, notes);
  }

  private void note(Meaning meaning, Place place, Span span) {
    boolean relative =
        place.granule() == null
            && place.type() != TimeType.DURATION
            && place.type() != TimeType.SET;
    undated |= published == null && relative;
    switch (meaning) {
      case Meaning.Stated stated -> mismatch(stated.weekday(), place, span);
      case Meaning.Ambiguous ambiguous -> ambiguous(ambiguous, span);
      case Meaning.Modified modified -> note(modified.inner(), place, span);
      case Meaning.Clock clock when clock.day() != null -> note(clock.day(), place, span);
      case Meaning.InDay inDay when inDay.day() != null -> note(inDay.day(), place, span);
      default -> {}
    }
    if (meaning instanceof Meaning.Stated stated
        && stated.date() instanceof Meaning.Ambiguous ambiguous) {
      ambiguous(ambiguous, span);
    }
  }

  private void mismatch(DayOfWeek stated, Place place, Span span) {
    Granule granule = place.granule();
    if (granule != null && granule.first().getDayOfWeek() != stated) {
      String text =
          String.format(
              Locale.ROOT,
              "“%s” says %s, but %s is a %s.",
              this.text.words(span),
              name(stated),
              granule.value(),
              name(granule.first().getDayOfWeek()));
      notes.add(new Note(span, Note.Kind.WEEKDAY_MISMATCH, text));
    }
  }

  private void ambiguous(Meaning.Ambiguous ambiguous, Span span) {
    String text =
        String.format(
            Locale.ROOT,
            "“%s” is read month first, as %s; day first it is %s.",
            this.text.words(span),
            ambiguous.granule().value(),
            ambiguous.other().value());
    notes.add(new Note(span, Note.Kind.AMBIGUOUS_DAY_MONTH, text));
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
