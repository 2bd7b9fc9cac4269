package org.fabula.quote;

import java.util.ArrayList;
import java.util.List;
import org.fabula.model.Upos;
import org.fabula.text.Span;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Last pass: speaker, channel and time of each draft. */
final class Finishing {
  /** A channel holds for quotations of its speaker no further on than this, in paragraphs. */
  private static final int CHANNEL_REACH = 2;

  private final Page page;
  private final List<Unit> units;
  private final Sources sources;
  private final Speakers speakers;
  private final Channels channels;

  Finishing(Page page, List<Unit> units, Sources sources, Speakers speakers, Channels channels) {
    this.page = page;
    this.units = units;
    this.sources = sources;
    this.speakers = speakers;
    this.channels = channels;
  }

  /** What a quotation hands on to the next. */
  private record Before(
      Quote.@Nullable Speaker speaker, @Nullable Channel channel, int paragraph) {}

  List<Quote> finish(List<Draft> drafts) {
    List<Quote> quotes = new ArrayList<>();
    Before before = new Before(null, null, -1);
    Quote turn = null;
    for (Draft draft : drafts) {
      boolean nested = draft.rule().equals(Nested.RULE);
      Quote.Speaker self = turn == null ? null : self(draft, turn);
      Quote.Speaker other = nested ? innerSpeaker(draft, quotes) : speaker(draft);
      Quote.Speaker speaker = self == null ? other : self;
      Channel channel = nested ? null : channel(draft, speaker, before);
      quotes.add(quote("q" + (quotes.size() + 1), draft, speaker, channel));
      turn = draft.rule().equals(Turns.RULE) ? quotes.getLast() : turn;
      // A thought or plan told between two quotations does not end the first one's channel.
      if (!nested && !draft.rule().equals(Proposed.RULE)) {
        before = new Before(speaker, channel, units.get(draft.lastUnit()).paragraph());
      }
    }
    return new Repeated(page).named(quotes);
  }

  private Quote quote(
      String id, Draft draft, Quote.@Nullable Speaker speaker, @Nullable Channel channel) {
    Cue cue = draft.cue();
    return new Quote(
        id,
        draft.kind(),
        draft.spans(),
        cue == null || cue.place() == Cue.Place.ANNOUNCED
            ? null
            : page.cover(cue.first(), cue.last()),
        speaker,
        channel == null ? null : channel.name(),
        channel == null ? null : channel.medium(),
        when(draft),
        draft.rule());
  }

  /** "I think that ..." within a turn of an interview: who says the turn. */
  private Quote.@Nullable Speaker self(Draft draft, Quote turn) {
    Cue cue = draft.cue();
    Phrase subject = cue == null ? null : cue.subject();
    Quote.Speaker speaker = turn.speaker();
    if (subject == null || speaker == null || !isI(subject)) {
      return null;
    }
    Span span = page.cover(subject.first(), subject.last());
    return turn.cover().contains(span) ? new Quote.Speaker(speaker.actor(), span) : null;
  }

  private boolean isI(Phrase subject) {
    return page.is(subject.first(), "i") && subject.first() == subject.last();
  }

  /** Who is quoted within a quotation; "I" is who says it all. */
  private Quote.@Nullable Speaker innerSpeaker(Draft draft, List<Quote> quotes) {
    Cue cue = draft.cue();
    Phrase subject = cue == null ? null : cue.subject();
    if (subject == null || !isI(subject)) {
      return subject == null ? null : speakers.of(subject);
    }
    Span first = page.cover(subject.first(), subject.last());
    for (Quote quote : quotes.reversed()) {
      if (quote.spans().stream().anyMatch(span -> span.contains(first.start()))) {
        Quote.Speaker outer = quote.speaker();
        return outer == null ? null : new Quote.Speaker(outer.actor(), first);
      }
    }
    return null;
  }

  private Quote.@Nullable Speaker speaker(Draft draft) {
    Cue cue = draft.cue();
    if (cue == null) {
      return null;
    }
    Phrase subject = cue.subject();
    Quote.Speaker told = subject == null ? null : speakers.of(subject);
    // The tree says who did what in a passive; the model's source is often the one it was done to.
    boolean treed =
        switch (cue.place()) {
          case PASSIVE, NOUN, LABEL, ANNOUNCED -> true;
          default -> false;
        };
    Phrase doer = cue.place() == Cue.Place.SHARED ? Tree.doer(page, cue.first()) : null;
    Quote.Speaker doing = doer == null ? null : speakers.of(doer);
    if (doing != null) {
      return doing;
    }
    Phrase source = treed ? null : sources.of(cue);
    if (source == null || told != null && subject != null && overlaps(source, subject)) {
      return told;
    }
    if (subject != null && speakers.maySpeak(subject) && !speakers.maySpeak(source)) {
      return told;
    }
    Quote.Speaker proposed = speakers.of(source);
    return proposed == null ? told : proposed;
  }

  /** Whether both mean one; "the teacher who taught Ana Ruiz" is not Ana Ruiz. */
  private boolean overlaps(Phrase source, Phrase subject) {
    for (int i = source.first(); i < subject.first(); i++) {
      if (page.is(i, "who") || page.is(i, "which") || page.is(i, "that")) {
        return false;
      }
    }
    return source.first() <= subject.last() && subject.first() <= source.last();
  }

  private @Nullable Channel channel(Draft draft, Quote.@Nullable Speaker speaker, Before before) {
    Cue cue = draft.cue();
    Zone zone = draft.zone();
    Channel own = cue == null || zone == null ? null : channels.in(zone, cue, draft.spans());
    if (own != null) {
      return own;
    }
    Unit unit = units.get(draft.unit());
    Channel announced = draft.kind() == Quote.Kind.DIRECT ? announced(unit, speaker) : null;
    Channel message =
        announced == null && cue != null && zone != null ? channels.message(zone, cue) : announced;
    if (message != null) {
      return message;
    }
    boolean near = unit.paragraph() - before.paragraph() <= CHANNEL_REACH;
    return near && carries(draft) && sameActor(speaker, before.speaker()) ? before.channel() : null;
  }

  /** Whether nothing says that these words were said at another time or to someone. */
  private boolean carries(Draft draft) {
    Cue cue = draft.cue();
    boolean told = cue != null && cue.verb().kind() == SpeechVerb.Kind.TELL;
    // Where the words said begin is known of those in quotation marks alone.
    boolean sure = draft.kind() == Quote.Kind.DIRECT && draft.zone() != null;
    boolean sameTime = sure ? when(draft).equals(When.UNKNOWN) : !hasTime(units.get(draft.unit()));
    return draft.kind() != Quote.Kind.INDIRECT && !told && sameTime;
  }

  /** Whether a sentence names a calendar time outside quotation marks. */
  private boolean hasTime(Unit unit) {
    for (int i = unit.first(); i < unit.end(); i++) {
      TimeExpression time = page.quoted(i) ? null : page.time(i);
      if (time != null && isCalendar(time)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A post announced by the sentence right before, which quotes nothing itself; or what that one
   * says the same speaker spoke in.
   */
  private @Nullable Channel announced(Unit unit, Quote.@Nullable Speaker speaker) {
    if (unit.index() == 0) {
      return null;
    }
    Unit before = units.get(unit.index() - 1);
    int verb = -1;
    for (int i = before.first(); i < before.end(); i++) {
      if (page.quoted(i)) {
        return null;
      }
      verb = page.text().dependencies().is(i, "root") ? i : verb;
    }
    Zone zone = new Zone(before.first(), before.end());
    Channel post = channels.post(zone);
    boolean same = post == null && verb >= 0 && sameActor(speaker, teller(verb));
    return same ? channels.announced(zone, verb) : post;
  }

  /** The one who does what a verb says, by himself. */
  private Quote.@Nullable Speaker teller(int verb) {
    int subject = page.text().dependencies().dependent(verb, "nsubj");
    boolean active = subject >= 0 && page.text().dependencies().relation(subject).equals("nsubj");
    return active ? speakers.of(Tree.nominal(page, subject)) : null;
  }

  private static boolean sameActor(Quote.@Nullable Speaker one, Quote.@Nullable Speaker other) {
    return one != null && other != null && one.actor().equals(other.actor());
  }

  /** The calendar time nearest to the cue in its clause, outside the words said. */
  private When when(Draft draft) {
    Zone zone = draft.zone();
    Cue cue = draft.cue();
    if (zone == null || cue == null) {
      return When.UNKNOWN;
    }
    TimeExpression nearest = null;
    int distance = Integer.MAX_VALUE;
    for (int i = zone.first(); i < zone.end(); i++) {
      TimeExpression time = page.quoted(i) ? null : page.time(i);
      boolean nearer = Math.abs(i - cue.first()) < distance;
      boolean told = time != null && isCalendar(time) && !within(time.span(), draft.spans());
      if (time != null && told && nearer && !isAside(i, cue.first())) {
        nearest = time;
        distance = Math.abs(i - cue.first());
      }
    }
    return nearest == null ? When.UNKNOWN : When.stated(nearest);
  }

  /** "said Ruiz, <i>who took over in 2021</i>": of the speaker, not of the speaking. */
  private boolean isAside(int token, int cue) {
    for (int i = token; i >= 0 && i != cue && page.text().pos(i) != Upos.PUNCT; i--) {
      if (page.is(i, "who") || page.is(i, "whose") || page.is(i, "which")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCalendar(TimeExpression time) {
    return time.type() == TimeType.DATE || time.type() == TimeType.TIME;
  }

  private static boolean within(Span time, List<Span> said) {
    for (Span span : said) {
      if (span.overlaps(time)) {
        return true;
      }
    }
    return false;
  }
}
