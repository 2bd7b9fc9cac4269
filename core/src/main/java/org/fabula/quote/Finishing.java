package org.fabula.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
  private final Speakers speakers;
  private final Channels channels;

  Finishing(Page page, List<Unit> units, Speakers speakers, Channels channels) {
    this.page = page;
    this.units = units;
    this.speakers = speakers;
    this.channels = channels;
  }

  /** What a quotation hands on to the next. */
  private record Before(
      Quote.@Nullable Speaker speaker, @Nullable Channel channel, int paragraph) {}

  List<Quote> finish(List<Draft> drafts) {
    List<Quote> quotes = new ArrayList<>();
    Before before = new Before(null, null, -1);
    for (Draft draft : drafts) {
      Quote.Speaker speaker = speaker(draft);
      Channel channel = channel(draft, speaker, before);
      quotes.add(quote("q" + (quotes.size() + 1), draft, speaker, channel));
      before = new Before(speaker, channel, units.get(draft.lastUnit()).paragraph());
    }
    return quotes;
  }

  private Quote quote(
      String id, Draft draft, Quote.@Nullable Speaker speaker, @Nullable Channel channel) {
    Cue cue = draft.cue();
    return new Quote(
        id,
        draft.kind(),
        draft.spans(),
        cue == null ? null : page.cover(cue.first(), cue.last()),
        speaker,
        channel == null ? null : channel.name(),
        channel == null ? null : channel.medium(),
        when(draft),
        draft.rule());
  }

  private Quote.@Nullable Speaker speaker(Draft draft) {
    Cue cue = draft.cue();
    return cue == null || cue.subject() == null ? null : speakers.of(cue.subject());
  }

  private @Nullable Channel channel(Draft draft, Quote.@Nullable Speaker speaker, Before before) {
    Cue cue = draft.cue();
    Zone zone = draft.zone();
    Channel own = cue == null || zone == null ? null : channels.in(zone, cue, draft.spans());
    if (own != null) {
      return own;
    }
    Unit unit = units.get(draft.unit());
    Channel announced = draft.kind() == Quote.Kind.DIRECT ? announced(unit) : null;
    if (announced != null) {
      return announced;
    }
    boolean near = unit.paragraph() - before.paragraph() <= CHANNEL_REACH;
    boolean told = cue != null && cue.verb().kind() == SpeechVerb.Kind.TELL && zone != null;
    return near && !told && sameActor(speaker, before.speaker()) ? before.channel() : null;
  }

  /** A post announced by the sentence right before, which quotes nothing itself. */
  private @Nullable Channel announced(Unit unit) {
    if (unit.index() == 0) {
      return null;
    }
    Unit before = units.get(unit.index() - 1);
    for (int i = before.first(); i < before.end(); i++) {
      if (page.quoted(i)) {
        return null;
      }
    }
    return channels.announced(new Zone(before.first(), before.end()));
  }

  private static boolean sameActor(Quote.@Nullable Speaker one, Quote.@Nullable Speaker other) {
    return one != null
        && other != null
        && one.actor() != null
        && Objects.equals(one.actor(), other.actor());
  }

  /** The first calendar time of the clause of the cue, outside the words said. */
  private When when(Draft draft) {
    Zone zone = draft.zone();
    if (zone == null) {
      return When.UNKNOWN;
    }
    for (int i = zone.first(); i < zone.end(); i++) {
      TimeExpression time = page.quoted(i) ? null : page.time(i);
      if (time != null && isCalendar(time) && !within(time.span(), draft.spans())) {
        return When.stated(time);
      }
    }
    return When.UNKNOWN;
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
