package org.fabula.eval.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabula.eval.OwnGold.at;
import static org.fabula.eval.OwnGold.figures;

import java.util.List;
import org.fabula.eval.corpus.PolNear.Attribution;
import org.fabula.eval.measure.QuotesMeasure;
import org.fabula.eval.peer.MarkedQuotes.Marked;
import org.fabula.quote.Quote;
import org.fabula.text.Span;
import org.junit.jupiter.api.Test;

/** What stands between marks becomes quotations that the scorer takes as it takes Fabula's. */
final class MarkedQuotesTest {
  private static final String TEXT =
      "“The pier is shut,” Ana Ruiz said, “until Friday.” “Why?” Hansen asked. A sign read “Shut”.";

  private final Marked shut = new Marked(at(TEXT, "“The pier is shut,”"), at(TEXT, "Ana Ruiz"));
  private final Marked until = new Marked(at(TEXT, "“until Friday.”"), at(TEXT, "Ana Ruiz"));
  private final Marked why = new Marked(at(TEXT, "“Why?”"), at(TEXT, "Hansen"));
  private final Marked sign = new Marked(at(TEXT, "“Shut”"), null);

  @Test
  void wordsAndMentionAreKept() {
    List<Quote> quotes = MarkedQuotes.quotes(List.of(why, sign));
    assertThat(quotes).extracting(Quote::id).containsExactly("q1", "q2");
    assertThat(quotes)
        .extracting(Quote::spans)
        .containsExactly(List.of(why.words()), List.of(sign.words()));
    assertThat(quotes.getFirst().speaker())
        .isNotNull()
        .extracting(Quote.Speaker::mention)
        .isEqualTo(why.mention());
    assertThat(quotes.getLast().speaker()).isNull();
  }

  @Test
  void neighboursOfOneMentionAreOneQuotation() {
    assertThat(MarkedQuotes.quotes(List.of(shut, until, why)))
        .extracting(Quote::spans)
        .containsExactly(List.of(shut.words(), until.words()), List.of(why.words()));
  }

  @Test
  void othersStayApart() {
    Marked later = new Marked(new Span(200, 210), shut.mention());
    Marked unnamed = new Marked(new Span(220, 230), null);
    assertThat(MarkedQuotes.quotes(List.of(shut, why, later))).hasSize(3);
    assertThat(MarkedQuotes.quotes(List.of(sign, unnamed)))
        .as("no mention is not the same mention")
        .hasSize(2);
    assertThat(MarkedQuotes.quotes(List.of())).isEmpty();
  }

  @Test
  void anInterruptedQuotationIsScoredAsOne() {
    Attribution gold =
        new Attribution(
            List.of(shut.words(), until.words()),
            List.of(at(TEXT, "Ruiz")),
            List.of(at(TEXT, "said")),
            Quote.Kind.DIRECT);
    assertThat(
            figures(new QuotesMeasure(), List.of(gold), MarkedQuotes.quotes(List.of(shut, until))))
        .containsEntry("contentDirect", 100.0)
        .containsEntry("withSourceDirect", 100.0);
  }
}
