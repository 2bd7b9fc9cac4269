package org.fabula.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fabula.model.Upos;
import org.fabula.text.Span;
import org.fabula.text.Stretch;
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
  static final String SIGNED = "signed";
  static final String ASIDE = "aside";
  static final String GESTURE = "gesture";
  static final String NOBODY = "nobody";

  /** Fewer words than this with no one to say them are no quotation. */
  private static final int SHORTEST = 4;

  private final Page page;
  private final List<Unit> units;
  private final List<List<Cue>> cues;
  private final List<List<Draft>> attributed;
  private final NounPhrases phrases;
  private final SpeechVerbs verbs;
  private final Subjects subjects;
  private final Dialogue dialogue;
  private final List<Draft> drafts = new ArrayList<>();

  Unattributed(
      Page page,
      List<Unit> units,
      List<List<Cue>> cues,
      List<List<Draft>> attributed,
      NounPhrases phrases,
      SpeechVerbs verbs) {
    this.page = page;
    this.phrases = phrases;
    this.verbs = verbs;
    this.units = units;
    this.cues = cues;
    this.attributed = attributed;
    this.subjects = new Subjects(page, phrases);
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
        drafts.addAll(runOn(unit, own));
      }
    }
    return drafts;
  }

  /**
   * Paragraphs that open with a mark and end without one, up to the paragraph whose cue names the
   * speaker of all of them.
   */
  private List<Draft> runOn(Unit unit, List<Draft> own) {
    Draft last = drafts.isEmpty() ? null : drafts.getLast();
    Stretch stretch = page.stretch(unit.first());
    Draft first = own.getFirst();
    boolean running =
        last != null
            && last.lastUnit() == unit.index() - 1
            && (last.rule().equals(NOBODY) || last.rule().equals(CONTINUED))
            && stretch != null
            && stretch.running()
            && first.kind() == Quote.Kind.DIRECT
            && first.start() == stretch.span().start();
    if (last == null || !running) {
      return own;
    }
    drafts.removeLast();
    List<Span> spans = new ArrayList<>(last.spans());
    spans.addAll(first.spans());
    List<Draft> joined = new ArrayList<>(own);
    joined.set(0, first.saying(Quote.Kind.DIRECT, spans));
    return joined;
  }

  /** A sentence that begins in quotation marks goes on from the quotation before. */
  private @Nullable Draft told(Unit unit) {
    Draft last = drafts.isEmpty() ? null : drafts.getLast();
    Draft signed = signed(unit);
    if (signed != null) {
      return signed;
    }
    Draft aside = aside(unit);
    if (aside != null) {
      return last != null && goesOn(last, unit) ? joined(last, aside) : aside;
    }
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
    Draft headline = beforeColon(unit);
    return headline == null ? afterColon(unit) : headline;
  }

  private @Nullable Draft joined(Draft last, Draft more) {
    drafts.set(drafts.size() - 1, last.with(more.kind(), more.spans(), more.unit()));
    return null;
  }

  /** "“The sound of the rain.” — Ana Ruiz, Saltby": words with the name of who says them. */
  private @Nullable Draft signed(Unit unit) {
    Stretch stretch = page.stretch(unit.first());
    if (stretch == null || !stretch.closed() || !page.isDash(stretch.endToken())) {
      return null;
    }
    int dash = stretch.endToken();
    Phrase name = phrases.startingAt(dash + 1, unit.end());
    if (name == null || page.pos(name.headLast()) != Upos.PROPN || hasVerb(dash, unit.end())) {
      return null;
    }
    return draft(unit, List.of(stretch.span()), named(dash, name), null, SIGNED);
  }

  private boolean hasVerb(int first, int end) {
    for (int i = first; i < end; i++) {
      if (page.quoted(i) || page.pos(i) == Upos.VERB || page.pos(i) == Upos.AUX) {
        return true;
      }
    }
    return false;
  }

  private static Cue named(int mark, Phrase name) {
    SpeechVerb verb = new SpeechVerb(":", SpeechVerb.Kind.OTHER, SpeechVerb.Form.BASE);
    int start = Math.min(mark, name.first());
    int end = Math.max(mark, name.last()) + 1;
    Cue.Place place = name.first() < mark ? Cue.Place.BEFORE : Cue.Place.AFTER;
    return new Cue(mark, mark, verb, name, place, start, end);
  }

  /** "“By the end” — he held up a rag — “this was left.”": an act between two dashes. */
  private @Nullable Draft aside(Unit unit) {
    Stretch first = page.stretch(unit.first());
    if (first == null || !page.isDash(first.endToken())) {
      return null;
    }
    int i = first.endToken() + 1;
    while (i < unit.end() && !page.quoted(i) && !page.isDash(i)) {
      i++;
    }
    Stretch second = page.isDash(i) ? page.stretch(i + 1) : null;
    if (second == null) {
      return null;
    }
    Phrase subject = phrases.startingAt(first.endToken() + 1, i);
    Cue cue = subject == null ? null : named(i, subject);
    return draft(unit, List.of(first.span(), second.span()), cue, null, ASIDE);
  }

  /** "“Close it now”: Ruiz warns of a fall", as headlines have it. */
  private @Nullable Draft beforeColon(Unit unit) {
    Stretch stretch = page.stretch(unit.first());
    boolean headed = unit.index() == 0 && stretch != null && page.is(stretch.endToken(), ":");
    if (stretch == null || !headed) {
      return null;
    }
    int colon = stretch.endToken();
    Phrase subject = phrases.startingAt(colon + 1, unit.end());
    Cue cue =
        subject != null && subject.last() + 1 < unit.end() && says(subject)
            ? named(colon, subject)
            : null;
    return draft(unit, List.of(stretch.span()), cue, null, HEADLINE);
  }

  private boolean says(Phrase subject) {
    return verbs.at(page.text(), subject.last() + 1) != null;
  }

  private @Nullable Draft pure(Unit unit) {
    List<Span> spans = spans(unit);
    Draft last = drafts.isEmpty() ? null : drafts.getLast();
    Stretch first = page.stretch(unit.first());
    boolean running = first != null && first.running();
    Draft partner = isLast(unit) && !running ? dialogue.partner(unit, drafts) : null;
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
    Cue gesture = gesture(unit);
    if (gesture != null) {
      return draft(unit, spans, gesture, null, GESTURE);
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

  /** "Ruiz shook his head. “Not before six.”": who does that right before is who speaks. */
  private @Nullable Cue gesture(Unit unit) {
    Unit before = unit.index() == 0 ? unit : units.get(unit.index() - 1);
    if (before.paragraph() != unit.paragraph() || before.pure() || before == unit) {
      return null;
    }
    for (int i = before.first(); i < before.end(); i++) {
      boolean verb = !page.quoted(i) && page.pos(i) == Upos.VERB;
      if (verb && isGesture(page.word(i).toLowerCase(Locale.ROOT))) {
        Phrase subject = subjects.before(i - 1, before.first());
        return subject == null ? null : named(i, subject);
      }
    }
    return null;
  }

  private static boolean isGesture(String word) {
    return switch (word) {
      case "nodded", "nods", "shrugged", "shrugs", "shook", "shakes", "sighed", "sighs" -> true;
      case "smiled", "smiles", "laughed", "laughs", "grinned", "grins", "frowned", "frowns" -> true;
      case "paused", "pauses", "hesitated", "winced", "winces", "pointed", "gestured" -> true;
      default -> false;
    };
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
