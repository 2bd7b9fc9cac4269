package org.fabula.quote;

import java.util.ArrayList;
import java.util.List;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Second pass: quotations whose own sentence names no speaker. They go on from the one before, or
 * belong to a cue close by.
 */
final class Unattributed {
  static final String CONTINUED = "continued";
  static final String LEAD_BEFORE = "lead-before";
  static final String CUE_NEXT = "cue-next";
  static final String HEADLINE = "headline";
  static final String NOBODY = "nobody";

  /** Fewer words than this with no one to say them are no quotation. */
  private static final int SHORTEST = 4;

  private final Page page;
  private final List<Unit> units;
  private final List<List<Cue>> cues;
  private final List<List<Draft>> attributed;
  private final Subjects subjects;
  private final Dialogue dialogue;
  private final List<Draft> drafts = new ArrayList<>();

  Unattributed(
      Page page,
      List<Unit> units,
      List<List<Cue>> cues,
      List<List<Draft>> attributed,
      Subjects subjects) {
    this.page = page;
    this.units = units;
    this.cues = cues;
    this.attributed = attributed;
    this.subjects = subjects;
    this.dialogue = new Dialogue(page, units);
  }

  /** All drafts of the story, by their units. */
  List<Draft> all() {
    for (Unit unit : units) {
      List<Draft> own = attributed.get(unit.index());
      if (own.isEmpty()) {
        Draft draft = unit.pure() ? pure(unit) : told(unit);
        if (draft != null) {
          drafts.add(draft);
        }
      } else {
        drafts.addAll(own);
      }
    }
    return drafts;
  }

  /** A sentence that begins in quotation marks goes on from the quotation before. */
  private @Nullable Draft told(Unit unit) {
    Draft last = drafts.isEmpty() ? null : drafts.getLast();
    Words words = Words.of(page, unit.first(), unit.end());
    if (last != null
        && words != null
        && cues.get(unit.index()).isEmpty()
        && page.quoted(unit.first())
        && last.lastUnit() == unit.index() - 1
        && last.kind() == Quote.Kind.DIRECT
        && units.get(last.lastUnit()).paragraph() == unit.paragraph()) {
      drafts.set(drafts.size() - 1, last.with(words.kind(), List.of(words.span()), unit.index()));
      return null;
    }
    return afterColon(unit);
  }

  private @Nullable Draft pure(Unit unit) {
    List<Span> spans = spans(unit);
    Draft last = drafts.isEmpty() ? null : drafts.getLast();
    Draft partner = isLast(unit) ? dialogue.partner(unit, drafts) : null;
    if (partner != null) {
      return draft(unit, spans, partner.cue(), null, Dialogue.RULE);
    }
    if (last != null && last.lastUnit() == unit.index() - 1 && goesOn(last, unit)) {
      drafts.set(drafts.size() - 1, last.with(Quote.Kind.DIRECT, spans, unit.index()));
      return null;
    }
    Cue lead = leadBefore(unit);
    if (lead != null) {
      Unit before = units.get(unit.index() - 1);
      return draft(unit, spans, lead, new Zone(before.first(), before.end()), LEAD_BEFORE);
    }
    Draft next = nextInParagraph(unit);
    if (next != null) {
      return draft(unit, spans, next.cue(), next.zone(), CUE_NEXT);
    }
    if (last != null && unit.paragraph() - units.get(last.lastUnit()).paragraph() <= 1) {
      return draft(unit, spans, last.cue(), null, CONTINUED);
    }
    return unit.end() - unit.first() > SHORTEST + 2 ? draft(unit, spans, null, null, NOBODY) : null;
  }

  private static Draft draft(
      Unit unit, List<Span> spans, @Nullable Cue cue, @Nullable Zone zone, String rule) {
    return new Draft(Quote.Kind.DIRECT, spans, unit.index(), unit.index(), cue, zone, rule);
  }

  /** Whether the quotation before runs on in this unit: "..., Ruiz said. “..." */
  private boolean goesOn(Draft last, Unit unit) {
    Stretch first = page.stretch(unit.first());
    if (first != null && first.running()) {
      return true;
    }
    Unit before = units.get(last.lastUnit());
    boolean same = before.paragraph() == unit.paragraph();
    boolean whole = !same && (isLast(unit) || units.get(unit.index() + 1).pure());
    boolean speech = last.kind() != Quote.Kind.INDIRECT || last.rule().equals(ClauseBefore.RULE);
    return (same || whole) && speech;
  }

  /** Whether the unit ends its paragraph. */
  private boolean isLast(Unit unit) {
    int next = unit.index() + 1;
    return next >= units.size() || units.get(next).paragraph() != unit.paragraph();
  }

  private List<Span> spans(Unit unit) {
    List<Span> spans = new ArrayList<>();
    for (int i = unit.first(); i < unit.end(); i++) {
      Stretch stretch = page.stretch(i);
      if (stretch != null) {
        spans.add(stretch.span());
        i = stretch.endToken() - 1;
      }
    }
    return spans;
  }

  /** The last cue of the sentence before, where that ends in a colon or comma and says no more. */
  private @Nullable Cue leadBefore(Unit unit) {
    if (unit.index() == 0) {
      return null;
    }
    Unit before = units.get(unit.index() - 1);
    boolean colon = page.is(before.end() - 1, ":");
    if (!colon && !page.isComma(before.end() - 1)) {
      return null;
    }
    List<Cue> found = cues.get(before.index());
    if (found.isEmpty()) {
      return colon ? stateless(before) : null;
    }
    return found.getLast();
  }

  /** A sentence that leads to a quotation without a verb of speech: "Ruiz was blunt: “...”". */
  private @Nullable Cue stateless(Unit unit) {
    Phrase subject = subjects.first(unit);
    if (subject == null) {
      return null;
    }
    int colon = colon(unit);
    SpeechVerb verb = new SpeechVerb(":", SpeechVerb.Kind.OTHER, SpeechVerb.Form.BASE);
    return new Cue(colon, colon, verb, subject, Cue.Place.BEFORE, subject.first(), colon + 1);
  }

  private int colon(Unit unit) {
    for (int i = unit.first(); i < unit.end(); i++) {
      if (!page.quoted(i) && page.is(i, ":")) {
        return i;
      }
    }
    return unit.end() - 1;
  }

  private @Nullable Draft nextInParagraph(Unit unit) {
    if (isLast(unit)) {
      return null;
    }
    int next = unit.index() + 1;
    List<Draft> found = attributed.get(next);
    boolean direct = !found.isEmpty() && found.getFirst().kind() != Quote.Kind.INDIRECT;
    return direct ? found.getFirst() : null;
  }

  /** "Ruiz: “We shall rebuild”", as headlines and scripts have it. */
  private @Nullable Draft afterColon(Unit unit) {
    int colon = colon(unit);
    Stretch stretch = page.stretch(colon + 1);
    if (!page.is(colon, ":") || stretch == null || colon + 1 >= unit.end()) {
      return null;
    }
    Cue cue = stateless(unit);
    Zone zone = new Zone(unit.first(), colon);
    return cue == null ? null : draft(unit, List.of(stretch.span()), cue, zone, HEADLINE);
  }
}
