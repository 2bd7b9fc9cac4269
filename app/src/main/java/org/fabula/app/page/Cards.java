package org.fabula.app.page;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fabula.app.date.Basis;
import org.fabula.app.date.DateWords;
import org.fabula.app.date.Durations;
import org.fabula.app.page.Card.Piece;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.rule.Derivation;
import org.fabula.text.Note;
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** The cards of a story: for each thing found what was understood, by which rule, from what. */
final class Cards {
  /** So that a card stays a card; what is left out is counted. */
  private static final int MOST_MENTIONS = 60;

  private static final int MOST_DERIVATIONS = 24;

  private final Leaf leaf;

  Cards(Leaf leaf) {
    this.leaf = leaf;
  }

  /** Writes all cards as one JSON object, by their refs. */
  void write(Appendable out) throws IOException {
    out.append('{');
    String comma = "";
    for (Card card : all()) {
      out.append(comma);
      card.write(out);
      comma = ",\n";
    }
    out.append('}');
  }

  private List<Card> all() {
    List<Card> cards = new ArrayList<>();
    leaf.reading().times().forEach(time -> cards.add(time(time)));
    leaf.reading().actors().forEach(actor -> actor(actor, cards));
    leaf.reading().quotes().forEach(quote -> cards.add(quote(quote)));
    leaf.reading().events().forEach(event -> cards.add(event(event)));
    List<Note> notes = leaf.reading().notes();
    for (int i = 0; i < notes.size(); i++) {
      cards.add(Card.of("o" + i, "Note", lower(notes.get(i).kind())).line("", notes.get(i).text()));
    }
    return cards;
  }

  private Card time(TimeExpression time) {
    String type = lower(time.type());
    return Card.of(time.id(), "Time", leaf.words(time.span()))
        .line("Means", DateWords.FULL.of(time).orElse(null))
        .line("Value", time.value() + " (" + type + ")")
        .line("Modifier", time.mod())
        .line("EDTF", time.edtf())
        .line("Begins", bound(time.begin()))
        .line("Ends", bound(time.end()))
        .line("Counted from", anchor(time.anchor()))
        .line("Rule", time.derivation().rule())
        .line("Derivation", derivation(time.derivation()))
        .original(leaf.reading().story(), time.span().start());
  }

  private static @Nullable String bound(Bound bound) {
    LocalDateTime earliest = bound.earliest();
    LocalDateTime latest = bound.latest();
    if (earliest == null) {
      return latest == null ? null : "not after " + latest;
    }
    if (latest == null) {
      return "not before " + earliest;
    }
    return earliest.equals(latest) ? earliest.toString() : earliest + " to " + latest;
  }

  private List<Piece> anchor(@Nullable String anchor) {
    if (anchor == null) {
      return List.of();
    }
    if (anchor.equals("t0")) {
      return List.of(Piece.plain("publication"));
    }
    TimeExpression time = leaf.time(anchor);
    Optional<Piece> piece =
        time != null
            ? Optional.of(new Piece(quoted(leaf.words(time.span())), time.span().start()))
            : leaf.event(anchor)
                .map(event -> new Piece(quoted(leaf.words(event.span())), event.span().start()));
    return List.of(piece.orElseGet(() -> Piece.plain(anchor)));
  }

  private @Nullable String derivation(Derivation derivation) {
    if (derivation.parts().isEmpty()) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    derive(derivation, 0, lines);
    return String.join("\n", lines);
  }

  private void derive(Derivation derivation, int depth, List<String> lines) {
    if (lines.size() == MOST_DERIVATIONS) {
      lines.add("…");
    }
    if (lines.size() > MOST_DERIVATIONS) {
      return;
    }
    lines.add("  ".repeat(depth) + derivation.rule() + " " + quoted(leaf.words(derivation.span())));
    derivation.parts().forEach(part -> derive(part, depth + 1, lines));
  }

  private void actor(Actor actor, List<Card> cards) {
    Card card =
        Card.of(actor.id(), "Name", actor.name())
            .line("Kind", lower(actor.kind()))
            .line("Also", String.join(", ", actor.aliases()));
    actor.facts().forEach(fact -> card.link(lower(fact.kind()), fact(fact), fact.span()));
    cards.add(card.line("Mentions", mentions(actor)));
    List<Mention> mentions = actor.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      cards.add(
          Card.onto(actor.id() + "." + i, actor.id())
              .line("Here", quoted(leaf.words(mention.span())) + ", a " + lower(mention.kind()))
              .line("Rule", mention.rule()));
    }
  }

  private String fact(Fact fact) {
    String value =
        switch (fact.kind()) {
          case AGE -> Durations.age(fact.value());
          case BORN -> fact.value().replace("/", " to ");
          default -> fact.value();
        };
    return leaf.actor(fact.actor()).map(other -> value + ": " + other.name()).orElse(value);
  }

  private List<Piece> mentions(Actor actor) {
    List<Piece> pieces = new ArrayList<>();
    for (Mention mention : actor.mentions()) {
      if (pieces.size() == MOST_MENTIONS) {
        pieces.add(Piece.plain("and " + (actor.mentions().size() - MOST_MENTIONS) + " more"));
        break;
      }
      pieces.add(new Piece(leaf.words(mention.span()), mention.span().start()));
    }
    return pieces;
  }

  private Card quote(Quote quote) {
    Card card = Card.of(quote.id(), "Quote", lower(quote.kind()) + " speech");
    Quote.Speaker speaker = quote.speaker();
    if (speaker == null) {
      card.line("Speaker", "not known");
    } else {
      String name = leaf.actor(speaker.actor()).map(Actor::name).orElse(speaker.actor());
      card.link("Speaker", name, speaker.mention());
    }
    if (quote.cue() != null) {
      card.link("Cue", quoted(leaf.words(quote.cue())), quote.cue());
    }
    card.line("Channel", quote.channel());
    card.line("Medium", quote.medium() == null ? null : lower(quote.medium()));
    return when(card, quote.when())
        .line("Rule", quote.rule())
        .original(leaf.reading().story(), quote.cover().start());
  }

  private Card event(Event event) {
    Card card =
        Card.of(event.id(), "Event", leaf.words(event.span()))
            .line("Taken as", lower(event.factuality()) + negated(event))
            .line("Class", lower(event.eventClass()))
            .line("Tense", tense(event));
    for (Event.Participant part : event.actors()) {
      leaf.actor(part.actor()).ifPresent(actor -> card.line(lower(part.role()), actor.name()));
    }
    card.line("On the word of", leaf.actor(event.saidBy()).map(Actor::name).orElse(null));
    leaf.quote(event.quote())
        .ifPresent(quote -> card.link("Quote", quote.id(), quote.spans().getFirst()));
    return when(card, event.when())
        .line("Rule", event.rule())
        .original(leaf.reading().story(), event.span().start());
  }

  private static String negated(Event event) {
    return event.polarity() == Event.Polarity.NEG ? ", negated" : "";
  }

  private static String tense(Event event) {
    String aspect = event.aspect() == Event.Aspect.NONE ? "" : ", " + lower(event.aspect());
    return lower(event.tense()) + aspect;
  }

  private Card when(Card card, When when) {
    TimeExpression time = leaf.time(when.time());
    card.line("When", DateWords.FULL.of(when, time)).line("Known", Basis.words(when.basis()));
    if (time != null) {
      card.link("By the words", quoted(leaf.words(time.span())), time.span());
    }
    return card.line("Begins", bound(when.begin())).line("Ends", bound(when.end()));
  }

  private static String quoted(String words) {
    return "“" + words + "”";
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
