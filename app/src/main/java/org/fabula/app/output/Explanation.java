package org.fabula.app.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.Reading;
import org.fabula.app.date.PublicationWords;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.order.OrderLink;
import org.fabula.people.Actor;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.rule.Derivation;
import org.fabula.state.State;
import org.fabula.story.Publication;
import org.fabula.text.Note;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Everything found at one place of a story, and how it was found. */
public final class Explanation {
  private static final int CONTEXT = 60;

  private final Reading reading;
  private final String text;
  private final int offset;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, String> shown = new HashMap<>();

  private Explanation(Reading reading, int offset) {
    this.reading = reading;
    this.text = reading.story().text();
    this.offset = offset;
    reading.times().forEach(t -> shown.put(t.id(), t.id() + " " + words(t.span())));
    reading.actors().forEach(a -> shown.put(a.id(), a.id() + " " + Display.oneLine(a.name())));
    reading.events().forEach(e -> shown.put(e.id(), e.id() + " " + words(e.span())));
    reading.quotes().forEach(q -> shown.put(q.id(), q.id() + " " + words(q.cover())));
    reading.states().forEach(s -> shown.put(s.id(), s.id() + " " + words(s.span())));
    shown.put("t0", "t0, the publication date");
  }

  /**
   * Lines that say what stands at {@code offset} and by which rule.
   *
   * @param offset in UTF-16 code units into the story's text, less than its length
   */
  public static List<String> of(Reading reading, int offset) {
    Explanation explanation = new Explanation(reading, offset);
    explanation.explain();
    return explanation.lines;
  }

  private void explain() {
    place();
    int before = lines.size();
    reading.times().stream().filter(t -> here(t.span())).forEach(this::time);
    reading.actors().forEach(this::actor);
    reading.quotes().forEach(this::quote);
    reading.events().stream().filter(e -> here(e.span())).forEach(this::event);
    reading.states().stream().filter(s -> here(s.span())).forEach(this::state);
    rows();
    reading.notes().stream().filter(n -> n.span() != null && here(n.span())).forEach(this::note);
    if (lines.size() == before) {
      lines.add("");
      lines.add("Nothing was found here.");
    }
  }

  private void place() {
    int from = Math.max(0, offset - CONTEXT);
    int to = Math.min(text.length(), offset + CONTEXT);
    int start = offset;
    int end = offset;
    while (start > from && !Display.isBlank(text.charAt(start - 1))) {
      start--;
    }
    while (end < to && !Display.isBlank(text.charAt(end))) {
      end++;
    }
    long line = text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    lines.add(Display.oneLine(reading.story().id()) + ", offset " + offset + ", line " + line);
    String word = Display.oneLine(text.substring(start, end));
    String left = Display.oneLine("|" + text.substring(from, start)).substring(1);
    String right = Display.oneLine(text.substring(end, to));
    lines.add(
        "  "
            + (from > 0 ? "… " : "")
            + left
            + " ["
            + word
            + "] "
            + right
            + (to < text.length() ? " …" : ""));
    Original.words(reading.story(), offset)
        .ifPresent(words -> lines.add("  in the original: " + Display.oneLine(words)));
    published();
  }

  private void published() {
    Publication published = reading.story().published();
    List<String> others = PublicationWords.others(reading.story());
    String chosen = published == null ? "not known" : PublicationWords.of(published);
    String more = others.isEmpty() ? "" : " (not chosen: " + String.join("; ", others) + ")";
    lines.add("  published: " + Display.oneLine(chosen + more));
  }

  private void time(TimeExpression time) {
    head("Time " + time.id(), time.span());
    String mod = time.mod() == null ? "" : ", " + time.mod();
    item(
        time.type()
            + " "
            + time.value()
            + mod
            + (time.edtf() == null ? "" : ", EDTF " + time.edtf()));
    item("begins " + bound(time.begin()) + "; ends " + bound(time.end()));
    item(time.anchor() == null ? "counted from nothing" : "counted from " + named(time.anchor()));
    item("found by");
    derivation(time.derivation(), "    ");
  }

  private void derivation(Derivation derivation, String indent) {
    lines.add(indent + derivation.rule() + " " + words(derivation.span()));
    if (indent.length() < 40) {
      derivation.parts().forEach(part -> derivation(part, indent + "  "));
    }
  }

  private void actor(Actor actor) {
    for (Mention mention : actor.mentions()) {
      if (here(mention.span())) {
        head("Mention of " + actor.kind() + " " + named(actor.id()), mention.span());
        item(mention.kind() + ", given to this actor by " + mention.rule());
      }
    }
    for (Fact fact : actor.facts()) {
      if (here(fact.span())) {
        head(fact.kind() + " of " + named(actor.id()), fact.span());
        item(fact.value() + (fact.actor() == null ? "" : ", to " + named(fact.actor())));
      }
    }
  }

  private void quote(Quote quote) {
    boolean cue = quote.cue() != null && here(quote.cue());
    boolean speaker = quote.speaker() != null && here(quote.speaker().mention());
    if (!cue && !speaker && quote.spans().stream().noneMatch(this::here)) {
      return;
    }
    head("Quote " + quote.id(), quote.cover());
    item(quote.kind() + ", speaker decided by " + quote.rule());
    Quote.Speaker who = quote.speaker();
    item(
        who == null
            ? "speaker not known"
            : "speaker " + named(who.actor()) + ", here " + words(who.mention()));
    if (quote.cue() != null) {
      item("cue " + words(quote.cue()));
    }
    if (quote.channel() != null) {
      item(
          "channel "
              + Display.oneLine(quote.channel())
              + (quote.medium() == null ? "" : ", " + quote.medium()));
    }
    when(quote.when());
  }

  private void event(Event event) {
    head("Event " + event.id(), event.span());
    item(
        event.eventClass()
            + ", tense "
            + event.tense()
            + ", aspect "
            + event.aspect()
            + ", polarity "
            + event.polarity()
            + ", "
            + event.factuality());
    item("found by " + event.rule());
    event.actors().forEach(part -> item(part.role() + " " + named(part.actor())));
    if (event.saidBy() != null) {
      item("on the word of " + named(event.saidBy()));
    }
    if (event.quote() != null) {
      item("in or reporting " + named(event.quote()));
    }
    when(event.when());
    for (OrderLink link : reading.order()) {
      if (link.from().equals(event.id()) || link.to().equals(event.id())) {
        link(link);
      }
    }
  }

  private void link(OrderLink link) {
    OrderLink dropped = link.dropped();
    item(
        named(link.from())
            + " "
            + link.relation()
            + " "
            + named(link.to())
            + ", by "
            + link.rule()
            + (dropped == null ? "" : ", was " + dropped.relation() + " by " + dropped.rule())
            + (link.againstDates() ? ", against their dates" : ""));
  }

  private void state(State state) {
    head("State " + state.id(), state.span());
    String of = state.actor() == null ? "" : " of " + named(state.actor());
    item(state.kind() + of + ": " + state.value());
    item("found by " + state.rule());
    if (state.event() != null) {
      item("carried by " + named(state.event()));
    }
    item(state.supersededBy() == null ? "current" : "superseded by " + named(state.supersededBy()));
    when(state.when());
  }

  private void rows() {
    for (int i = 0; i < reading.chronology().size(); i++) {
      Row row = reading.chronology().get(i);
      if (here(row.span())) {
        head("Row " + (i + 1) + " of " + reading.chronology().size(), row.span());
        item(
            "kind "
                + row.kind()
                + ", weight "
                + row.salience()
                + (row.isMain() ? "" : ", not a main row"));
        if (row.omitted() != null) {
          item("leaves out " + named(row.omitted()));
        }
        for (Span other : row.also()) {
          item("also told at " + other.start() + ".." + other.end() + " " + words(other));
        }
        when(row.when());
        List<String> of = new ArrayList<>(row.events());
        of.addAll(row.quotes());
        of.addAll(row.actors());
        of.forEach(id -> item(named(id)));
      }
    }
  }

  private void note(Note note) {
    lines.add("");
    lines.add("Note " + note.kind());
    item(Display.oneLine(note.text()));
  }

  private void when(When when) {
    String by = when.time() == null ? "" : " by " + named(when.time());
    item("when: " + new Names(reading).when(when) + ", " + when.basis() + by);
    if (when.value() != null) {
      item("value " + when.value() + (when.edtf() == null ? "" : ", EDTF " + when.edtf()));
    }
    item("begins " + bound(when.begin()) + "; ends " + bound(when.end()));
  }

  private static String bound(Bound bound) {
    if (bound.earliest() != null && bound.earliest().equals(bound.latest())) {
      return bound.earliest().toString();
    }
    if (bound.earliest() == null) {
      return bound.latest() == null ? "at an unknown time" : "by " + bound.latest();
    }
    return bound.latest() == null
        ? "from " + bound.earliest()
        : "between " + bound.earliest() + " and " + bound.latest();
  }

  private void head(String what, Span span) {
    lines.add("");
    lines.add(what + " " + words(span) + ", " + span.start() + " to " + span.end());
  }

  private void item(String words) {
    lines.add("  " + words);
  }

  private String named(@Nullable String id) {
    return id == null ? "" : shown.getOrDefault(id, id);
  }

  /** The words of a span in quotation marks; the middle of long ones left out. */
  private String words(Span span) {
    String words =
        span.length() <= 2 * CONTEXT
            ? Display.oneLine(span.in(text))
            : Display.oneLine(text.substring(span.start(), span.start() + CONTEXT))
                + " … "
                + Display.oneLine(text.substring(span.end() - CONTEXT, span.end()));
    return "\"" + words + "\"";
  }

  private boolean here(Span span) {
    return span.contains(offset);
  }
}
