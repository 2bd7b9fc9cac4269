package org.fabula.app.output;

import java.util.ArrayList;
import java.util.List;
import org.fabula.app.date.DateWords;
import org.fabula.app.date.PublicationWords;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.quote.Quote;
import org.fabula.rule.Derivation;
import org.fabula.story.Publication;
import org.fabula.text.Span;
import org.fabula.time.TimeExpression;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Says in a sentence how the date of a row or the speaker of a quotation is known. */
final class Why {
  /** More steps than these tell a reader nothing. */
  private static final int MOST_STEPS = 24;

  private final Told told;

  Why(Told told) {
    this.told = told;
  }

  /** "Wed 30 September 2020: counted from publication: “yesterday”; published on ...". */
  String date(Entry entry) {
    Names named = told.names(entry.story());
    When when = entry.when();
    TimeExpression time = named.time(when);
    StringBuilder words = new StringBuilder(DateWords.FULL.of(when, time));
    words.append(": ").append(named.known(when));
    Publication published = named.story().published();
    boolean counted = time != null && "t0".equals(time.anchor());
    if (published != null && (counted || when.basis() == When.Basis.PUBLISHED)) {
      words.append("; published ").append(PublicationWords.of(published));
    }
    return Display.oneLine(words.append('.').toString());
  }

  /** The rules by which the words of a date were understood, outermost first. */
  List<String> chain(Entry entry) {
    Names named = told.names(entry.story());
    TimeExpression time = named.time(entry.when());
    List<String> steps = new ArrayList<>();
    if (time != null) {
      steps.add(named.words(time.span()) + " = " + time.value());
      derive(time.derivation(), named, steps);
    }
    return steps;
  }

  private static void derive(Derivation derivation, Names named, List<String> steps) {
    if (steps.size() < MOST_STEPS) {
      steps.add(derivation.rule() + " “" + named.words(derivation.span()) + "”");
      derivation.parts().forEach(part -> derive(part, named, steps));
    }
  }

  /** "Ana Ruiz: named by “Ruiz” with “said” (cue-after)."; null where nobody is quoted. */
  @Nullable String speaker(Entry entry) {
    List<Utterance> quotes = told.quotes(entry);
    return quotes.isEmpty() ? null : speaker(quotes.getFirst());
  }

  /** How the speaker of a quotation is known. */
  String speaker(Utterance utterance) {
    Quote quote = utterance.quote();
    Party speaker = told.speaker(utterance);
    Names named = told.names(utterance.story());
    String cue = quote.cue() == null ? "" : " with “" + named.words(quote.cue()) + "”";
    if (speaker == null) {
      return "Speaker not known: " + (cue.isEmpty() ? "nothing" : "only" + cue) + " says who.";
    }
    if (!told.mended().quote(quote.id()).isEmpty()) {
      return Display.oneLine(speaker.name()) + ": named by hand.";
    }
    Span mention = quote.speaker() == null ? null : quote.speaker().mention();
    String by = mention == null ? "" : "named by “" + named.words(mention) + "”" + cue;
    return Display.oneLine(speaker.name()) + ": " + by + " (" + quote.rule() + ").";
  }
}
